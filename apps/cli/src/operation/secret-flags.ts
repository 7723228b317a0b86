import type { ParameterDescriptor } from "@dataworks-kit/wire";
import { Option } from "commander";
import { UsageError } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { makeRepeatable, type ParameterFlag } from "./parameter-flags.ts";

type Input = Readonly<Record<string, unknown>>;

/** Members of the JSON document in a parameter with the secrets that they get. A map, because a member may have any name. */
type MemberSecrets = ReadonlyMap<string, string>;

/** A flag that gives a JSON parameter secrets as members: `--content-secret` for `--content`. */
export interface SecretFlag {
  /** The name of the parameter. */
  readonly name: string;
  /** The parameter's own flag. */
  readonly of: string;
  readonly flag: string;
  readonly option: Option;
}

/** A flag for each parameter that is a JSON object with secrets. It can be repeated. */
export function createSecretFlags(flags: readonly ParameterFlag[]): SecretFlag[] {
  return flags
    .filter(({ parameter }) => holdsSecrets(parameter))
    .map(({ parameter: { name }, flag: of }) => {
      const flag = `${of}-secret`;
      const option = new Option(
        `${flag} <MEMBER=VARIABLE>`,
        `member that ${name} gets from an environment variable, so that no secret is an argument; repeatable`,
      );
      return { name, of, flag, option: makeRepeatable(option) };
    });
}

function holdsSecrets({ json, jsonType, secrets }: ParameterDescriptor): boolean {
  return json === true && jsonType !== "array" && secrets !== undefined;
}

/** The text before the last `=` is the member: the name of a variable has no `=`, but a member may have one. */
const MEMBER_AND_VARIABLE = /^(.*)=([A-Za-z_][A-Za-z0-9_]*)$/s;

/**
 * Reads the secrets that MEMBER=VARIABLE names from the environment.
 *
 * @throws UsageError for another form, a member that is given twice, and a variable that is not set or empty
 */
export function readSecrets(
  words: readonly string[],
  secretFlag: SecretFlag,
  env: Terminal["env"],
): MemberSecrets {
  const { name, flag } = secretFlag;
  const secrets = new Map<string, string>();
  for (const word of words) {
    const [, member, variable] = MEMBER_AND_VARIABLE.exec(word) ?? [];
    // The message does not show the word: it may be the secret itself.
    if (member === undefined || variable === undefined)
      throw new UsageError(
        `${flag}: expected MEMBER=VARIABLE, such as password=DATA_SOURCE_PASSWORD: a member of ${name}, and the name of the environment variable that holds its secret.`,
      );
    if (secrets.has(member))
      throw new UsageError(`${flag}: the member ${JSON.stringify(member)} is given twice; give it once.`);
    secrets.set(member, readVariable(variable, secretFlag, env));
  }
  return secrets;
}

function readVariable(variable: string, { flag, of }: SecretFlag, env: Terminal["env"]): string {
  // An environment has no toString.
  const value = Object.hasOwn(env, variable) ? env[variable] : undefined;
  if (value) return value;
  throw new UsageError(
    `${flag}: the environment variable ${variable} is not set, or it is empty. Export it. To make a member empty, write it in ${of}.`,
  );
}

/**
 * The input with these secrets as members of a JSON parameter. The rest of the text stays as it is written, so no number in it
 * changes.
 *
 * @throws UsageError when the parameter is missing, is not a JSON object, or has such a member
 */
export function addSecrets(
  input: Input,
  secretFlag: Omit<SecretFlag, "option">,
  secrets: MemberSecrets,
): Input {
  if (secrets.size === 0) return input;
  const { name, of, flag } = secretFlag;
  const text = requireText(input, secretFlag);
  const names = readMemberNames(text, secretFlag);
  for (const member of secrets.keys())
    if (names.includes(member))
      throw new UsageError(
        `${flag}: the member ${JSON.stringify(member)} is also in ${of}; remove it from one of them.`,
      );
  const members = [...secrets].map((pair) => pair.map((part) => JSON.stringify(part)).join(":"));
  const before = text.slice(0, text.lastIndexOf("}")) + (names.length > 0 ? "," : "");
  return { ...input, [name]: `${before}${members.join(",")}}` };
}

function requireText(input: Input, { name, of, flag }: Omit<SecretFlag, "option">): string {
  const text = input[name];
  if (typeof text === "string") return text;
  throw new UsageError(
    `${flag}: there is no ${of} to add members to; give the other members as a JSON object, or ${of} '{}'.`,
  );
}

function readMemberNames(text: string, { of, flag }: Omit<SecretFlag, "option">): string[] {
  const value = readJson(text);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return Object.keys(value);
  throw new UsageError(`${of}: expected the text of a JSON object, so that ${flag} can add members to it.`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The reason would quote the text, which may hold a password.
    return undefined;
  }
}
