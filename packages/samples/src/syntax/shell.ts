import { listRemarks, writeComment } from "../call/list-remarks.ts";
import { type Literal, toScalarText } from "../call/literal.ts";
import { avoidNames, toSnake } from "../call/names.ts";
import type { CallModel, GivenParameter } from "../call/read-call.ts";
import { escapeUtf16, quoteText } from "./escape-text.ts";
import { type Syntax, writeLiteral } from "./write-literal.ts";

/** NUL, and half a surrogate pair. */
const UNHELD = /[\0\p{Cs}]/u;
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/u;
const NAMED: Readonly<Record<string, string>> = {
  "'": "\\'",
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** A word of a command. No argument holds NUL or half a surrogate pair: U+FFFD stands for them. */
export function quoteShellWord(text: string): string {
  const held = text.replaceAll(new RegExp(UNHELD, "gu"), "\ufffd");
  if (/^[\w@%+=:,./-]+$/.test(held)) return held;
  if (!UNPRINTABLE.test(held)) return `'${held.replaceAll("'", "'\\''")}'`;
  return `$'${held.replace(/['\\\p{C}\p{Zl}\p{Zp}]/gu, (char) => NAMED[char] ?? escapeOctal(char))}'`;
}

/** What no argument holds as it was filled in: parameters with NUL or half a surrogate pair. */
export function listSubstitutions({ parameters }: CallModel): string[] {
  return parameters.flatMap(({ name, value }) =>
    value.kind === "text" && UNHELD.test(value.text)
      ? [`${name} holds what no argument of a command can: U+FFFD stands for it.`]
      : [],
  );
}

/** A literal that is not a container, as a word of a command; a variable is expanded and stays one word. */
export function writeShellWord(literal: Literal): string {
  return literal.kind === "variable" ? `"$${literal.name}"` : quoteShellWord(toScalarText(literal));
}

/** The start of a script: what it is for and what to know, and that it ends when a variable is missing. */
export function writeScriptHead(purpose: string, call: CallModel, remarks: readonly string[]): string {
  const names = ["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET"].concat(
    call.variables.map(({ name }) => name),
  );
  const comment = writeComment([purpose, ...listRemarks(call), ...remarks], "# ");
  const checks = names.map((name) => `: "\${${name}?}"\n`).join("");
  return `#!/usr/bin/env bash\n${comment}set -euo pipefail\n\n${checks}`;
}

/** A function for each parameter that is JSON, which prints it, and what it takes. */
export function writeJsonFunctions({ parameters }: CallModel): string {
  const values = parameters.filter(isDocument);
  const helper = values.map(({ value }) => writeJsonFunction(value)).find((text) => text !== "") ?? "";
  const functions = values.map(
    ({ name, value }) => `\n${nameFunction(name)}() {\n  cat ${writeHeredoc(value)}}\n`,
  );
  return values.length === 0 ? "" : `${helper}${functions.join("")}`;
}

/** The name of such a function, which hides no command that a script uses. */
export function nameFunction(name: string): string {
  return avoidNames(toSnake(name), USED);
}

const USED = [
  "encode",
  "hmac",
  "json",
  "pad",
  "sha256",
  "aliyun",
  "cat",
  "curl",
  "cut",
  "date",
  "od",
  "openssl",
  "sed",
  "tr",
  "printf",
  "local",
  "set",
  "case",
  "do",
  "done",
  "elif",
  "else",
  "esac",
  "fi",
  "for",
  "function",
  "if",
  "in",
  "select",
  "then",
  "time",
  "until",
  "while",
  "coproc",
];

/** Whether a parameter is JSON whose value is known. */
export function isDocument({ descriptor, value }: GivenParameter): boolean {
  return descriptor.json === true && (value.kind === "object" || value.kind === "list");
}

/** The function `json`, for JSON with secrets in it. */
export function writeJsonFunction(value: Literal): string {
  const isDocument = value.kind === "object" || value.kind === "list";
  return isDocument && HEREDOC_VARIABLE.test(writeHeredoc(value)) ? JSON_FUNCTION : "";
}

/** JSON inside a heredoc that the shell expands: a secret is put in at run time, everything else is kept from it. */
export function writeHeredoc(value: Literal): string {
  return `<<JSON\n${writeLiteral(value, HEREDOC)}\nJSON\n`;
}

const HEREDOC: Syntax = {
  text: quoteHeredocText,
  integer: String,
  constant: String,
  variable: (name) => `$(json "$${name}")`,
  key: quoteHeredocText,
  list: ["[", "]"],
  object: ["{", "}"],
  padding: " ",
  indent: "  ",
  trailingComma: false,
  aligned: false,
};

/** Of text no quote and no `$` is left without a backslash. */
const HEREDOC_VARIABLE = /(?<!\\)\$\(json/;

const JSON_FUNCTION = `
# A text as JSON writes it.
json() {
  local text=$1 code hex char
  text=\${text//'\\'/'\\\\'}
  text=\${text//'"'/'\\"'}
  for code in {1..31}; do
    printf -v hex %02x "$code"
    printf -v char "\\\\x$hex"
    text=\${text//"$char"/"\\\\u00$hex"}
  done
  printf '"%s"' "$text"
}
`;

function quoteHeredocText(text: string): string {
  return quoteText(text, escapeUtf16).replace(/[\\$`]/g, "\\$&");
}

function escapeOctal(char: string): string {
  const bytes = [...new TextEncoder().encode(char)];
  return bytes.map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}
