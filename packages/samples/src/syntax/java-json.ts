import type { Literal, ObjectLiteral } from "../call/literal.ts";
import { escapeUtf16, isSurrogate, quoteText } from "./escape-text.ts";

const MAX_INT = 2n ** 31n - 1n;
const MAX_LONG = 2n ** 63n - 1n;

type Container = Extract<Literal, { readonly kind: "list" | "object" }>;

/** Statements that build the object with Gson, which every client of the vendor brings along, as this variable. */
export function writeJsonStatements(name: string, value: ObjectLiteral): string[] {
  const names = { count: 0 };
  return fill(name, value, () => `${name === "content" ? "value" : `${name}Value`}${++names.count}`);
}

/**
 * A text. Java reads `\u` escapes before all else, so quotes and line ends have their other escapes. Half a surrogate pair,
 * which does not travel in UTF-8, becomes U+FFFD: behind its escape javac 17 misreads a backslash.
 */
export function quoteJavaText(text: string): string {
  return quoteText(text, (code) => (isSurrogate(code) ? "\\ufffd" : escapeUtf16(code)));
}

/** An integer, with `suffix` where an int holds it too; beyond a long a BigInteger. */
export function writeJavaInteger(value: bigint, suffix: "" | "L" = ""): string {
  const size = value < 0n ? -value - 1n : value;
  if (size > MAX_LONG) return `new BigInteger("${value}")`;
  return `${value}${size > MAX_INT ? "L" : suffix}`;
}

function fill(name: string, container: Container, newName: () => string): string[] {
  const type = container.kind === "object" ? "JsonObject" : "JsonArray";
  const entries: (readonly [key: string, value: Literal])[] =
    container.kind === "object"
      ? container.members.map(([key, value]) => [`${quoteJavaText(key)}, `, value])
      : container.items.map((value) => ["", value]);
  const lines = entries.flatMap(([key, value]) => {
    if (value.kind === "list" || value.kind === "object") {
      const inner = newName();
      return [...fill(inner, value, newName), `${name}.add(${key}${inner});`];
    }
    if (value.kind === "constant" && value.value === null) return `${name}.add(${key}JsonNull.INSTANCE);`;
    return `${name}.${container.kind === "object" ? "addProperty" : "add"}(${key}${writeScalar(value)});`;
  });
  return [`${type} ${name} = new ${type}();`, ...lines];
}

function writeScalar(value: Exclude<Literal, Container>): string {
  switch (value.kind) {
    case "text":
      return quoteJavaText(value.text);
    case "integer":
      return writeJavaInteger(value.value);
    case "decimal":
      return value.digits;
    case "constant":
      return String(value.value);
    case "variable":
      return `env("${value.name}")`;
  }
}
