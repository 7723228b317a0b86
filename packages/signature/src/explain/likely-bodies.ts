import { compareNameValue, encodeParameters, type NameValue, percentEncode } from "../parameters.ts";

/** The text of a body that a client may have hashed. */
export interface BodyText {
  readonly form: BodyForm;
  readonly text: string;
}

/** The forms of a body, as the end of a sentence. */
export const BODY_WORDS = {
  form: "the form as it should be sent: these parameters in this order, each encoded once",
  empty: "an empty body",
  "form, sorted": "the form with its parameters sorted by name",
  "form, reversed": "the form with its parameters in reverse order",
  "form, plus for space": "the form with a + for each space",
  "form, URLSearchParams":
    "the form as encoders of HTML forms write it: + for a space, a bare *, and %7E for ~",
  "form, lower-case hex": "the form with its escapes in lower case",
  "form, marks not encoded": "the form with ! ' ( ) * as they are, as encodeURIComponent leaves them",
  "form, slashes not encoded": "the form with each / as it is",
  "form, not encoded": "the form without any encoding",
  "form, encoded twice": "the form with each name and value encoded twice",
  "form, encoded as a whole": "the whole form encoded once more",
  "form, without empty values": "the form without the parameters that are empty",
  "query string": "the form with a ? before it",
  JSON: "the parameters as JSON, without white space",
  "JSON, sorted": "the parameters as JSON, sorted by name and without white space",
  "JSON, with spaces":
    "the parameters as JSON with a space after each colon and comma, as json.dumps of Python writes it",
  "JSON, with spaces and escapes":
    "the parameters as json.dumps of Python writes them, with a space after each colon and comma and all but ASCII escaped",
  "JSON, indented by two": "the parameters as JSON, indented by two spaces",
  "JSON, indented by four": "the parameters as JSON, indented by four spaces",
  "JSON, typed": "the parameters as JSON, with numbers and objects that are not strings",
  "JSON, typed, with spaces":
    "the parameters as JSON with a space after each colon and comma, with numbers and objects that are not strings",
  value: "the value of one parameter alone, such as Content",
  "value, without spaces":
    "the value of one parameter alone, such as Content, without the white space of its JSON",
  "value, with spaces":
    "the value of one parameter alone, such as Content, with a space after each colon and comma of its JSON",
  null: "the text null",
  undefined: "the text undefined",
  "empty object": "the text {}",
  "empty list": "the text []",
  "empty JSON string": 'the text ""',
  "object Object": "the text [object Object]: an object that nothing turned into a body",
} as const;

/** The form of a body. */
export type BodyForm = keyof typeof BODY_WORDS;

/** The bodies of a call that clients hash, the right one first. Parameters must be well-formed. */
export function listBodies(parameters: readonly NameValue[]): BodyText[] {
  const texts = [...listForms(parameters), ...listJson(parameters), ...FIXED];
  return [...texts.map(([form, text]) => ({ form, text })), ...parameters.flatMap(listValues)];
}

type Entry = readonly [form: BodyForm, text: string];

const FIXED: readonly Entry[] = [
  ["empty", ""],
  ["null", "null"],
  ["undefined", "undefined"],
  ["empty object", "{}"],
  ["empty list", "[]"],
  ["empty JSON string", '""'],
  ["object Object", "[object Object]"],
];

function listForms(parameters: readonly NameValue[]): Entry[] {
  if (parameters.length === 0) return [];
  const form = encodeParameters(parameters);
  const plus = form.replaceAll("%20", "+");
  const isFull = ([, value]: NameValue) => value !== "";
  return [
    ["form", form],
    ["form, sorted", encodeParameters([...parameters].sort(compareNameValue))],
    ["form, reversed", encodeParameters([...parameters].reverse())],
    ["form, plus for space", plus],
    ["form, URLSearchParams", new URLSearchParams(parameters.map((pair) => [...pair])).toString()],
    ["form, lower-case hex", form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())],
    ["form, marks not encoded", joinPairs(parameters, encodeURIComponent)],
    ["form, slashes not encoded", form.replaceAll("%2F", "/")],
    ["form, not encoded", joinPairs(parameters, (text) => text)],
    ["form, encoded twice", joinPairs(parameters, (text) => percentEncode(percentEncode(text)))],
    ["form, encoded as a whole", percentEncode(form)],
    ["form, without empty values", encodeParameters(parameters.filter(isFull))],
    ["query string", `?${form}`],
  ];
}

function joinPairs(parameters: readonly NameValue[], encode: (text: string) => string): string {
  return parameters.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
}

function listJson(parameters: readonly NameValue[]): Entry[] {
  if (parameters.length === 0) return [];
  const json = writeJson(parameters);
  const typed = writeJson(parameters, toTyped);
  const object = Object.fromEntries(parameters);
  return [
    ["JSON", json],
    ["JSON, sorted", writeJson([...parameters].sort(compareNameValue))],
    ["JSON, with spaces", addSpaces(json)],
    ["JSON, with spaces and escapes", addSpaces(json).replace(/[^\0-\x7f]/g, escapeUnit)],
    ["JSON, indented by two", JSON.stringify(object, null, 2)],
    ["JSON, indented by four", JSON.stringify(object, null, 4)],
    ["JSON, typed", typed],
    ["JSON, typed, with spaces", addSpaces(typed)],
  ];
}

/** In the order given, which an object does not keep for names that are numbers. */
function writeJson(
  parameters: readonly NameValue[],
  write: (value: string) => string = JSON.stringify,
): string {
  return `{${parameters.map(([name, value]) => `${JSON.stringify(name)}:${write(value)}`).join(",")}}`;
}

const TYPED = /^(?:-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?|true|false|null)$/;

/** What looks like JSON as it is, and anything else as a string. */
function toTyped(value: string): string {
  return TYPED.test(value) || isStructure(value) ? value : JSON.stringify(value);
}

function isStructure(value: string): boolean {
  return /^[{[]/.test(value.trimStart());
}

/** Strings of JSON, also one that does not end, and white space and signs outside them. */
const JSON_TOKEN = /("[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$))|([,:])|\s+/g;

/** JSON with a space after each colon and comma, and no other white space. Nothing is parsed, so that no depth matters. */
function addSpaces(json: string): string {
  return json.replace(JSON_TOKEN, (_, string?: string, sign?: string) => string ?? (sign ? `${sign} ` : ""));
}

function removeSpaces(json: string): string {
  return json.replace(JSON_TOKEN, (_, string?: string, sign?: string) => string ?? sign ?? "");
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function listValues([, value]: NameValue): BodyText[] {
  const alone: BodyText = { form: "value", text: value };
  if (!isStructure(value)) return [alone];
  return [
    alone,
    { form: "value, without spaces", text: removeSpaces(value) },
    { form: "value, with spaces", text: addSpaces(value) },
  ];
}
