import { createConnectionOperation, secretsIn } from "@dataworks-kit/api/call";

const NAMES: readonly string[] = createConnectionOperation.parameters.flatMap((parameter) =>
  "secrets" in parameter ? parameter.secrets : [],
);

/** A secret's name inside text, or what could be JSON with an escape, which could spell one. */
const NAMES_SECRET = new RegExp(`${NAMES.join("|")}|^\\s*["[{][^]*\\\\u`, "i");

/** Shorter secrets would be found everywhere. */
const MIN_SECRET_LENGTH = 4;

/** Whether a member is a secret by its name: the document's names in any case, and what sounds like a password. */
export function isSecretName(name: string): boolean {
  return NAMES.some((secret) => secret.toLowerCase() === name.toLowerCase()) || soundsSecret(name);
}

/** Whether a secret could stand in a text: it is JSON with such a member, a URL with a password, or repeats one. */
export function mayHoldSecret(text: string, secrets: readonly string[] = []): boolean {
  if (soundsSecret(text) || NAMES_SECRET.test(text)) return true;
  return /[:=]/.test(text) && secrets.some((secret) => text.includes(secret));
}

/** The texts of all members that are secrets by their names, at any depth, but for very short ones. */
export function secretsUnder(value: unknown, name = ""): string[] {
  if (typeof value === "string")
    return isSecretName(name) && value.length >= MIN_SECRET_LENGTH ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    secretsUnder(member, Array.isArray(value) ? name : key),
  );
}

/** The contract's own judgement of text whose member is no secret by name. */
function soundsSecret(text: string): boolean {
  return secretsIn(createConnectionOperation, { Content: { text } }).length > 0;
}
