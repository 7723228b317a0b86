import { mayHoldSecret, parseJson, stringifyJson } from "@dataworks-kit/wire";
import type { DesiredDataSource } from "../desired/desired-data-source.ts";
import { readPlain } from "../desired/identity.ts";
import { TYPE } from "../desired/members.ts";
import { isSecretMember } from "../desired/read-layer.ts";
import { hasReference, type ReferenceTexts } from "../desired/references.ts";
import { listScalars, type TreeNode, toValue } from "../desired/tree.ts";
import type { Existing } from "./existing.ts";

/** A member that differs. Its values are absent where either may be a secret. */
export interface Difference {
  /** `Content.database`. */
  readonly path: string;
  /** What is there, as JSON; absent when nothing is. */
  readonly there?: string;
  /** What the file wants, as JSON. */
  readonly wanted?: string;
}

/** What a file wants beside what is there. */
export interface Comparison {
  /** What no call can change. */
  readonly fixed: readonly Difference[];
  /** What an update would change. */
  readonly changed: readonly Difference[];
  /** Members whose values the list hides. */
  readonly hidden: readonly string[];
  /** Members of Content that are there and that the file does not name: the service adds some. An update leaves them out. */
  readonly onlyThere: readonly string[];
}

/** As the vendor's samples show a secret; a private cloud may show it. */
const HIDDEN = /\*{3}/;

/** Compares a data source with what is there. Only members that the file names can differ. */
export function compare(
  desired: Pick<DesiredDataSource, "members">,
  existing: Existing,
  { resolve }: ReferenceTexts,
): Comparison {
  const found: Findings = { fixed: [], changed: [], hidden: [], onlyThere: [] };
  const [type, subType, description] = [TYPE, "SubType", "Description"].map((name) =>
    readPlain(desired, name),
  );
  if (type !== (existing.type ?? "")) found.fixed.push(showDifference(TYPE, existing.type, type));
  // A list that shows none leaves it open.
  if (subType !== undefined && existing.subType !== undefined && subType !== existing.subType)
    found.fixed.push(showDifference("SubType", existing.subType, subType));
  if (description !== undefined && description !== (existing.description ?? ""))
    found.changed.push(showDifference("Description", existing.description, description));
  const content = desired.members.get("Content");
  if (content) compareContent(content, existing.content, { found, resolve });
  return found;
}

type Findings = { [List in keyof Comparison]: Comparison[List][number][] };

interface Comparing {
  readonly found: Findings;
  readonly resolve: ReferenceTexts["resolve"];
}

function compareContent(node: TreeNode, there: Existing["content"], comparing: Comparing): void {
  // The list may leave Content out: nothing says then that it differs.
  if (!there || node.kind !== "object") comparing.found.hidden.push("Content");
  else compareMembers("Content", node, there, comparing);
}

function compareMembers(
  path: string,
  { members }: Extract<TreeNode, { kind: "object" }>,
  there: Readonly<Record<string, unknown>>,
  comparing: Comparing,
): void {
  for (const [name, { node }] of members)
    compareValue(
      { path: `${path}.${name}`, name, node },
      Object.hasOwn(there, name) ? there[name] : undefined,
      comparing,
    );
  for (const name of Object.keys(there))
    if (!members.has(name)) comparing.found.onlyThere.push(`${path}.${name}`);
}

interface Wanted {
  readonly path: string;
  readonly name: string;
  readonly node: TreeNode;
}

function compareValue({ path, name, node }: Wanted, there: unknown, comparing: Comparing): void {
  const { found, resolve } = comparing;
  const isSecret = isSecretMember(name);
  if (!isSecret && node.kind === "object" && isObject(there)) {
    compareMembers(path, node, there, comparing);
    return;
  }
  const wanted = toValue(node, resolve);
  if (there !== undefined && writeValue(wanted) === writeValue(there)) return;
  if (isHidden(there) || (isSecret && there === undefined)) found.hidden.push(path);
  else found.changed.push(isSecret || isSensitive(node) ? { path } : showDifference(path, there, wanted));
}

function showDifference(path: string, there: unknown, wanted: unknown): Difference {
  const [before, after] = [there, wanted].map((value) => (value === undefined ? "" : stringifyJson(value)));
  if (mayHoldSecret(`${before}`) || mayHoldSecret(`${after}`)) return { path };
  return { path, ...(before && { there: before }), ...(after && { wanted: after }) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Values as texts: the service may store the port 3306 as "3306", and write JSON that stands in a text with other spaces. */
function writeValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeValue).join(",")}]`;
  if (value === null) return "null";
  if (typeof value === "string") return writeText(value);
  if (!isObject(value)) return JSON.stringify(String(value));
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${writeValue(member)}`).join(",")}}`;
}

function writeText(text: string): string {
  if (!/^\s*[{[]/.test(text)) return JSON.stringify(text);
  try {
    return `text ${writeValue(parseJson(text))}`;
  } catch {
    return JSON.stringify(text);
  }
}

function isHidden(there: unknown): boolean {
  return there !== undefined && HIDDEN.test(writeValue(there));
}

/** What comes from elsewhere may be a secret, whatever it is called. */
function isSensitive(node: TreeNode): boolean {
  for (const { node: scalar, names } of listScalars(node))
    if (names.some(isSecretMember) || (typeof scalar.value === "string" && hasReference(scalar.value)))
      return true;
  return false;
}
