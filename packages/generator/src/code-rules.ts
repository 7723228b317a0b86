import type { CodeMeaning, CodeRule, Execution } from "@dataworks-kit/wire";
import type { DocumentReader } from "./document-reader.ts";
import { isJsonObject, type JsonObject, pointTo } from "./json-pointer.ts";
import type { ErrorModel } from "./model.ts";

const EXECUTIONS: readonly Execution[] = ["none", "unlikely", "unknown"];
const MEANINGS: readonly CodeMeaning[] = [
  "clock-skew",
  "expired-key",
  "throttled",
  "unavailable",
  "already-exists",
];

/** What a code says to a client: of a documented error, or of a family. */
export interface CodeWords {
  readonly execution: Execution;
  readonly meaning?: CodeMeaning;
}

/** Reads `x-execution` and `x-meaning` of an error's example. A code of which the document says nothing may come after execution. */
export function readCodeWords(reader: DocumentReader, example: JsonObject, pointer: string): CodeWords {
  const execution = readWord(reader, EXECUTIONS, { owner: example, key: "x-execution", pointer });
  const meaning = readWord(reader, MEANINGS, { owner: example, key: "x-meaning", pointer });
  return { execution: execution ?? "unknown", ...(meaning && { meaning }) };
}

/** Reads `codeFamilies` of `x-rpc`: what is said of all codes that begin alike. */
export function readCodeFamilies(reader: DocumentReader, families: unknown, pointer: string): CodeRule[] {
  if (families === undefined) return [];
  if (!Array.isArray(families)) {
    reader.refuse(
      pointer,
      "must be a list of families: startsWith, execution, and perhaps meaning and evidence",
    );
    return [];
  }
  return families.flatMap((family, index) => readFamily(reader, family, pointTo(pointer, index)));
}

function readFamily(reader: DocumentReader, family: unknown, pointer: string): CodeRule[] {
  const { startsWith, ...owner } = isJsonObject(family) ? family : {};
  for (const key of Object.keys(owner))
    if (!["execution", "meaning", "evidence"].includes(key))
      reader.refuse(pointTo(pointer, key), "is not one of startsWith, execution, meaning, evidence");
  const execution = readWord(reader, EXECUTIONS, { owner, key: "execution", pointer });
  const meaning = readWord(reader, MEANINGS, { owner, key: "meaning", pointer });
  if (typeof startsWith === "string" && startsWith !== "" && execution)
    return [{ startsWith, execution, ...(meaning && { meaning }) }];
  reader.refuse(pointer, "must have startsWith, the beginning of codes, and execution");
  return [];
}

interface Place {
  readonly owner: JsonObject;
  readonly key: string;
  readonly pointer: string;
}

function readWord<Word extends string>(
  reader: DocumentReader,
  words: readonly Word[],
  { owner, key, pointer }: Place,
): Word | undefined {
  const value = owner[key];
  const word = words.find((known) => known === value);
  if (value !== undefined && word === undefined)
    reader.refuse(pointTo(pointer, key), `must be one of ${words.join(", ")}`);
  return word;
}

/** The rules for codes as the descriptor has them: those of documented errors of which no family says the same, then families. */
export function listCodeRules(errors: readonly ErrorModel[], families: readonly CodeRule[]): CodeRule[] {
  const exact = new Map(errors.map((error) => [error.code, error]));
  const own = [...exact.values()].filter((error) => !isSaidByFamily(error, families));
  return [
    ...own.map(({ code, execution, meaning }) => ({ code, execution, ...(meaning && { meaning }) })),
    ...families,
  ];
}

/** Whether the rule is what a client would find without it. Families are of refusals: of a failure inside (5xx) they say nothing. */
function isSaidByFamily(
  { code, status = 500, execution, meaning }: ErrorModel,
  families: readonly CodeRule[],
): boolean {
  const fitting = families.filter(({ startsWith = "" }) => code.startsWith(startsWith));
  const found = fitting.reduce(chooseLonger, { execution: "unknown" });
  const isAsFound = found.execution === execution && found.meaning === meaning;
  return isAsFound && (status < 500 || fitting.length === 0);
}

function chooseLonger(one: CodeRule, other: CodeRule): CodeRule {
  return (other.startsWith ?? "").length > (one.startsWith ?? "").length ? other : one;
}
