import type { IncomingMessage } from "node:http";

/**
 * The headers of a request by their lower-case names, each read once.
 *
 * They are as ACS3 signs them: the values of a repeated `x-acs-` header sorted and joined by commas, text as UTF-8. Node
 * joins them in the order in which they came, and reads bytes as Latin-1.
 */
export function headersOf(request: IncomingMessage): (name: string) => string | undefined {
  const read = new Map<string, string | undefined>();
  return (name) => {
    const known = read.get(name);
    if (known !== undefined || read.has(name)) return known;
    const value = headerOf(request, name);
    read.set(name, value);
    return value;
  };
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  const joined = Array.isArray(value) ? value.join(",") : value;
  if (joined === undefined || (!joined.includes(",") && !NOT_ASCII.test(joined))) return joined;
  const values = name.startsWith("x-acs-") ? request.headersDistinct[name] : undefined;
  return utf8(
    (values ?? [joined])
      .map((text) => text.trim())
      .sort()
      .join(","),
  );
}

const NOT_ASCII = /[\u0080-\u00ff]/;

function utf8(text: string): string {
  return NOT_ASCII.test(text) ? Buffer.from(text, "latin1").toString() : text;
}
