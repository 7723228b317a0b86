import { inspect } from "node:util";
import { findSecrets } from "../lab/secrets.ts";

/** The secrets of every call of the matrix: of each kind of character that an encoding changes. */
export const SECRETS = { password: 'p"ss wörd/+1', accessKeySecret: "test+secret/=1" } as const;

/** The names of the secrets that an error shows in its message, its fields, or what caused it, in any encoding. */
export function findShownSecrets(error: unknown): readonly string[] {
  const text = inspect(error, {
    depth: 12,
    showHidden: true,
    getters: true,
    breakLength: Number.POSITIVE_INFINITY,
    maxArrayLength: null,
    maxStringLength: null,
  });
  return findSecrets(text, SECRETS);
}
