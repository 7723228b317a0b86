import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";

/** The port on which a workerd listens, which it tells on its file descriptor 3. */
export async function workerdPort(child: ChildProcess): Promise<number> {
  const [errors, events] = [child.stdio[2] as Readable, child.stdio[3] as Readable];
  const written = text(errors);
  const failed = once(child, "exit").then(async () => {
    throw new Error(`workerd ended before it listened: ${await written}`);
  });
  const [event] = await Promise.race([once(events, "data"), failed]);
  failed.catch(() => {});
  return JSON.parse(String(event)).port;
}
