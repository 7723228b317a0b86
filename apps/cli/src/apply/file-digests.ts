import { createHash } from "node:crypto";
import { UsageError } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";

const MAX_BYTES = 64 * 1024 * 1024;

/** What files held, so that a change can be seen without keeping them. */
export async function digestFiles(
  files: readonly string[],
  { read }: Terminal,
): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  // Standard input can be read once.
  for (const file of files.filter((name) => name !== "-")) {
    const text = await read(file, MAX_BYTES).catch(() => "");
    digests.set(file, createHash("sha256").update(text).digest("hex"));
  }
  return digests;
}

/**
 * Refuses files that have changed since they were read.
 *
 * @throws UsageError that names the file
 */
export async function requireUnchanged(
  before: ReadonlyMap<string, string>,
  terminal: Terminal,
): Promise<void> {
  const now = await digestFiles([...before.keys()], terminal);
  for (const [file, digest] of before)
    if (now.get(file) !== digest)
      throw new UsageError(
        `apply: ${file} has changed since the plan was made. Nothing was changed: run again.`,
      );
}
