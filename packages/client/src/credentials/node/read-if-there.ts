import { readFile } from "node:fs/promises";

/** Far more than any file of keys; the bound keeps a wrong file out of memory. */
const MAX_BYTES = 1024 * 1024;

/** The text of a file, or why there is none. */
export async function readIfThere(
  path: string,
): Promise<{ readonly text: string } | { readonly reason: string }> {
  try {
    const text = await readFile(path, "utf8");
    return text.length <= MAX_BYTES ? { text } : { reason: `is larger than ${MAX_BYTES} bytes` };
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    const isMissing = code === "ENOENT" || code === "ENOTDIR";
    return { reason: isMissing ? "does not exist" : `cannot be read (${code})` };
  }
}
