import { isJsonObject, type Json } from "../json-pointer.ts";
import type { Effects } from "./change.ts";
import { joinEffects } from "./change.ts";
import { isSame, listMissing } from "./is-same.ts";
import { judgeSecrets } from "./judge-secrets.ts";
import { judgeShift, nameWhere } from "./judge-shift.ts";
import { relateSchemas } from "./relate-schemas.ts";
import { reportShift } from "./report-shift.ts";
import { enterItem, enterMember, type Use } from "./schema-uses.ts";
import { enter, explain, listNames, type Rule, report, type Scope, type Sides } from "./scope.ts";
import { reportOrder, reportRewritten } from "./texts.ts";

/** Compares the members of two objects: which there are, which must be there, what each one is, and what else may stand there. */
export function compareMembership(sides: Sides, scope: Scope, compareSchema: Rule): void {
  const properties = enter(sides, "properties");
  const required = enter(sides, "required");
  const members = listNames(properties.before, properties.after);
  const here = { properties, required, scope };
  for (const name of members) compareMember(name, here, compareSchema);
  compareRequired(here, members);
  if (!isSame(required.before, required.after) && isSame(sort(required.before), sort(required.after)))
    reportOrder(required, scope, "the required members");
  const others = { ...scope, use: enterItem(scope.use), label: `${scope.label}, other members` };
  explain(enter(sides, "additionalProperties"), others, (place) =>
    compareOthers(place, others, compareSchema),
  );
}

function sort(list: Json | undefined): Json {
  return Array.isArray(list) ? [...list].map(String).sort() : [];
}

interface Members {
  readonly properties: Sides;
  readonly required: Sides;
  readonly scope: Scope;
}

function compareMember(name: string, { properties, required, scope }: Members, compareSchema: Rule): void {
  const sides = enter(properties, name);
  const { before, after, pointer } = sides;
  const label = nameMember(scope.label, name);
  if (before !== undefined && after !== undefined) {
    compareSchema(sides, { ...scope, label, use: enterMember(scope.use, name, scope.uses) });
    return;
  }
  const isAdded = after !== undefined;
  const isRequired = toNames(isAdded ? required.after : required.before).includes(name);
  const shift = { isAdded, isRequired: isRequired && name !== "RequestId" };
  report(scope, {
    pointer,
    kind: `${nameWhere(scope.use)}-member-${isAdded ? (isRequired ? "required-added" : "added") : "removed"}`,
    sentence: `${label} was ${isAdded ? "added" : "removed"}${isAdded && isRequired ? ", and is always there" : ""}.`,
    effects: joinEffects([
      judgePresence(shift, enterMember(scope.use, name, scope.uses)),
      judgeSecrets(sides, scope),
    ]),
  });
}

function nameMember(label: string, name: string): string {
  return label.includes(", member ") ? `${label}.${name}` : `${label}, member ${name}`;
}

interface Presence {
  readonly isAdded: boolean;
  readonly isRequired: boolean;
}

/** What it does that a member came or went. A client looks at the required members of an answer alone. */
function judgePresence({ isAdded, isRequired }: Presence, uses: ReadonlySet<Use>): Partial<Effects> {
  const effect = isAdded && !isRequired ? "addition" : "breaking";
  const told = isAdded ? "addition" : "breaking";
  const places = [...uses].map((use): Partial<Effects> => {
    if (use === "input" || use === "url")
      return { types: effect, client: effect, double: effect, command: effect };
    const client = isRequired && use === "answer-member" ? "breaking" : "none";
    return { types: told, client, double: told, command: use === "error" ? "none" : told };
  });
  return joinEffects([{ types: told }, ...places]);
}

/** Names of members that came or went are told with them. */
function compareRequired({ properties, required, scope }: Members, members: readonly string[]): void {
  const [before, after] = [toNames(required.before), toNames(required.after)];
  const isMoved = (name: string) =>
    members.includes(name) && Object.values(enterBoth(properties, name)).some((side) => side === undefined);
  for (const name of listMissing(after, before)
    .map(String)
    .filter((name) => !isMoved(name)))
    reportNeed(name, { scope, pointer: required.pointer, isRequired: true });
  for (const name of listMissing(before, after)
    .map(String)
    .filter((name) => !isMoved(name)))
    reportNeed(name, { scope, pointer: required.pointer, isRequired: false });
}

function enterBoth(sides: Sides, name: string): { before: Json | undefined; after: Json | undefined } {
  const { before, after } = enter(sides, name);
  return { before, after };
}

function toNames(list: Json | undefined): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

interface Need {
  readonly scope: Scope;
  readonly pointer: string;
  readonly isRequired: boolean;
}

function reportNeed(name: string, { scope, pointer, isRequired }: Need): void {
  const uses = enterMember(scope.use, name, scope.uses);
  const checked = name !== "RequestId";
  const relation = isRequired ? "narrowed" : "widened";
  report(scope, {
    pointer,
    kind: `${nameWhere(uses)}-member-${isRequired ? "required" : "optional"}`,
    sentence: `${nameMember(scope.label, name)} ${isRequired ? "must be there" : "may be missing"} now.`,
    effects: judgeShift({ relation, typed: true, checked }, uses),
  });
}

/** Of an object of which nothing is said, other members are passed over; `true` says that there are some. */
function compareOthers(sides: Sides, scope: Scope, compareSchema: Rule): void {
  const { before, after } = sides;
  if (isJsonObject(before) && isJsonObject(after)) {
    compareSchema(sides, scope);
    return;
  }
  const wrap = (others: Json | undefined): Json =>
    others === undefined ? {} : { additionalProperties: others };
  const relation = relateSchemas(wrap(before), wrap(after), scope.roots);
  if (relation === "same") {
    reportRewritten(sides, scope);
    return;
  }
  // The types leave out what is not said, whether it is refused or not.
  const isTyped = [before, after].some((others) => others !== undefined && others !== false);
  const words = "what other members may stand there changed";
  reportShift(sides, scope, {
    kind: `other-members-${relation}`,
    relation,
    typed: isTyped,
    named: isTyped,
    words,
  });
}
