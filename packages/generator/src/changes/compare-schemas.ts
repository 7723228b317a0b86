import { isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import { compareAnnotations } from "./compare-annotations.ts";
import { compareAssertions } from "./compare-assertions.ts";
import { compareMembership } from "./compare-membership.ts";
import { isSame } from "./is-same.ts";
import { judgeSecrets } from "./judge-secrets.ts";
import { relateSchemas } from "./relate-schemas.ts";
import { reportShift } from "./report-shift.ts";
import { enterItem } from "./schema-uses.ts";
import { enter, explain, report, type Scope, type Sides } from "./scope.ts";
import { flattenSchema } from "./split-schema.ts";
import { reportRewritten } from "./texts.ts";

/** Compares two schemas at one place, keyword by keyword. What they refer to is compared where it stands. */
export function compareSchemas(sides: Sides, scope: Scope): void {
  explain(sides, scope, compareDifferent);
}

function compareDifferent(sides: Sides, scope: Scope): void {
  const { before, after } = sides;
  if (!isJsonObject(before) || !isJsonObject(after)) {
    reportWhole(sides, scope);
    return;
  }
  if (hasSameParts(before, after)) {
    walkSchema({ ...sides, before, after }, scope);
    return;
  }
  const flat = {
    ...sides,
    before: flattenSchema(scope.roots.before, before),
    after: flattenSchema(scope.roots.after, after),
  };
  const { told } = scope.notes;
  if (hasSameParts(flat.before, flat.after)) walkSchema(flat, scope);
  else compareAnnotations(flat, scope);
  // What was told may be the description alone; a union that came or went is told as a whole.
  if (!hasSameParts(flat.before, flat.after) || scope.notes.told === told) reportWhole(sides, scope);
}

/** Whether both take over as many schemas, and have the same unions, so that they can be compared keyword by keyword. */
function hasSameParts(before: JsonObject, after: JsonObject): boolean {
  const count = ({ allOf }: JsonObject) => (Array.isArray(allOf) ? allOf.length : -1);
  const hasUnion = (key: string) => (before[key] === undefined) === (after[key] === undefined);
  return (
    before.$ref === after.$ref && count(before) === count(after) && hasUnion("anyOf") && hasUnion("oneOf")
  );
}

interface SchemaSides extends Sides {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

function walkSchema(sides: SchemaSides, scope: Scope): void {
  compareAnnotations(sides, scope);
  compareAssertions(sides, scope);
  compareMembership(sides, scope, compareSchemas);
  if (mayBeList(sides.before) && mayBeList(sides.after))
    compareSchemas(enterSchema(sides, "items"), {
      ...scope,
      use: enterItem(scope.use),
      label: `${scope.label}[]`,
    });
  compareContent(sides, scope);
  for (const key of ["anyOf", "oneOf"] as const) explain(enter(sides, key), scope, compareUnion);
  compareParts(enter(sides, "allOf"), scope);
}

function mayBeList({ type }: JsonObject): boolean {
  return type === undefined || [type].flat().includes("array");
}

/** What is not said of items holds for any item. */
function enterSchema(sides: Sides, key: string): Sides {
  const { before = {}, after = {}, pointer } = enter(sides, key);
  return { before, after, pointer };
}

function compareContent(sides: Sides, scope: Scope): void {
  const media = enter(sides, "contentMediaType");
  const isAlike = isSame(media.before, media.after);
  if (!isAlike)
    reportShift(media, scope, {
      ...WHOLE,
      kind: "json-changed",
      relation: "changed",
      words: "it is JSON on one side alone",
    });
  else
    compareSchemas(enterSchema(sides, "contentSchema"), {
      ...scope,
      use: enterItem(scope.use),
      label: `${scope.label}, JSON`,
    });
}

function compareParts({ before, after, pointer }: Sides, scope: Scope): void {
  if (!Array.isArray(before) || !Array.isArray(after)) return;
  for (const index of before.keys()) compareSchemas(enter({ before, after, pointer }, index), scope);
}

/** Branches that are the same, or refer to the same, belong together, then those at the same place; the others came or went. */
function compareUnion(sides: Sides, scope: Scope): void {
  const { before, after, pointer } = sides;
  if (!Array.isArray(before) || !Array.isArray(after)) {
    reportWholeUnion(sides, scope);
    return;
  }
  const isMoved =
    before.length === after.length &&
    after.every((one: Json) => before.some((other: Json) => isSame(one, other)));
  if (isMoved) {
    reportRewritten(sides, scope, "the branches stand in another order");
    return;
  }
  if (before.length !== after.length) {
    reportWholeUnion(sides, scope);
    return;
  }
  const isOpen = [before, after].every((branches) => branches.some(takesAnyText));
  for (const index of before.keys())
    compareSchemas(enter({ before, after, pointer }, index), { ...scope, isOpen });
}

function takesAnyText(branch: Json): boolean {
  return (
    isJsonObject(branch) &&
    branch.type === "string" &&
    branch.enum === undefined &&
    branch.const === undefined
  );
}

function reportWholeUnion(sides: Sides, scope: Scope): void {
  const key = sides.pointer.endsWith("oneOf") ? "oneOf" : "anyOf";
  const wrap = (union: Json | undefined): Json => (union === undefined ? {} : { [key]: union });
  reportWhole({ ...sides, before: wrap(sides.before), after: wrap(sides.after) }, scope);
}

const WHOLE = { typed: true, named: true, checked: true };
const NULL = { type: "null" };

/** A schema in which no single keyword can be blamed. Of those, null that is allowed or refused is the most frequent. */
function reportWhole(sides: Sides, scope: Scope): void {
  const { before = {}, after = {} } = sides;
  const { roots } = scope;
  const isSameWith = (one: Json, other: Json) => relateSchemas(one, other, roots) === "same";
  const relation = relateSchemas(before, after, roots);
  if (relation === "same") reportRewritten(sides, scope);
  else if (relation === "widened" && isSameWith({ anyOf: [before, NULL] }, after))
    reportShift(sides, scope, { ...WHOLE, kind: "null-allowed", relation, words: "null fits too" });
  else if (relation === "narrowed" && isSameWith(before, { anyOf: [after, NULL] }))
    reportShift(sides, scope, {
      kind: "null-refused",
      relation,
      typed: true,
      checked: true,
      words: "null does not fit any more",
    });
  else
    reportShift(sides, scope, {
      ...WHOLE,
      kind: `values-${relation}`,
      relation,
      secrets: judgeSecrets(sides, scope),
      words: "what fits changed",
    });
}

/** A named schema, where it stands. */
export function compareNamedSchema(sides: Sides, scope: Scope): void {
  const { before, after, pointer } = sides;
  const name = pointer.slice(pointTo("#/components/schemas", "").length);
  const label = `Schema ${name.replaceAll("~1", "/").replaceAll("~0", "~")}`;
  if (before !== undefined && after !== undefined) {
    compareSchemas(sides, { ...scope, label });
    return;
  }
  const isAdded = before === undefined;
  report(scope, {
    pointer,
    kind: isAdded ? "schema-added" : "schema-removed",
    sentence: `${label}: the named schema was ${isAdded ? "added" : "removed"}; its type has that name.`,
    effects: { types: isAdded ? "addition" : "breaking" },
  });
}
