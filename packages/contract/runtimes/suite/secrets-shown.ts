import { INPUT } from "./input.ts";
import { CREDENTIALS } from "./scene.ts";

/** The secrets of a call that stand in a text, as they are or encoded. */
export function secretsShown(text: string, ...more: readonly string[]): readonly string[] {
  const secrets = [INPUT.Content.password, CREDENTIALS.accessKeySecret, ...more];
  return secrets.filter((secret) => text.includes(secret) || text.includes(encodeURIComponent(secret)));
}
