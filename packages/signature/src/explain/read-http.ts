import type { NameValue } from "../parameters.ts";
import type { RawCall } from "./pasted-call.ts";

const REQUEST_LINE = /^(?:> )?([A-Z]{3,10}) (\S+) HTTP\/\d(?:\.\d)?[ \t]*$/m;

/** The text of an HTTP request: its first line, its headers, and its body after an empty line. Also as `curl -v` shows it. */
export function* readHttp(text: string): Generator<RawCall> {
  const start = REQUEST_LINE.exec(text);
  if (!start) return;
  const [line, method = "", url = ""] = start;
  const lines = text.slice(start.index + line.length + 1).split("\n");
  const rest = line.startsWith(">") ? takeSent(lines) : lines;
  const found = rest.findIndex((other) => other.trim() === "");
  const end = found < 0 ? rest.length : found;
  const body = rest
    .slice(end + 1)
    .join("\n")
    .trim();
  yield {
    kind: "http",
    method,
    url,
    headers: rest.slice(0, end).flatMap(readLine),
    body: body === "" ? undefined : body,
  };
}

/** `curl -v` puts `> ` before what it sends. */
function takeSent(lines: readonly string[]): string[] {
  return lines.filter((line) => line.startsWith(">")).map((line) => line.slice(1).trim());
}

const AUTHORIZATION = /authorization["']?\s?[:=]\s?["']?ACS3-/i;
const COMMON_HEADER = /x-acs-[a-z0-9-]{1,64}["']?\s?[:=]/i;

/** The headers of a call of ACS3 without the line before them, one in each line, perhaps in quotes. */
export function* readHeaderLines(text: string): Generator<RawCall> {
  if (!AUTHORIZATION.test(text) || !COMMON_HEADER.test(text)) return;
  const headers = text.split("\n").flatMap(readLine);
  yield { kind: "http", method: "POST", url: "/", headers };
}

const LINE = /^[\s<>*-]{0,12}["']?(:?[A-Za-z][\w-]{0,64})["']?[ \t]{0,2}[:=][ \t]{0,8}(.*)$/;

function readLine(line: string): NameValue[] {
  const [, name, value = ""] = LINE.exec(line) ?? [];
  return name === undefined ? [] : [[name, unquote(value.trim())]];
}

function unquote(value: string): string {
  const [first = ""] = value;
  const bare = value.endsWith(",") ? value.slice(0, -1) : value;
  const isQuoted = bare.length > 1 && "\"'".includes(first) && bare.endsWith(first);
  return isQuoted ? bare.slice(1, -1) : value;
}
