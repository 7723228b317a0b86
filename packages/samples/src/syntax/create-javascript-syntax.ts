import { escapeUtf16, quoteText } from "./escape-text.ts";
import type { Syntax } from "./write-literal.ts";

/** JavaScript as it is formatted by default. Integers beyond 2^53 differ by what they are given to. */
export function createJavascriptSyntax(largeInteger: (digits: string) => string): Syntax {
  return {
    text: quoteJavascriptText,
    integer: (value) =>
      Number.isSafeInteger(Number(value)) ? value.toString() : largeInteger(value.toString()),
    constant: String,
    variable: (name) => `env("${name}")`,
    key: writeKey,
    list: ["[", "]"],
    object: ["{", "}"],
    padding: " ",
    indent: "  ",
    trailingComma: true,
    aligned: false,
  };
}

/** Reads a variable, in the scripts that need one. */
export const ENV_IN_JAVASCRIPT = `  const value = process.env[name];
  if (value === undefined) throw new Error(\`\${name} is not set\`);
  return value;
}
`;

/** Not `\u{...}`: the parser with which Node strips types refuses it behind half a surrogate pair. */
function quoteJavascriptText(text: string): string {
  return quoteText(text, escapeUtf16);
}

function writeKey(name: string): string {
  // As a plain key it would set the prototype.
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoteJavascriptText(name);
}
