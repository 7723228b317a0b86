import { TEST_KEY } from "../../lab/world.ts";
import { INPUT } from "./input.ts";

/** The secrets of a call that stand in a text, as they are or encoded. */
export function secretsShown(text: string, ...more: readonly string[]): readonly string[] {
  const secrets = [INPUT.Content.password, TEST_KEY.accessKeySecret, ...more];
  return secrets.filter((secret) => text.includes(secret) || text.includes(encodeURIComponent(secret)));
}
