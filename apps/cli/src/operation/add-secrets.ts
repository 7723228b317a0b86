import { UsageError } from "../usage-error.ts";
import type { MemberSecrets, SecretFlag } from "./read-secrets.ts";

type Input = Readonly<Record<string, unknown>>;
type Place = Pick<SecretFlag, "name" | "of" | "flag">;

/**
 * The input with these secrets as members of a JSON parameter. What was there stays as it is written, so no number of it changes.
 *
 * @throws UsageError when the parameter is missing, is not a JSON object, or has such a member
 */
export function addSecrets(input: Input, place: Place, secrets: MemberSecrets): Input {
  if (secrets.size === 0) return input;
  const { name, of, flag } = place;
  const text = textOf(input, place);
  const names = namesIn(text, place);
  for (const member of secrets.keys())
    if (names.includes(member))
      throw new UsageError(
        `${flag}: the member ${JSON.stringify(member)} is in ${of} too; take it out of one of them.`,
      );
  const members = [...secrets].map((pair) => pair.map((part) => JSON.stringify(part)).join(":"));
  const before = text.slice(0, text.lastIndexOf("}")) + (names.length > 0 ? "," : "");
  return { ...input, [name]: `${before}${members.join(",")}}` };
}

function textOf(input: Input, { name, of, flag }: Place): string {
  const text = input[name];
  if (typeof text === "string") return text;
  throw new UsageError(
    `${flag}: there is no ${of} to add members to; give the other members as a JSON object, or ${of} '{}'.`,
  );
}

function namesIn(text: string, { of, flag }: Place): string[] {
  const value = readJson(text);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return Object.keys(value);
  throw new UsageError(`${of}: expected the text of a JSON object, so that ${flag} can add members to it.`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The reason would quote the text, in which a password may stand.
    return undefined;
  }
}
