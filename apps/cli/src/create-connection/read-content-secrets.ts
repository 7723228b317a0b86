import { Option } from "commander";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** Members of Content with the secrets that they get. A map, because a member may have any name. */
export type ContentSecrets = ReadonlyMap<string, string>;

/** `--content-secret`, as often as there are secrets. */
export function contentSecretOption(): Option {
  return new Option(
    "--content-secret <MEMBER=VARIABLE>",
    "member that Content gets from an environment variable, so that no secret is an argument; repeatable",
  ).argParser((word, words: readonly string[] = []) => [...words, word]);
}

/** What stands before the last `=` is the member: a variable has none in its name, a member may. */
const MEMBER_AND_VARIABLE = /^(.*)=([A-Za-z_][A-Za-z0-9_]*)$/s;

/**
 * The secrets that `--content-secret MEMBER=VARIABLE` names, from the environment.
 *
 * @throws UsageError for another form, a member that is given twice, and a variable that is not set or empty
 */
export function readContentSecrets(words: readonly string[], env: Terminal["env"]): ContentSecrets {
  const secrets = new Map<string, string>();
  for (const word of words) {
    const [, member, variable] = MEMBER_AND_VARIABLE.exec(word) ?? [];
    // It is not shown: somebody may have typed the secret itself.
    if (member === undefined || variable === undefined) throw new UsageError(WRONG_FORM);
    if (secrets.has(member))
      throw new UsageError(
        `--content-secret: the member ${JSON.stringify(member)} is given twice; give it once.`,
      );
    secrets.set(member, readVariable(variable, env));
  }
  return secrets;
}

const WRONG_FORM =
  "--content-secret: expected MEMBER=VARIABLE, such as password=DATA_SOURCE_PASSWORD: a member of Content, and the name of the environment variable that holds its secret.";

function readVariable(variable: string, env: Terminal["env"]): string {
  // An environment has no toString.
  const value = Object.hasOwn(env, variable) ? env[variable] : undefined;
  if (value) return value;
  throw new UsageError(
    `--content-secret: the variable ${variable} is not set in the environment, or it is empty. Export it; a member that shall be empty belongs into --content.`,
  );
}
