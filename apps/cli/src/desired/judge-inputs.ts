import type { Issue, StandardSchema } from "@dataworks-kit/wire";
import { type DesiredDataSource, listDesired, resolveInput } from "./desired-data-source.ts";
import type { Judging } from "./judging.ts";
import { LISTED_TYPES, TYPE } from "./members.ts";
import type { Place } from "./place.ts";
import type { DesiredDocument, Entry } from "./read-document.ts";
import { type Layer, suggest } from "./read-layer.ts";
import type { ReferenceTexts } from "./references.ts";
import { listPossibleInputs, type StandIns } from "./stand-ins.ts";
import { followPath, type TreeNode, toValue } from "./tree.ts";

/** What judging the inputs needs beside the document. */
export interface InputJudging extends Judging {
  /** The validator of the contract. */
  readonly schema: StandardSchema<unknown>;
  /** The members of Content by type. */
  readonly contents: ReadonlyMap<string, readonly string[]>;
  /** What each form of Content needs, by type. */
  readonly forms: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly texts: ReferenceTexts;
  readonly standIns: StandIns;
}

/** Holds every input of a document to the contract, and returns the data sources that it asks for. */
export function judgeInputs(document: DesiredDocument, judging: InputJudging): DesiredDataSource[] {
  const { defaults, environments, entries } = document;
  for (const layer of [defaults, ...environments.values()]) if (layer) judgeShared(layer, judging);
  return entries.flatMap((entry) => judgeEntry(entry, listDesired(entry, document), judging));
}

/** What no entry uses is judged too, as far as it can be alone. */
function judgeShared({ members }: Layer, judging: InputJudging): void {
  const { schema, texts, mistakes } = judging;
  const input = Object.fromEntries([...members].map(([name, node]) => [name, toValue(node, texts.resolve)]));
  for (const issue of validate(schema, input)) {
    const node = members.get(String(issue.path[0]));
    if (node && issue.path.length === 1) mistakes.blame(node, `${issue.path[0]} ${describe(issue, node)}`);
  }
}

function validate(schema: StandardSchema<unknown>, input: unknown): readonly Issue[] {
  const result = schema["~standard"].validate(input);
  return "issues" in result ? result.issues : [];
}

/** What is wrong with a data source, at a value or at the name of a member. */
interface Fault {
  readonly node: TreeNode;
  readonly at: Place;
  readonly what: string;
}

/** A fault of some of the data sources of an entry. */
interface Finding extends Fault {
  readonly environments: string[];
}

function judgeEntry(
  entry: Entry,
  desired: readonly DesiredDataSource[],
  judging: InputJudging,
): readonly DesiredDataSource[] {
  const findings = new Map<string, Finding>();
  for (const one of desired)
    for (const fault of [...findFaults(one, judging), ...findUnknown(one, judging)]) {
      const key = `${fault.at.offset} ${fault.what}`;
      const finding = findings.get(key) ?? { ...fault, environments: [] };
      findings.set(key, finding);
      if (one.environment !== undefined) finding.environments.push(one.environment);
    }
  for (const finding of findings.values())
    judging.mistakes.add(finding.at, finding.what, describeWhere(finding, entry, desired.length));
  return desired;
}

/** Where a mistake is not about all that the entry asks for, or stands outside it. */
function describeWhere({ node, environments }: Finding, { layer }: Entry, all: number): string {
  const { at } = layer.node;
  const isPartial = environments.length > 0 && environments.length < all;
  const where = isPartial ? [`in ${environments.join(" and ")}`] : [];
  if (!isWithin(node, layer.node)) where.push(`for the entry in line ${at.source.locate(at.offset).line}`);
  return where.length > 0 ? ` (${where.join(", ")})` : "";
}

function isWithin(node: TreeNode, container: TreeNode): boolean {
  if (node === container || node.at.offset === container.at.offset) return true;
  if (container.kind === "scalar") return false;
  const below =
    container.kind === "list"
      ? container.items
      : [...container.members.values()].map((member) => member.node);
  return below.some((child) => isWithin(node, child));
}

