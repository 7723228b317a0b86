import type { ParameterDescriptor } from "@dataworks-kit/wire";
import { Option } from "commander";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import type { ParameterFlag } from "./parameter-flags.ts";

/** Members of the JSON document in a parameter with the secrets that they get. A map, because a member may have any name. */
export type MemberSecrets = ReadonlyMap<string, string>;

/** A flag that gives a JSON parameter secrets as members: `--content-secret` for `--content`. */
export interface SecretFlag {
  /** The name of the parameter. */
  readonly name: string;
  /** The parameter's own flag. */
  readonly of: string;
  readonly flag: string;
  readonly option: Option;
}

/** For each parameter that is a JSON object with secrets, as often as there are secrets. */
export function secretFlags(flags: readonly ParameterFlag[]): SecretFlag[] {
  return flags
    .filter(({ parameter }) => holdsSecrets(parameter))
    .map(({ parameter, flag }) => {
      const option = new Option(
        `${flag}-secret <MEMBER=VARIABLE>`,
        `member that ${parameter.name} gets from an environment variable, so that no secret is an argument; repeatable`,
      ).argParser((word, words: readonly string[] = []) => [...words, word]);
      return { name: parameter.name, of: flag, flag: `${flag}-secret`, option };
    });
}

function holdsSecrets({ json, jsonType, secrets }: ParameterDescriptor): boolean {
  return json === true && jsonType !== "array" && secrets !== undefined;
}

/** What stands before the last `=` is the member: a variable has none in its name, a member may. */
const MEMBER_AND_VARIABLE = /^(.*)=([A-Za-z_][A-Za-z0-9_]*)$/s;

/**
 * The secrets that MEMBER=VARIABLE names, from the environment.
 *
 * @throws UsageError for another form, a member that is given twice, and a variable that is not set or empty
 */
export function readSecrets(
  words: readonly string[],
  { name, of, flag }: SecretFlag,
  env: Terminal["env"],
): MemberSecrets {
  const secrets = new Map<string, string>();
  for (const word of words) {
    const [, member, variable] = MEMBER_AND_VARIABLE.exec(word) ?? [];
    // It is not shown: somebody may have typed the secret itself.
    if (member === undefined || variable === undefined)
      throw new UsageError(
        `${flag}: expected MEMBER=VARIABLE, such as password=DATA_SOURCE_PASSWORD: a member of ${name}, and the name of the environment variable that holds its secret.`,
      );
    if (secrets.has(member))
      throw new UsageError(`${flag}: the member ${JSON.stringify(member)} is given twice; give it once.`);
    secrets.set(member, readVariable(variable, { flag, of }, env));
  }
  return secrets;
}

function readVariable(
  variable: string,
  { flag, of }: Pick<SecretFlag, "flag" | "of">,
  env: Terminal["env"],
): string {
  // An environment has no toString.
  const value = Object.hasOwn(env, variable) ? env[variable] : undefined;
  if (value) return value;
  throw new UsageError(
    `${flag}: the variable ${variable} is not set in the environment, or it is empty. Export it; a member that shall be empty belongs into ${of}.`,
  );
}
