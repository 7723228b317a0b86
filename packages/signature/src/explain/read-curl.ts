import { type NameValue, percentEncode } from "../parameters.ts";
import { listCurlOptions } from "./curl-options.ts";
import { toWellFormed } from "./pair.ts";
import type { RawCall } from "./pasted-call.ts";
import { splitCommand } from "./split-command.ts";

const START = /(?:^|\n)[$#>%][ \t]*curl(?:\.exe)?(?=\s)/;
const START_OF_LINE = /(?:^|\n)[ \t]*curl(?:\.exe)?(?=\s)/;
const START_WITHIN = /\bcurl(?:\.exe)?(?=\s)/;

/** The request of the first curl command of a text, written for bash or for Windows. */
export function* readCurl(text: string): Generator<RawCall> {
  const start = START_OF_LINE.exec(text) ?? START.exec(text) ?? START_WITHIN.exec(text);
  if (!start) return;
  const command = removeCarets(text.slice(start.index + start[0].length));
  const options = [...listCurlOptions(splitCommand(command))];
  const url = listValues(options, "url").find((value) => value !== "");
  if (url !== undefined) yield toRequest(/^https?:/i.test(url) ? url : `http://${url}`, options);
}

const CARET_END = /\^[ \t]*\n/g;
const CARET = /\^(?:[ \t]*\n(\n?)|([\s\S]))/g;

/** Carets continue a line on Windows; with carets before its quotes, a command has them before other characters too. */
function removeCarets(command: string): string {
  if (!/\s\^"/.test(command)) return command.replace(CARET_END, " ");
  return command.replace(CARET, (_, line?: string, character?: string) => character ?? (line || " "));
}

function listValues(options: readonly NameValue[], wanted: string): string[] {
  return options.filter(([name]) => name === wanted).map(([, value]) => value);
}

const FORM_TYPE: NameValue = ["content-type", "application/x-www-form-urlencoded"];
const JSON_TYPE: NameValue = ["content-type", "application/json"];

function toRequest(url: string, options: readonly NameValue[]): RawCall {
  const names = new Set(options.map(([name]) => name));
  const parts = options.flatMap(readData);
  const headers = listValues(options, "header").flatMap(readHeader);
  const method = listValues(options, "request").at(-1);
  if (names.has("get") || names.has("head")) {
    const whole = parts.length > 0 ? `${url}${url.includes("?") ? "&" : "?"}${parts.join("&")}` : url;
    return { kind: "curl", method: method ?? (names.has("head") ? "HEAD" : "GET"), url: whole, headers };
  }
  const hasBody = parts.length > 0 || names.has("form") || names.has("form-string");
  return {
    kind: "curl",
    method: method ?? (hasBody ? "POST" : "GET"),
    url,
    headers: parts.length > 0 ? addType(headers, names.has("json") ? JSON_TYPE : FORM_TYPE) : headers,
    body: parts.length === 0 || parts.includes(undefined) ? undefined : parts.join("&"),
  };
}

/** curl adds the type of the body where none is given. */
function addType(headers: readonly NameValue[], type: NameValue): readonly NameValue[] {
  const isTyped = headers.some(([name]) => name.toLowerCase() === type[0]);
  return isTyped ? headers : [...headers, type];
}

/** curl leaves out a header that is given without a value, and takes `Name;` for an empty one. */
function readHeader(line: string): NameValue[] {
  const at = line.indexOf(":");
  if (at >= 0) return line.slice(at + 1).trim() === "" ? [] : [[line.slice(0, at), line.slice(at + 1)]];
  return line.endsWith(";") ? [[line.slice(0, -1), ""]] : [];
}

/** The data of an option; `undefined` where it is in a file. */
function readData([name, value]: NameValue): (string | undefined)[] {
  switch (name) {
    case "data-raw":
      return [value];
    case "data":
    case "data-ascii":
    case "data-binary":
    case "json":
      return [value.startsWith("@") ? undefined : value];
    case "data-urlencode":
      return [encodeData(value)];
    default:
      return [];
  }
}

/** `content`, `=content` or `name=content`, of which the content is encoded; with an `@`, it is in a file. */
function encodeData(value: string): string | undefined {
  const at = value.search(/[=@]/);
  if (at < 0) return percentEncode(toWellFormed(value));
  if (value[at] === "@") return undefined;
  const content = toWellFormed(value.slice(at + 1));
  return `${value.slice(0, at)}${at > 0 ? "=" : ""}${percentEncode(content)}`;
}
