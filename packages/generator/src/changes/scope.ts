import { isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import { type Change, completeEffects, type Effects, findLargest, spreadEffect } from "./change.ts";
import { isSame, quote } from "./is-same.ts";
import type { SchemaUses, Use } from "./schema-uses.ts";

/** A value in the older and in the newer document, and where it stands. */
export interface Sides {
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  /** In the newer document; in the older one for what is gone. */
  readonly pointer: string;
}

/** A change before it is known in which document it stands. */
export interface Finding {
  readonly pointer: string;
  readonly kind: string;
  readonly sentence: string;
  readonly effects: Partial<Effects>;
}

/** What a comparison needs to know of the place where it is. */
export interface Scope {
  readonly roots: { readonly before: JsonObject; readonly after: JsonObject };
  readonly uses: SchemaUses;
  readonly notes: Notes;
  /** How sentences call the place: `Parameter Name`. */
  readonly label: string;
  readonly action?: string;
  /** Of a schema: where its values travel. */
  readonly use: ReadonlySet<Use>;
  /** Of a branch of a union: whether another branch takes any text, so that its values are only the known ones. */
  readonly isOpen?: boolean;
  /** Of a parameter that another one governs: the values that the other one listed before, if it listed any. */
  readonly listed?: ReadonlySet<string>;
}

/** Compares the two sides of a place, and reports what it finds. */
export type Rule = (sides: Sides, scope: Scope) => void;

/** Collects the changes of one document. */
export class Notes {
  readonly #document: string;
  readonly #changes = new Map<string, Change>();
  /** Places that a reference led to. */
  readonly visited: Set<string> = new Set();
  /** How often something was told, repeated or not. */
  told = 0;

  constructor(document: string) {
    this.#document = document;
  }

  /** A component that several operations share is told once, and then of none of them. */
  add({ pointer, kind, sentence, effects: given }: Finding, action: string | undefined): void {
    this.told += 1;
    const key = [pointer, kind, sentence].join("\n");
    const earlier = this.#changes.get(key);
    const effects = completeEffects(given);
    const change = {
      document: this.#document,
      pointer,
      kind,
      sentence,
      effects,
      effect: findLargest(effects),
    };
    const isOfOne = action !== undefined && (earlier === undefined || earlier.action === action);
    this.#changes.set(key, isOfOne ? { ...change, action } : change);
  }

  list(): Change[] {
    return [...this.#changes.values()];
  }
}

/** Reports a change at this place. */
export function report({ notes, action }: Scope, finding: Finding): void {
  notes.add(finding, action);
}

/** Runs a rule on sides that differ. What no rule speaks of is reported as unknown: a change is never passed over. */
export function explain(sides: Sides, scope: Scope, rule: Rule = () => {}): void {
  if (isSame(sides.before, sides.after)) return;
  const { told } = scope.notes;
  rule(sides, scope);
  if (scope.notes.told === told) reportUnknown(sides, scope);
}

function reportUnknown({ before, after, pointer }: Sides, scope: Scope): void {
  const name = pointer
    .slice(pointer.lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  const values = `from ${quote(before)} to ${quote(after)}`;
  const sentence = `${scope.label}: ${name} changed ${values}. It is not known what this means, so that it is taken for breaking.`;
  report(scope, { pointer, kind: "unknown-change", sentence, effects: spreadEffect("breaking") });
}

/** Compares two objects member by member, each by the rule of its name. */
export function compareMembers(sides: Sides, scope: Scope, rules: Readonly<Record<string, Rule>>): void {
  const { before, after } = sides;
  if (!isJsonObject(before) || !isJsonObject(after)) {
    explain(sides, scope);
    return;
  }
  for (const name of listNames(before, after))
    explain(enter(sides, name), scope, Object.hasOwn(rules, name) ? rules[name] : undefined);
}

/** The names of the members of both, those of the first one first. */
export function listNames(before: Json | undefined, after: Json | undefined): string[] {
  const names = [before, after].flatMap((value) => (isJsonObject(value) ? Object.keys(value) : []));
  return [...new Set(names)];
}

/** The sides of a member. */
export function enter({ before, after, pointer }: Sides, name: string | number): Sides {
  return {
    before: readMember(before, name),
    after: readMember(after, name),
    pointer: pointTo(pointer, name),
  };
}

function readMember(value: Json | undefined, name: string | number): Json | undefined {
  if (Array.isArray(value)) return value[Number(name)];
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
