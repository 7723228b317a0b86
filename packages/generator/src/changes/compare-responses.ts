import { isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import { compareErrors, isCoded } from "./compare-errors.ts";
import type { OperationSides } from "./compare-parameters.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { isSame } from "./is-same.ts";
import { follow, toObject } from "./list-operations.ts";
import type { Use } from "./schema-uses.ts";
import {
  compareMembers,
  enter,
  explain,
  listNames,
  type Rule,
  report,
  type Scope,
  type Sides,
} from "./scope.ts";
import { createTextRule, reportRewritten } from "./texts.ts";

/** Compares the answers of an operation, by their status, and its errors, by their codes. */
export function compareResponses(operation: OperationSides, scope: Scope): void {
  const { before, after } = operation;
  const sides = {
    before: before.value.responses,
    after: after.value.responses,
    pointer: pointTo(after.pointer, "responses"),
  };
  const { told } = scope.notes;
  compareErrors(operation, scope);
  for (const status of listNames(sides.before, sides.after)) {
    const isSuccess = status.startsWith("2");
    const label = isSuccess ? "The answer" : `The failure ${status}`;
    const use = new Set<Use>([isSuccess ? "answer" : "error"]);
    compareResponse(enter(sides, status), { ...scope, use, label });
  }
  if (scope.notes.told === told)
    explain(sides, scope, (place) =>
      reportRewritten(place, scope, "the answers are declared in another way"),
    );
}

function compareResponse(sides: Sides, scope: Scope): void {
  const { before, after, pointer } = sides;
  if (before === undefined || after === undefined) {
    reportPresence(sides, scope, "status");
    return;
  }
  compareMembers(followSides(sides, scope), scope, {
    description: createTextRule("description"),
    headers: (headers) => compareNamed(headers, scope, compareHeader),
    content: (content) => compareContent(content, scope),
  });
  scope.notes.visited.add(pointer);
}

/** Both sides with their references followed, each in its own document. */
export function followSides({ before, after, pointer }: Sides, { roots, notes }: Scope): Sides {
  const was = follow(roots.before, { value: before, pointer });
  const is = follow(roots.after, { value: after, pointer });
  for (const place of [was.pointer, is.pointer]) notes.visited.add(place);
  const isObject = isJsonObject(before) && isJsonObject(after);
  return isObject ? { before: was.value, after: is.value, pointer: is.pointer } : { before, after, pointer };
}

/** A status, a media type or a header that came or went. The handle names none; the types of the raw client do. */
function reportPresence({ after, pointer, before }: Sides, scope: Scope, what: string): void {
  const isAdded = before === undefined;
  const effect = isAdded ? "addition" : "breaking";
  const types = what === "media-type" && !pointer.endsWith("json") ? "fix" : effect;
  const name = pointer.slice(pointer.lastIndexOf("/") + 1).replaceAll("~1", "/");
  report(scope, {
    pointer,
    kind: `response-${what}-${after === undefined ? "removed" : "added"}`,
    sentence: `${scope.label}: the ${what.replace("-", " ")} ${name} was ${isAdded ? "added" : "removed"}.`,
    effects: { types, double: effect },
  });
}

function compareNamed(sides: Sides, scope: Scope, compare: Rule): void {
  for (const name of listNames(sides.before, sides.after)) explain(enter(sides, name), scope, compare);
}

function compareHeader(sides: Sides, scope: Scope): void {
  if (sides.before === undefined || sides.after === undefined) {
    reportPresence(sides, scope, "header");
    return;
  }
  const required: Rule = (place) =>
    report(scope, {
      pointer: place.pointer,
      kind: place.after === true ? "header-required" : "header-optional",
      sentence: `${scope.label}: the header is ${place.after === true ? "always there" : "perhaps missing"} now.`,
      effects: { types: place.after === true ? "addition" : "breaking", double: "addition" },
    });
  const rules = { description: createTextRule("description"), schema: compareSchemas, required };
  compareMembers(followSides(sides, scope), scope, rules);
}

const JSON_MEDIA = "application/json";

/** A media type that says what the JSON one says is told with it. */
function compareContent(sides: Sides, scope: Scope): void {
  const json = enter(sides, JSON_MEDIA);
  const isLikeJson = ({ before, after }: Sides) =>
    before !== undefined && after !== undefined && isSame(before, json.before) && isSame(after, json.after);
  for (const media of listNames(sides.before, sides.after)) {
    const place = enter(sides, media);
    const isJson = media === JSON_MEDIA;
    if (isJson || !isLikeJson(place)) explain(place, scope, isJson ? compareMedia : reportOther);
  }
}

/** The types and the validators are made of JSON alone. */
function reportOther(sides: Sides, scope: Scope): void {
  const { before, after, pointer } = sides;
  if (before === undefined || after === undefined) {
    reportPresence(sides, scope, "media-type");
    return;
  }
  report(scope, {
    pointer,
    kind: "response-media-type-changed",
    sentence: `${scope.label}: what stands there is not what it was, and is not what JSON has.`,
    effects: { types: "fix", double: "breaking" },
  });
}

function compareMedia(sides: Sides, scope: Scope): void {
  if (sides.before === undefined || sides.after === undefined) {
    reportPresence(sides, scope, "media-type");
    return;
  }
  const { before, after, pointer } = followSides(sides, scope);
  const isFailure = scope.use.has("error");
  const rest = {
    before: isFailure ? withoutErrors(before) : before,
    after: isFailure ? withoutErrors(after) : after,
  };
  const { told } = scope.notes;
  compareMembers({ ...rest, pointer }, scope, {
    schema: compareSchemas,
    example: EXAMPLE,
    examples: (examples) => compareExamples(examples, scope),
  });
  if (scope.notes.told > told || !isSame(rest.before, rest.after)) return;
  // The errors are compared apart, and have told what changed in them.
  const [was, is] = [listExamples(before, scope.roots.before), listExamples(after, scope.roots.after)];
  if (isSame(was, is)) reportRewritten({ before, after, pointer }, scope);
  else scope.notes.told += 1;
}

function listExamples(media: Json | undefined, root: JsonObject): JsonObject {
  const examples = Object.entries(toObject(toObject(media).examples));
  return Object.fromEntries(
    examples.map(([name, example]) => [name, follow(root, { value: example, pointer: "" }).value]),
  );
}

/** A failure's examples with codes are errors, which are compared by their codes. */
function withoutErrors(media: Json | undefined): JsonObject {
  const { examples, ...rest } = toObject(media);
  const others = Object.entries(toObject(examples)).filter(([, example]) => !isCoded(example));
  return others.length > 0 ? { ...rest, examples: Object.fromEntries(others) } : rest;
}

const EXAMPLE = createTextRule("example", { types: "fix", double: "fix", command: "fix" });

/** The double answers with the first example of a success where it has no behaviour; their names are members of a type. */
function compareExamples(sides: Sides, scope: Scope): void {
  const [first] = Object.keys(toObject(sides.after));
  const compare =
    (name: string): Rule =>
    (place, here) => {
      if (place.before === undefined || place.after === undefined) return reportExample(place, here, name);
      const isAnswer = name === first && here.use.has("answer");
      const value = createTextRule("example", {
        types: "fix",
        double: isAnswer ? "breaking" : "fix",
        command: "fix",
      });
      const text = createTextRule("text-of-example", { types: "fix", command: "fix" });
      const evidence = createTextRule("evidence");
      const rules = { value, summary: text, description: text, externalValue: text, "x-evidence": evidence };
      compareMembers(followSides(place, here), here, rules);
    };
  for (const name of listNames(sides.before, sides.after)) explain(enter(sides, name), scope, compare(name));
}

function reportExample({ before, pointer }: Sides, scope: Scope, name: string): void {
  const isAdded = before === undefined;
  const effect = isAdded || scope.use.has("error") ? "fix" : "breaking";
  report(scope, {
    pointer,
    kind: isAdded ? "example-added" : "example-removed",
    sentence: `${scope.label}: the example ${name} was ${isAdded ? "added" : "removed"}.`,
    effects: { types: isAdded ? "addition" : effect, double: effect, command: "fix" },
  });
}
