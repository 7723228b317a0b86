import { isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import type { Effect, Effects } from "./change.ts";
import { joinEffects, spreadEffect } from "./change.ts";
import { judgeWords, readFamilyWords } from "./code-words.ts";
import type { OperationSides } from "./compare-parameters.ts";
import { isSame, isSameSet, listMissing, quote } from "./is-same.ts";
import { type DeclaredOperation, toObject } from "./list-operations.ts";
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
import { createTextRule, reportOrder, reportRewritten } from "./texts.ts";

/** Compares what a document says of a call as a whole: `x-rpc`. What is left out has its default. */
export function createRpcRule({ before, after }: OperationSides): Rule {
  return (sides, scope) => {
    const here = { ...scope, label: `${scope.label}, x-rpc` };
    const given = { ...sides, before: sides.before ?? {}, after: sides.after ?? {} };
    const whole = {
      ...sides,
      before: addDefaults(given.before, before),
      after: addDefaults(given.after, after),
    };
    compareMembers(whole, here, RULES);
    // What is written out or left out now may be the default.
    if (isSame(whole.before, whole.after)) reportRewritten(sides, here);
  };
}

function addDefaults(extension: Json, { method, parameters }: DeclaredOperation): JsonObject {
  const { effect = "write", ...words } = toObject(extension);
  const places = [...parameters.values()].map(({ place }) => (place === "form" ? "form" : "query"));
  return {
    methods: [method.toUpperCase()],
    parametersIn: places.length > 0 ? [...new Set(places)] : ["query"],
    idempotent: effect === "read",
    ...words,
    effect,
  };
}

/** Both client and command act by a word of `x-rpc`; the double answers as before. */
function actBy(effect: Effect): Partial<Effects> {
  return { types: "fix", client: effect, command: effect };
}

function createWordRule(kind: string, judge: (sides: Sides) => Partial<Effects>): Rule {
  return (sides, scope) =>
    report(scope, {
      pointer: sides.pointer,
      kind: `${kind}-changed`,
      sentence: `${scope.label}: ${kind} went from ${quote(sides.before)} to ${quote(sides.after)}.`,
      effects: judge(sides),
    });
}

/** More of what may be repeated lets a client try again where it gave up. */
const judgeIdempotent = ({ before, after }: Sides) =>
  actBy(after === true && before !== true ? "addition" : "breaking");
const judgeEffect = ({ after }: Sides) => actBy(after === "read" ? "addition" : "breaking");

const RULES: Readonly<Record<string, Rule>> = {
  product: createWordRule("product", () => ({ ...spreadEffect("breaking"), types: "fix" })),
  methods: (sides, scope) => compareList(sides, scope, { kind: "method", isOrdered: true }),
  parametersIn: (sides, scope) => compareList(sides, scope, { kind: "place", isOrdered: false }),
  effect: createWordRule("effect", judgeEffect),
  idempotent: createWordRule("idempotent", judgeIdempotent),
  successor: createWordRule("successor", () => actBy("fix")),
  pages: (sides, scope) => compareGroup(sides, scope, "pages"),
  look: (sides, scope) => compareGroup(sides, scope, "look"),
  codeFamilies: compareFamilies,
};

interface Listed {
  readonly kind: "method" | "place";
  /** Whether a client takes the first one. */
  readonly isOrdered: boolean;
}

/** A client uses the first method, and the form where there is one; the double takes all of them. */
function compareList(sides: Sides, scope: Scope, { kind, isOrdered }: Listed): void {
  const [before = [], after = []] = [sides.before, sides.after].map((list) =>
    Array.isArray(list) ? (list as Json[]) : [],
  );
  const isFirst = isOrdered && before[0] !== after[0];
  const tell = (value: Json, what: "added" | "removed") => {
    const effect: Effect = what === "added" ? "addition" : "breaking";
    const moves = isFirst || (!isOrdered && value === "form");
    const client = moves ? "breaking" : isOrdered ? "fix" : effect;
    report(scope, {
      pointer: sides.pointer,
      kind: `${kind}-${what}`,
      sentence: `${scope.label}: the ${kind} ${quote(value)} was ${what}${moves ? ": calls travel in another way" : ""}.`,
      effects: { types: "fix", client, double: effect, command: moves ? "breaking" : "fix" },
    });
  };
  for (const value of listMissing(after, before)) tell(value, "added");
  for (const value of listMissing(before, after)) tell(value, "removed");
  if (!isSameSet(before, after)) return;
  if (isFirst) createWordRule("preferred-method", () => actBy("breaking"))(sides, scope);
  else reportOrder(sides, scope, `the ${kind}s`);
}

/** `pages` and `look` give a client and the command something to do; `largest` refuses larger pages. */
function compareGroup(sides: Sides, scope: Scope, name: string): void {
  if (!isJsonObject(sides.before) || !isJsonObject(sides.after)) {
    const effect = sides.before === undefined ? "addition" : "breaking";
    createWordRule(name, () => actBy(effect))(sides, scope);
    return;
  }
  for (const member of listNames(sides.before, sides.after))
    explain(
      enter(sides, member),
      scope,
      createWordRule(`${name}-${member}`, (place) => actBy(judgeMember(member, place))),
    );
}

function judgeMember(member: string, { before, after }: Sides): Effect {
  if (member === "largest") {
    const isMore = after === undefined || (before !== undefined && Number(after) > Number(before));
    return isMore ? "addition" : "breaking";
  }
  return before === undefined ? "addition" : "breaking";
}

function compareFamilies(sides: Sides, scope: Scope): void {
  const [before, after] = [byBeginning(sides.before), byBeginning(sides.after)];
  for (const name of listNames(before, after)) {
    const family = { before: before[name], after: after[name], pointer: sides.pointer };
    explain(family, { ...scope, label: `Codes that begin with ${name}` }, compareFamily);
  }
  if (isSameSet(Object.values(before), Object.values(after)))
    reportOrder(sides, scope, "the families of codes");
}

function byBeginning(list: Json | undefined): JsonObject {
  const families = Array.isArray(list) ? list.filter(isJsonObject) : [];
  return Object.fromEntries(families.map((family) => [String(family.startsWith), family]));
}

const compareFamily: Rule = ({ before, after, pointer }, scope) => {
  const [was, is] = [readFamilyWords(before), readFamilyWords(after)];
  const client = judgeWords(was, is);
  if (client === "none")
    return createTextRule("family-of-codes", { types: "fix" })({ before, after, pointer }, scope);
  report(scope, {
    pointer,
    kind: `code-family-${before === undefined ? "added" : after === undefined ? "removed" : "changed"}`,
    sentence: `${scope.label}: ${quote(before)} became ${quote(after)}: a client takes them for another outcome.`,
    effects: joinEffects([{ types: "fix", client, command: client }]),
  });
};
