import { toCommandFlag } from "@dataworks-kit/samples";
import { UsageError } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import type { CommandFlags } from "./command-flags.ts";
import type { DescribedOperation } from "./operations.ts";
import type { ParameterFlag, TypedValues } from "./parameter-flags.ts";
import { readInput } from "./read-input.ts";
import { addSecrets, readSecrets, type SecretFlag } from "./secret-flags.ts";

/** What was typed behind an operation's command. */
export interface TypedFlags {
  readonly parameterFlags: readonly ParameterFlag[];
  readonly secretFlags: readonly SecretFlag[];
  /** The values of both. */
  readonly values: TypedValues;
  readonly flags: CommandFlags;
}

/** A call as the command line gives it. */
export interface GivenCall extends DescribedOperation {
  readonly flags: CommandFlags;
  readonly input: Readonly<Record<string, unknown>>;
  /** Values that no output may show. */
  readonly secrets: readonly string[];
}

/**
 * Reads the input from flags, files, standard input and the environment.
 *
 * @throws UsageError for a flag that cannot be used
 */
export async function readGivenCall(
  operation: DescribedOperation,
  { parameterFlags, secretFlags, values, flags }: TypedFlags,
  terminal: Terminal,
): Promise<GivenCall> {
  const given = secretFlags.map((flag) => {
    const words = values[flag.option.attributeName()] ?? [];
    return { flag, secrets: readSecrets([words].flat(), flag, terminal.env) };
  });
  let input: GivenCall["input"] = await readInput(parameterFlags, values, terminal);
  for (const { flag, secrets } of given) input = addSecrets(input, flag, secrets);
  refusePageWithAll(operation, flags, input);
  return { ...operation, flags, input, secrets: given.flatMap(({ secrets }) => [...secrets.values()]) };
}

/** With `--all` no page can be chosen: from a later page on, a part of the list would look like the whole list. */
function refusePageWithAll(
  { contract }: DescribedOperation,
  { all }: CommandFlags,
  input: GivenCall["input"],
): void {
  const { number } = contract.operation.pages ?? {};
  if (!all || number === undefined || input[number] === undefined) return;
  const flag = toCommandFlag(number);
  throw new UsageError(`${flag}: leave it out, since --all lists every page. Nothing was sent.`);
}
