import { quoteText, toHex } from "./escape-text.ts";
import type { Syntax } from "./write-literal.ts";

const MAX_INT64 = 2n ** 63n - 1n;

/** Go as gofmt writes it. */
export const goSyntax: Syntax = {
  text: quoteGoText,
  integer: (value) =>
    value > MAX_INT64 || value < -MAX_INT64 - 1n ? `json.Number("${value}")` : value.toString(),
  constant: (value) => (value === null ? "nil" : String(value)),
  variable: (name) => `env("${name}")`,
  key: quoteGoText,
  list: ["[]any{", "}"],
  object: ["map[string]any{", "}"],
  padding: "",
  indent: "\t",
  trailingComma: true,
  aligned: true,
};

/** A text. What UTF-8 cannot hold becomes the character that stands for such. */
export function quoteGoText(text: string): string {
  return quoteText(text.replace(/\p{Cs}/gu, "\ufffd"), (code) =>
    code > 0xffff ? `\\U${toHex(code, 8)}` : `\\u${toHex(code, 4)}`,
  );
}