function* findFaults(desired: DesiredDataSource, judging: InputJudging): Generator<Fault> {
  const told = new Set<string>();
  for (const issue of findIssues(desired, judging)) {
    const path = issue.path.join(".");
    const node = findNode(desired, issue);
    if (told.has(path) || judging.mistakes.isLeftAlone(node) || isAllowed(issue, desired, judging)) continue;
    told.add(path);
    yield {
      node,
      at: node.at,
      what: `${path} ${describe(issue, node, describeType(issue, desired))}${describeForms(issue, desired, judging)}`,
    };
  }
}

/** Where a value is not known, an input that fits is possible unless none of them does. */
function findIssues(desired: DesiredDataSource, judging: InputJudging): readonly Issue[] {
  const inputs = listPossibleInputs(desired, resolveInput(desired, judging.texts), judging);
  const [best = []] = inputs
    .map((input) => validate(judging.schema, input))
    .sort((one, other) => one.length - other.length);
  return best;
}

/** The contract takes other members of Content. One that is written wrong would do nothing, so that they need the open door. */
function* findUnknown(
  { members }: DesiredDataSource,
  { contents, allowances }: InputJudging,
): Generator<Fault> {
  const [type, content] = [members.get(TYPE), members.get("Content")];
  const name = type?.kind === "scalar" ? String(type.value) : "";
  const known = contents.get(name);
  if (!known || content?.kind !== "object" || allowances.undocumentedType) return;
  for (const [member, { at, node }] of content.members) {
    if (known.includes(member)) continue;
    const hint = suggest(member, known, `known are ${known.join(", ")}`);
    yield {
      node,
      at,
      what: `unknown member of Content for the type ${name}${hint}; --allow-undocumented-type accepts it`,
    };
  }
}

/** The node that gave the value; of a missing one, what lacks it. */
function findNode({ entry, members }: DesiredDataSource, { path }: Issue): TreeNode {
  const [name, ...rest] = path;
  const top = members.get(String(name));
  return top ? followPath(top, rest).node : entry.layer.node;
}

function isAllowed(
  { path }: Issue,
  desired: DesiredDataSource,
  { allowances, mistakes }: InputJudging,
): boolean {
  const [name] = path;
  // The environment was told to need it.
  if (name === "EnvType" && desired.environment !== undefined && !desired.members.has("EnvType")) return true;
  const content = desired.members.get("Content");
  if (name === "Content" && content && mistakes.isLeftAlone(content)) return true;
  return allowances.undocumentedType && (name === "SubType" || (name === "Content" && path.length > 1));
}

/** The issue in the words of a file, with the type that asks for it. */
function describe({ keyword, expected, message }: Issue, node: TreeNode, about = ""): string {
  const value = node.kind === "scalar" ? node.value : null;
  if (keyword === "format" && typeof value === "number" && !Number.isSafeInteger(value))
    return `must be an integer in plain digits${about}`;
  const isUnquoted = keyword === "type" && expected === "a string" && value !== null;
  return `${message}${about}${isUnquoted ? ": quote it" : ""}`;
}

/** The type decides about Content. */
function describeType({ path }: Issue, { members }: DesiredDataSource): string {
  const type = members.get(TYPE);
  const isAbout = path[0] === "Content" && path.length > 1 && type?.kind === "scalar";
  return isAbout && LISTED_TYPES.includes(String(type.value)) ? ` for the type ${type.value}` : "";
}

/** Where Content may have another form, what it lacks in this one is not all that would do. */
function describeForms(
  { keyword, path }: Issue,
  { members }: DesiredDataSource,
  { forms }: Pick<InputJudging, "forms">,
): string {
  const type = members.get(TYPE);
  const [name, member] = path;
  if (keyword !== "required" || name !== "Content" || path.length !== 2 || type?.kind !== "scalar") return "";
  const others = (forms.get(String(type.value)) ?? []).filter((form) => !form.includes(String(member)));
  return others.map((form) => `; another form has ${form.join(", ")}`).join("");
}
