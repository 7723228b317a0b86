const LINE_WIDTH = 112;

/** Writes a value as a TypeScript expression. Whatever a document holds, the result is a literal and nothing else. */
export function writeLiteral(value: unknown, indent = ""): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) return quote(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const members = Array.isArray(value)
    ? value.map((item) => writeLiteral(item, inner))
    : Object.entries(value).flatMap(([key, member]) =>
        member === undefined ? [] : [`${writePropertyName(key)}: ${writeLiteral(member, inner)}`],
      );
  return writeBrackets(members, { open, close, indent });
}

/** Writes members between brackets: on one line where they fit, else one to a line. */
export function writeBrackets(
  members: readonly string[],
  { open, close, indent }: { open: string; close: string; indent: string },
): string {
  const pad = open === "{" && members.length > 0 ? " " : "";
  const line = `${open}${pad}${members.join(", ")}${pad}${close}`;
  if (indent.length + line.length <= LINE_WIDTH && !line.includes("\n")) return line;
  return `${open}\n${members.map((member) => `${indent}  ${member},\n`).join("")}${indent}${close}`;
}

/** A key of an object literal or type. `__proto__` is computed, or it would set the prototype. */
export function writePropertyName(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
}

/** A doc comment that the text cannot close. Empty text gives no comment. */
export function writeDocComment(text: string, indent = ""): string {
  const lines = toCommentText(text).split("\n");
  if (lines.join("") === "") return "";
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line && ` ${line}`}\n`).join("")}${indent} */\n`;
}

/** A description as people read it: one of something deprecated says so first. No tag, which an editor would strike through. */
export function writeDescription(text: string, isDeprecated: boolean): string {
  return isDeprecated ? `(deprecated) ${text}`.trimEnd() : text;
}

/** Text that may stand in a comment: it cannot end it, start a doc tag, or hide other text. */
export function toCommentText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(HIDDEN, "")
    .replaceAll("*/", "*\\/")
    .replace(/(^|\s)@(?=[A-Za-z])/g, "$1\\@")
    .trim();
}

/** Control characters but tab and newline, and the marks that turn the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not reach a comment
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

function quote(value: unknown): string {
  // The escapes keep the written file free of hidden characters; the value is the same.
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
