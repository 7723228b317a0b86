import type { Socket } from "node:net";

/** Reads a connection as far as it is asked to, and leaves the rest where it is. */
export interface ByteReader {
  /** Everything up to and with this text; `undefined` when the connection ended before it. */
  readonly readThrough: (text: string) => Promise<string | undefined>;
  /** So many bytes; `undefined` when the connection ended before them. */
  readonly readBytes: (count: number) => Promise<Buffer | undefined>;
}

/** Makes a reader of what a connection brings. */
export function createByteReader(socket: Socket): ByteReader {
  const chunks = socket[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  const readMore = async (): Promise<boolean> => {
    // A connection that is reset has ended too.
    const { done, value } = await chunks.next().catch(() => ({ done: true, value: undefined }));
    if (!done) held = Buffer.concat([held, value]);
    return !done;
  };
  const take = (count: number): Buffer => {
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  };
  return {
    readThrough: async (text) => {
      while (!held.includes(text)) if (!(await readMore())) return undefined;
      return take(held.indexOf(text) + text.length).toString("latin1");
    },
    readBytes: async (count) => {
      while (held.length < count) if (!(await readMore())) return undefined;
      return take(count);
    },
  };
}
