import { encodeParameters, type NameValue } from "../parameters.ts";
import { toWellFormed } from "./pair.ts";
import type { RawCall } from "./pasted-call.ts";

/** The requests of a HAR: of a whole one, of its entries, of one entry, or of its request alone. */
export function* readHar(text: string): Generator<RawCall> {
  if (!/^[[{]/.test(text)) return;
  for (const entry of listEntries(parse(text))) {
    const request = readMember(entry, "request") ?? entry;
    const url = readMember(request, "url");
    if (typeof url !== "string") continue;
    const method = readMember(request, "method");
    yield {
      kind: "har",
      ...(typeof method === "string" && { method }),
      url: toWellFormed(url),
      headers: readPairs(readMember(request, "headers")),
      body: readBody(readMember(request, "postData")),
    };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listEntries(har: unknown): readonly unknown[] {
  const entries = readMember(readMember(har, "log"), "entries") ?? readMember(har, "entries") ?? har;
  return Array.isArray(entries) ? entries : [entries];
}

function readMember(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function readPairs(list: unknown): NameValue[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((pair): NameValue[] => {
    const name = readMember(pair, "name");
    const value = readMember(pair, "value");
    return typeof name === "string" ? [[toWellFormed(name), toWellFormed(String(value ?? ""))]] : [];
  });
}

/** Browsers write the text of the body; some tools only its parameters. */
function readBody(data: unknown): string | undefined {
  const text = readMember(data, "text");
  if (typeof text === "string") return toWellFormed(text);
  const pairs = readPairs(readMember(data, "params"));
  return pairs.length > 0 ? encodeParameters(pairs) : undefined;
}
