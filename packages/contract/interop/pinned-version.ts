import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where this suite lies. */
export const INTEROP = fileURLToPath(new URL(".", import.meta.url));

/** The version that a file of pins gives to a client: the first number after its name. */
export function pinnedVersion(file: string, client: string): string {
  const text = readFileSync(join(INTEROP, file), "utf8");
  const place = text.indexOf(client);
  const version = place < 0 ? undefined : /\d+(\.\d+)*/.exec(text.slice(place + client.length))?.[0];
  if (version === undefined) throw new Error(`${file} pins no ${client}.`);
  return version;
}
