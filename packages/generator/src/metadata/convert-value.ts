import { parseJson } from "@dataworks-kit/wire";
import { isJsonObject, type Json } from "../json-pointer.ts";

/** How long an example, a default or a message may be. */
export const MAX_TEXT = 4000;

/**
 * A value that the metadata gives as text (`"10"` of an integer) as one of its type; `undefined` when it is none of that type,
 * or too long to be shown.
 */
export function convertValue(type: Json | undefined, given: Json): Json | undefined {
  if (typeof given === "string" && given.length > MAX_TEXT) return undefined;
  if (type === "string") return typeof given === "object" ? undefined : String(given);
  if (type === "integer") return toInteger(given);
  if (type === "number") return toNumber(given);
  if (type === "boolean") return toBoolean(given);
  if (type === "array" || type === "object") return toStructure(type, given);
  return given;
}

/** An integer, exact at any length. */
export function toInteger(given: Json): Json | undefined {
  const text = String(given).trim();
  if (typeof given === "object" || !/^[+-]?\d{1,40}$/.test(text)) return undefined;
  const exact = BigInt(text.replace("+", ""));
  return Number.isSafeInteger(Number(exact)) ? Number(exact) : exact;
}

/** A number, exact where it is an integer. */
export function toNumber(given: Json): Json | undefined {
  const integer = toInteger(given);
  if (integer !== undefined) return integer;
  const isText = typeof given === "number" || (typeof given === "string" && /^\s*[-+.\d]/.test(given));
  const number = Number(given);
  return isText && Number.isFinite(number) ? number : undefined;
}

function toBoolean(given: Json): Json | undefined {
  const text = String(given).trim().toLowerCase();
  return text === "true" || text === "false" ? text === "true" : undefined;
}

function toStructure(type: "array" | "object", given: Json): Json | undefined {
  const value = typeof given === "string" ? readJson(given) : given;
  const fits = type === "array" ? Array.isArray(value) : isJsonObject(value);
  return fits ? value : undefined;
}

/** The value of a JSON text, integers exact; `undefined` when it is not JSON. */
export function readJson(text: string): Json | undefined {
  try {
    return parseJson(text) as Json;
  } catch {
    return undefined;
  }
}
