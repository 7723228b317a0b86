/** A refusal in the vendor's words. */
export interface Envelope {
  readonly code: string | undefined;
  readonly message: string;
  readonly requestId: string | undefined;
  readonly recommend: string | undefined;
}

/** Codes that mean success, as the vendor's pop-core takes them. */
const SUCCESS = new Set(["200", "OK", "Success", "success"]);

/**
 * Reads the vendor's error envelope, in JSON or XML. With a status of success it is one when it has a `Code` or says
 * `Success: false`. `undefined` for anything else.
 */
export function readEnvelope(body: unknown, isSuccess: boolean): Envelope | undefined {
  const members = typeof body === "string" ? readXml(body) : membersOf(body);
  // The vendor's clients read lower-case names too.
  const textOf = (name: string) =>
    textIn(members[name] ?? members[`${name.charAt(0).toLowerCase()}${name.slice(1)}`]);
  const code = textOf("Code");
  const isRefusal =
    code !== undefined ? !(isSuccess && SUCCESS.has(code)) : isSuccess && members.Success === false;
  if (!isRefusal) return undefined;
  const message = textOf("Message") ?? "It says nothing more.";
  return { code, message, requestId: textOf("RequestId"), recommend: textOf("Recommend") };
}

function membersOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === "object" && body !== null ? { ...body } : {};
}

function textIn(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The envelope is one flat element, and only its text is wanted: no parser for all of XML is needed. */
function readXml(text: string): Record<string, string> {
  if (!/^\s*(<\?xml[^>]{0,100}\?>\s*)?<Error>/.test(text)) return {};
  const elements = text.matchAll(
    /<(Code|Message|RequestId|Recommend)>(?:<!\[CDATA\[(.*?)\]\]>|([^<]*))<\/\1>/gs,
  );
  const members: Record<string, string> = {};
  for (const [, name = "", verbatim, escaped = ""] of elements)
    members[name] ??= verbatim ?? unescapeXml(escaped);
  return members;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
