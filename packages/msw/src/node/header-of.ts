import type { IncomingMessage } from "node:http";

/**
 * A header as ACS3 signs it: the values of a repeated `x-acs-` header sorted and joined by commas, text as UTF-8. Node
 * joins them in the order in which they came, and reads bytes as Latin-1.
 */
export function headerOf(request: IncomingMessage, name: string): string | undefined {
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
