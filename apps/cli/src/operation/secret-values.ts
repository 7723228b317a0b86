import { isSecretName } from "@dataworks-kit/wire";

/** A place of a secret is none, and it helps to see it. */
const PLACE = /(?:file|path|uri|url|arn)$/i;
/** A shorter one stands in words by chance. */
const SHORTEST = 4;

/** What must not show of an environment or of a profile: what is called like a secret, and a command that gives a key. */
export function secretValues(members: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(members).flatMap(([name, value]) => {
    const isSecret = name === "process_command" || (isSecretName(name) && !PLACE.test(name));
    return isSecret && typeof value === "string" && value.length >= SHORTEST ? [value] : [];
  });
}
