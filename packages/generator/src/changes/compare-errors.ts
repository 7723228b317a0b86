import { isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import type { Effect } from "./change.ts";
import { type CodeWords, findWords, judgeWords, readWords } from "./code-words.ts";
import type { OperationSides } from "./compare-parameters.ts";
import { quote } from "./is-same.ts";
import { type DeclaredOperation, follow, toObject } from "./list-operations.ts";
import { compareMembers, report, type Scope } from "./scope.ts";
import { createTextRule } from "./texts.ts";

/** An error as a document has it: a named example of a failure, with a code. */
interface DeclaredError {
  readonly code: string;
  readonly status: string;
  readonly name: string;
  readonly example: JsonObject;
  readonly pointer: string;
}

/** Whether an example of a failure is an error. */
export function isCoded(example: Json | undefined): boolean {
  return isJsonObject(example) && isJsonObject(example.value) && typeof example.value.Code === "string";
}

/** Compares the errors of an operation by their codes. Of one code there may be several texts. */
export function compareErrors({ before, after }: OperationSides, scope: Scope): void {
  const [was, is] = [listErrors(before, scope.roots.before), listErrors(after, scope.roots.after)];
  const sides = { before, after };
  const codes = new Set([...was, ...is].map(({ code }) => code));
  for (const code of codes) {
    const own = (list: readonly DeclaredError[]) => list.filter((error) => error.code === code);
    compareCode(own(was), own(is), { ...sides, scope: { ...scope, label: `Error ${code}` } });
  }
}

function listErrors({ value, pointer }: DeclaredOperation, root: JsonObject): DeclaredError[] {
  return Object.entries(toObject(value.responses)).flatMap(([status, response]) => {
    if (status.startsWith("2")) return [];
    const place = pointTo(pointer, "responses", status);
    const { value: failure, pointer: at } = follow(root, { value: response, pointer: place });
    const content = toObject(failure.content);
    const media = Object.keys(content).find((name) => name.includes("json")) ?? Object.keys(content)[0] ?? "";
    const examples = Object.entries(toObject(toObject(content[media]).examples));
    return examples.flatMap(([name, example]) => {
      const here = follow(root, { value: example, pointer: pointTo(at, "content", media, "examples", name) });
      const { Code } = toObject(here.value.value);
      return typeof Code === "string"
        ? [{ code: Code, status, name, example: here.value, pointer: here.pointer }]
        : [];
    });
  });
}

interface CodeScope extends OperationSides {
  readonly scope: Scope;
}

/** Errors of the same status and name belong together, then those of the same status, then what is left. */
function compareCode(
  before: readonly DeclaredError[],
  after: readonly DeclaredError[],
  here: CodeScope,
): void {
  const [left, gained] = [new Set(before), new Set(after)];
  const isAlike = [
    (one: DeclaredError, other: DeclaredError) => one.status === other.status && one.name === other.name,
    (one: DeclaredError, other: DeclaredError) => one.status === other.status,
    () => true,
  ];
  for (const fits of isAlike)
    for (const error of [...gained]) {
      const partner = [...left].find((candidate) => fits(candidate, error));
      if (!partner) continue;
      left.delete(partner);
      gained.delete(error);
      compareError(partner, error, here);
    }
  const isKnown = before.length > 0 && after.length > 0;
  for (const error of left) reportPresence(error, here, { what: "removed", isKnown });
  for (const error of gained) reportPresence(error, here, { what: "added", isKnown });
}

interface Presence {
  readonly what: "added" | "removed";
  /** Whether the code stays, with another text. */
  readonly isKnown: boolean;
}

/** Any code may come, as the type of an error says; so a further one stops no code. A client loses or gains what it knows. */
function reportPresence(error: DeclaredError, here: CodeScope, { what, isKnown }: Presence): void {
  const isAdded = what === "added";
  const { example, pointer, status, code } = error;
  const known = readWords(example);
  const other = findWords(isAdded ? here.before : here.after, code, status);
  const client = isAdded ? judgeWords(other, known) : judgeWords(known, other);
  const effect: Effect = isKnown ? "fix" : isAdded ? "addition" : "breaking";
  report(here.scope, {
    pointer,
    kind: `error${isKnown ? "-text" : ""}-${what}`,
    sentence: `${here.scope.label} of status ${status} was ${what}${isKnown ? "; the code has other entries" : ""}.`,
    effects: { types: effect, client: isKnown ? "fix" : client, double: effect, command: effect },
  });
}

function compareError(before: DeclaredError, after: DeclaredError, { scope }: CodeScope): void {
  const { pointer, status } = after;
  const tell = (kind: string, words: string, double: Effect) =>
    report(scope, {
      pointer,
      kind,
      sentence: `${scope.label}: ${words}.`,
      effects: {
        types: "fix",
        client: kind === "error-status-changed" ? "fix" : "none",
        double,
        command: "fix",
      },
    });
  if (before.status !== status)
    tell("error-status-changed", `the status went from ${before.status} to ${status}`, "breaking");
  if (before.name !== after.name)
    tell("error-renamed", `its example ${before.name} is called ${after.name} now`, "none");
  compareWords(before, after, scope);
  const sides = { before: withoutWords(before), after: withoutWords(after), pointer };
  compareMembers(sides, scope, RULES);
}

const WORDS = ["x-execution", "x-meaning"];

function withoutWords({ example }: DeclaredError): JsonObject {
  return Object.fromEntries(Object.entries(example).filter(([name]) => !WORDS.includes(name)));
}

/** What a code says of a call decides what a client tries again, and what it calls certain. */
function compareWords(before: DeclaredError, after: DeclaredError, scope: Scope): void {
  const [was, is] = [readWords(before.example), readWords(after.example)];
  const isSaid = WORDS.some((word) => before.example[word] !== after.example[word]);
  if (!isSaid) return;
  const write = ({ execution, meaning }: CodeWords) => `execution ${execution}, meaning ${quote(meaning)}`;
  const client = judgeWords(was, is);
  report(scope, {
    pointer: after.pointer,
    kind: "error-words-changed",
    sentence: `${scope.label}: ${write(was)} became ${write(is)}: a client takes it for another outcome.`,
    effects: { types: "fix", client, command: client },
  });
}

const TEXT = createTextRule("text-of-error");
const RULES = {
  summary: TEXT,
  description: TEXT,
  "x-evidence": createTextRule("evidence"),
  value: createTextRule("error-body", { types: "fix", double: "fix", command: "fix" }),
};
