import { runMock } from "@dataworks-kit/msw/server";
import type { CompletedFlag, Value } from "./read-commands.ts";

/** `  --port N   where to listen`. */
const FLAG = /^ {2}(--[a-z-]+)(?: ([A-Z]+))? {2,}(.+)$/gm;
/** `verify (default), or ignore: ...`. */
const CHOICE = /^(\w+) \(default\), or (\w+)/;

/** The flags of `dataworks mock`, which reads them itself, by its own help. */
export async function readMockFlags(): Promise<CompletedFlag[]> {
  let help = "";
  const write = (text: string) => {
    help += text;
  };
  const stop = AbortSignal.abort();
  await runMock(["--help"], { command: "dataworks mock", write, writeError: write, stop });
  return Array.from(help.matchAll(FLAG), ([, flag = "", placeholder, description = ""]) => ({
    flag,
    description,
    value: readValue(placeholder, description),
  }));
}

function readValue(placeholder: string | undefined, description: string): Value {
  if (placeholder === undefined) return { kind: "none" };
  const [, byDefault, other] = CHOICE.exec(description) ?? [];
  if (byDefault !== undefined && other !== undefined) return { kind: "list", items: [byDefault, other] };
  return { kind: placeholder === "FILE" || placeholder === "MODULE" ? "file" : "text" };
}
