import { createHash } from "node:crypto";
import { stringifyJson } from "@dataworks-kit/wire";
import { type DesiredDataSource, describeDesired } from "../desired/desired-data-source.ts";
import { type Identity, readIdentity, readPlain, writeIdentity } from "../desired/identity.ts";
import { TYPE } from "../desired/members.ts";
import type { ReferenceTexts } from "../desired/references.ts";
import { type Comparison, compare } from "./compare.ts";
import type { Existing } from "./existing.ts";

/** What is to become of a data source that the file wants. */
export interface WantedStep {
  readonly action: "create" | "update" | "unchanged" | "conflict";
  readonly identity: Identity;
  readonly desired: DesiredDataSource;
  /** What is there, if anything. */
  readonly id?: Existing["id"];
  readonly comparison?: Comparison;
  /** Why Content is sent again, although nothing in it may be seen to differ. */
  readonly reason?: string;
}

/** A data source that no file wants. */
export interface ExtraStep {
  /** `keep` unless it shall be removed. */
  readonly action: "remove" | "keep";
  readonly identity: Identity;
  readonly id: Existing["id"];
  readonly type: string;
  readonly reason?: string;
}

export type Step = WantedStep | ExtraStep;

/** What a run would do, in its order: what the files want, then what they do not. */
export interface Plan {
  /** The same for the same steps: it says whether a plan is the one that was reviewed. */
  readonly id: string;
  readonly steps: readonly Step[];
}

/** How to plan. */
export interface PlanOptions {
  /** Whether what no file wants is removed. */
  readonly prune: boolean;
  /** Whether Content is sent again where it cannot be compared as a whole. */
  readonly resend: boolean;
  /** Whether a run that ended early may have left an update of this data source without an end. */
  readonly wasCutOff: (identity: Identity) => boolean;
}

/** What files want: those of the choice, and whether any file wants something. */
export interface Wishes {
  readonly chosen: readonly DesiredDataSource[];
  readonly isWanted: (identity: Identity) => boolean;
  readonly texts: ReferenceTexts;
}

/** Makes the plan from what files want and what is there. */
export async function createPlan(
  { chosen, isWanted, texts }: Wishes,
  existing: AsyncIterable<Existing>,
  options: PlanOptions,
): Promise<Plan> {
  const byIdentity = new Map(chosen.map((desired) => [writeIdentity(readIdentity(desired)), desired]));
  const found = new Map<string, WantedStep>();
  const extra = new Map<string, ExtraStep>();
  for await (const item of existing) {
    const key = writeIdentity(item);
    const desired = byIdentity.get(key);
    if (desired) found.set(key, planFound(desired, item, { texts, ...options }));
    else if (!isWanted(item)) extra.set(String(item.id), planExtra(item, options));
  }
  const byFoldedName = new Map([...extra.values()].map((step) => [foldName(step.identity), step]));
  const steps = [...byIdentity].map(([key, desired]) => found.get(key) ?? planMissing(desired, byFoldedName));
  const all = [...steps, ...keepTwins([...extra.values()], steps)];
  return { id: identifyPlan(all), steps: all };
}

/** What is in conflict with a wanted name is not removed either: it would be gone, and nothing created. */
function keepTwins(extra: readonly ExtraStep[], steps: readonly WantedStep[]): ExtraStep[] {
  const twins = new Set(steps.filter(({ action }) => action === "conflict").map(({ id }) => String(id)));
  return extra.map((step) =>
    step.action === "remove" && twins.has(String(step.id))
      ? { ...step, action: "keep", reason: "its name differs from a wanted one in case alone" }
      : step,
  );
}

/** A call cannot rename, and whether names may differ in case alone is not documented: a person has to decide. */
function planMissing(desired: DesiredDataSource, byFoldedName: ReadonlyMap<string, ExtraStep>): WantedStep {
  const identity = readIdentity(desired);
  const other = byFoldedName.get(foldName(identity));
  if (!other) return { action: "create", identity, desired };
  const name = {
    path: "Name",
    there: JSON.stringify(other.identity.Name),
    wanted: JSON.stringify(identity.Name),
  };
  const comparison = { fixed: [name], changed: [], hidden: [], onlyThere: [] };
  return { action: "conflict", identity, desired, id: other.id, comparison };
}

function foldName({ Name, ...identity }: Identity): string {
  return writeIdentity({ ...identity, Name: Name.toLowerCase() });
}

function planFound(
  desired: DesiredDataSource,
  existing: Existing,
  { texts, resend, wasCutOff }: PlanOptions & Pick<Wishes, "texts">,
): WantedStep {
  const comparison = compare(desired, existing, texts);
  const step = { identity: readIdentity(desired), desired, id: existing.id, comparison };
  if (comparison.fixed.length > 0) return { action: "conflict", ...step };
  const isOpen = comparison.hidden.length > 0;
  if (resend && (isOpen || comparison.onlyThere.length > 0))
    return { action: "update", ...step, reason: "--resend" };
  if (isOpen && wasCutOff(step.identity))
    return {
      action: "update",
      ...step,
      reason: "a run ended while it was updating this, and nothing shows how",
    };
  return { action: comparison.changed.length > 0 ? "update" : "unchanged", ...step };
}

function planExtra(existing: Existing, { prune }: PlanOptions): ExtraStep {
  const { ProjectId, EnvType, Name, id, type } = existing;
  const step = { identity: { ProjectId, EnvType, Name }, id, type: type ?? "unknown" };
  const reason = prune ? findOwner(existing) : undefined;
  if (reason !== undefined) return { action: "keep", ...step, reason };
  return { action: prune ? "remove" : "keep", ...step };
}

/** Who would miss what no file wants. */
function findOwner({ isDefaultEngine, isShared }: Existing): string | undefined {
  if (isDefaultEngine) return "it is the compute engine of the workspace";
  return isShared ? "another workspace shares it with this one" : undefined;
}

/** Whether a step calls something that writes. */
export function isChange({ action }: Step): boolean {
  return action === "create" || action === "update" || action === "remove";
}

/** How many steps have each action. */
export function countActions(steps: readonly Step[]): Readonly<Record<Step["action"], number>> {
  const counts = { create: 0, update: 0, unchanged: 0, conflict: 0, remove: 0, keep: 0 };
  for (const { action } of steps) counts[action] += 1;
  return counts;
}

/** No secret goes into it, since it is printed: a short secret could be found from it. */
function identifyPlan(steps: readonly Step[]): string {
  const hash = createHash("sha256");
  for (const step of steps)
    if (isChange(step) || step.action === "conflict") hash.update(`${JSON.stringify(listFacts(step))}\n`);
  return hash.digest("hex").slice(0, 12);
}

function listFacts(step: Step): unknown[] {
  const { action, identity, id, reason } = step;
  const facts = [
    action,
    writeIdentity(identity),
    String(id ?? ""),
    ...(reason === undefined ? [] : [reason]),
  ];
  if (!("desired" in step)) return facts;
  const shown = describeDesired(step.desired);
  return [...facts, step.comparison ?? null, stringifyJson(shown)];
}

/** The type that the file wants, or the one that is there. */
export function readType(step: Step): string {
  if (!("desired" in step)) return step.type;
  return readPlain(step.desired, TYPE) ?? "";
}
