import { percentEncode } from "@dataworks-kit/signature";
import { type FieldDocumentation, parseJson, stringifyJson } from "@dataworks-kit/wire";
import { toWellFormed } from "./to-well-formed.ts";

/** The members of a JSON object's text; `undefined` when it is not a JSON object, or nested too deep to be written again. */
export function readMembers(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.trim() === "") return {};
  const value = readJson(text);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/** The items of a JSON array's text; `undefined` when it is none, or nested too deep. */
export function readItems(text: string): readonly unknown[] | undefined {
  if (text.trim() === "") return [];
  const value = readJson(text);
  return Array.isArray(value) ? value : undefined;
}

function readJson(text: string): unknown {
  try {
    const value = parseJson(text);
    stringifyJson(value);
    return value;
  } catch {
    return undefined;
  }
}

/** A member as a person edits it: text as it is, everything else as JSON. */
export function writeMember(value: unknown): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : (stringifyJson(value) ?? "");
}

/** An object's text with a member changed; an empty one goes. Members that the contract does not name stay. */
export function withMember(text: string, field: FieldDocumentation, value: string): string {
  const members = new Map(Object.entries(readMembers(text) ?? {}));
  if (value === "") members.delete(field.name);
  else members.set(field.name, parseTyped(field, value));
  return stringifyJson(Object.fromEntries(members)) ?? "";
}

/** As it stands in a query or a form. */
export function encodeText(text: string): string {
  return percentEncode(toWellFormed(text));
}

/** The reverse; `undefined` when an escape is broken. */
export function decodeText(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded.trim().replaceAll("+", " "));
  } catch {
    return undefined;
  }
}

function parseTyped({ types }: FieldDocumentation, text: string): unknown {
  const isNumber = types.includes("integer") || types.includes("number");
  if (isNumber && /^-?(0|[1-9]\d{0,40})$/.test(text)) return parseJson(text);
  if (types.includes("boolean") && /^(true|false)$/.test(text)) return text === "true";
  const isCompound = (types.includes("object") || types.includes("array")) && !types.includes("string");
  return isCompound ? parseJsonText(text) : text;
}

function parseJsonText(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}
