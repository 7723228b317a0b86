import { open } from "node:fs/promises";

/** Thrown for a file that is larger than it may be. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/**
 * Reads a file of at most so many bytes. Its size is asked before it is read; a device or a pipe has none, and is read up to
 * the limit.
 *
 * @throws TooLarge, or the error of the file system
 */
export async function readSource(file: string, maxBytes: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    if ((await handle.stat()).size > maxBytes) throw new TooLarge();
    const chunks: Buffer[] = [];
    for await (const chunk of handle.createReadStream({ end: maxBytes, autoClose: false }))
      chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (bytes.length > maxBytes) throw new TooLarge();
    return bytes;
  } finally {
    await handle.close();
  }
}
