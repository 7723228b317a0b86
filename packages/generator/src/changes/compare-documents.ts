import { isJsonObject, type Json, splitPointer } from "../json-pointer.ts";
import type { Change } from "./change.ts";
import { spreadEffect } from "./change.ts";
import { compareOperation } from "./compare-operation.ts";
import { compareNamedSchema } from "./compare-schemas.ts";
import { compareSchemes, compareSecurity } from "./compare-security.ts";
import { compareServers } from "./compare-servers.ts";
import { isSame } from "./is-same.ts";
import { type DeclaredOperation, listOperations, toObject } from "./list-operations.ts";
import { collectUses } from "./schema-uses.ts";
import {
  compareMembers,
  enter,
  explain,
  listNames,
  Notes,
  type Rule,
  report,
  type Scope,
  type Sides,
} from "./scope.ts";
import { createTextRule, FOR_READERS, reportRewritten } from "./texts.ts";

/** Lists what has changed between two complete documents, whatever they hold. Nothing that differs is passed over. */
export function compareDocuments(name: string, before: Json, after: Json): Change[] {
  const notes = new Notes(name);
  const roots = { before: toObject(before), after: toObject(after) };
  const uses = collectUses([roots.before, roots.after]);
  const operations = { before: listOperations(roots.before), after: listOperations(roots.after) };
  const action = findOnlyAction(operations.after) ?? findOnlyAction(operations.before);
  const scope: Scope = {
    roots,
    uses,
    notes,
    label: "The document",
    use: new Set(),
    ...(action !== undefined && { action }),
  };
  compareOperations(operations, scope);
  explain({ before, after, pointer: "#" }, scope, compareRoot);
  return notes.list();
}

function findOnlyAction(operations: readonly DeclaredOperation[]): string | undefined {
  return operations.length === 1 ? operations[0]?.action : undefined;
}

interface Operations {
  readonly before: readonly DeclaredOperation[];
  readonly after: readonly DeclaredOperation[];
}

/** An operation keeps its Action; one that has another is another one. */
function compareOperations({ before, after }: Operations, scope: Scope): void {
  for (const operation of after) {
    const earlier = before.find(({ action }) => action === operation.action);
    if (earlier) compareOperation({ before: earlier, after: operation }, scope);
    else reportOperation(operation, scope, "added");
  }
  for (const operation of before)
    if (!after.some(({ action }) => action === operation.action))
      reportOperation(operation, scope, "removed");
}

/** Reports an operation that came or went. */
export function reportOperation(
  { action, pointer }: DeclaredOperation,
  scope: Scope,
  what: "added" | "removed",
): void {
  report(
    { ...scope, action },
    {
      pointer,
      kind: `operation-${what}`,
      sentence: `The operation ${action} was ${what}.`,
      effects: spreadEffect(what === "added" ? "addition" : "breaking"),
    },
  );
}

function compareRoot(sides: Sides, scope: Scope): void {
  compareMembers(sides, scope, ROOT);
}

const INFO = createTextRule("info", FOR_READERS);
const ROOT: Readonly<Record<string, Rule>> = {
  openapi: createTextRule("openapi-version", FOR_READERS),
  info: (sides, scope) =>
    compareMembers(sides, scope, {
      title: INFO,
      summary: INFO,
      description: INFO,
      termsOfService: INFO,
      contact: INFO,
      license: INFO,
      version: compareVersion,
    }),
  servers: compareServers,
  security: compareSecurity,
  tags: createTextRule("tags", FOR_READERS),
  externalDocs: createTextRule("link", FOR_READERS),
  paths: comparePaths,
  components: compareComponents,
};

/** The version of the API, unless a parameter names it. */
function compareVersion(sides: Sides, scope: Scope): void {
  const hasParameter = listOperations(scope.roots.after).every(({ parameters }) => parameters.has("Version"));
  if (hasParameter) {
    INFO(sides, scope);
    return;
  }
  const sentence = `${scope.label}: the version of the API changed, and calls name it.`;
  report(scope, {
    pointer: sides.pointer,
    kind: "version-changed",
    sentence,
    effects: spreadEffect("breaking"),
  });
}

const METHODS = ["get", "post", "put", "delete"];
const TEXT = createTextRule("text-of-path", FOR_READERS);

/** The operations were compared by their Actions; here is what stands beside them. */
function comparePaths(sides: Sides, scope: Scope): void {
  const rest = { ...sides, before: withoutOperations(sides.before), after: withoutOperations(sides.after) };
  const item: Rule = (place) =>
    compareMembers(place, scope, { summary: TEXT, description: TEXT, servers: compareServers });
  explain(rest, scope, (place) => compareMembers(place, scope, { "/": item }));
  // What differs in the operations alone was told there.
  if (isSame(rest.before, rest.after)) scope.notes.told += 1;
}

function withoutOperations(paths: Json | undefined): Json | undefined {
  if (!isJsonObject(paths) || !isJsonObject(paths["/"])) return paths;
  const rest = Object.entries(paths["/"]).filter(([key]) => !METHODS.includes(key) && key !== "parameters");
  return { ...paths, "/": Object.fromEntries(rest) };
}

function compareComponents(sides: Sides, scope: Scope): void {
  const whole = { ...sides, before: sides.before ?? {}, after: sides.after ?? {} };
  for (const kind of listNames(whole.before, whole.after)) {
    const members = enter(whole, kind);
    if (kind === "schemas") compareSchemaComponents(members, scope);
    else if (kind === "securitySchemes") compareSchemes(members, scope);
    else
      for (const name of listNames(members.before, members.after)) compareOther(enter(members, name), scope);
  }
  if (
    listNames(whole.before, whole.after).every((kind) =>
      isSame(enter(whole, kind).before ?? {}, enter(whole, kind).after ?? {}),
    )
  )
    reportRewritten(sides, scope, "an empty list of components came or went");
}

function compareSchemaComponents(sides: Sides, scope: Scope): void {
  for (const name of listNames(sides.before, sides.after)) {
    const use = scope.uses.named.get(name) ?? new Set();
    const isForm = use.size > 0 && [...use].every((one) => one === "form");
    if (!isForm) explain(enter(sides, name), { ...scope, use }, compareNamedSchema);
  }
}

/** A component to which a reference led was compared there, and has told what changed in it. */
function compareOther(sides: Sides, scope: Scope): void {
  const { before, after, pointer } = sides;
  if (isSame(before, after)) return;
  const isVisited = [...scope.notes.visited].some(
    (place) => place === pointer || place.startsWith(`${pointer}/`),
  );
  if (isVisited && before !== undefined && after !== undefined) {
    scope.notes.told += 1;
    return;
  }
  const [, kind = "", name = ""] = splitPointer(pointer);
  const what = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  const sentence = `The component ${name} of ${kind} was ${what}; what refers to it is told apart.`;
  report(scope, { pointer, kind: `component-${what}`, sentence, effects: FOR_READERS });
}
