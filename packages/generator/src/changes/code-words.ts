import { isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import { chooseLarger, type Effect } from "./change.ts";
import { type DeclaredOperation, toObject } from "./list-operations.ts";

/** What a document says of calls that are answered with a code. */
export interface CodeWords {
  readonly execution: string;
  readonly meaning: string | undefined;
}

/** The words of an error's example. */
export function readWords(example: JsonObject): CodeWords {
  return toWords(example["x-execution"], example["x-meaning"]);
}

/** The words of a family of codes. */
export function readFamilyWords(family: Json | undefined): CodeWords {
  const { execution, meaning } = toObject(family);
  return toWords(execution, meaning);
}

function toWords(execution: Json | undefined, meaning: Json | undefined): CodeWords {
  return {
    execution: typeof execution === "string" ? execution : "unknown",
    meaning: typeof meaning === "string" ? meaning : undefined,
  };
}

/** What families say of a code that is not listed. */
export function findWords({ value }: DeclaredOperation, code: string, status: string): CodeWords {
  const { codeFamilies } = toObject(value["x-rpc"]);
  const families =
    Array.isArray(codeFamilies) && !status.startsWith("5") ? codeFamilies.filter(isJsonObject) : [];
  const fitting = families.filter(({ startsWith }) => code.startsWith(String(startsWith)));
  const [longest] = fitting.sort(
    (one, other) => String(other.startsWith).length - String(one.startsWith).length,
  );
  return readFamilyWords(longest);
}

const CERTAINTY = ["unknown", "unlikely", "none"];

/** What other words do to a client: more certainty is an addition; less breaks it, and so does another meaning. */
export function judgeWords(before: CodeWords, after: CodeWords): Effect {
  const gained = CERTAINTY.indexOf(after.execution) - CERTAINTY.indexOf(before.execution);
  const certainty: Effect = gained > 0 ? "addition" : gained < 0 ? "breaking" : "none";
  if (before.meaning === after.meaning) return certainty;
  return chooseLarger(certainty, before.meaning === undefined ? "addition" : "breaking");
}
