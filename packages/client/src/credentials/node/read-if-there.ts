import { readFile } from "node:fs/promises";
import { providerError } from "./provider-error.ts";

/** The text of a file; `undefined` when there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw providerError(`${path} cannot be read (${String(code)})`);
  }
}
