import { isSecretName, maskWithin } from "@dataworks-kit/wire";
import { findClosestName } from "../find-closest-name.ts";
import type { Judging } from "./judging.ts";
import { ENVIRONMENTS, LISTED_TYPES, OLDER_TYPE, OPERATION, TYPE } from "./members.ts";
import type { Mistakes } from "./mistakes.ts";
import { hasReference, REFERENCES, readParts } from "./references.ts";
import { listScalars, type ObjectNode, type ScalarNode, type TreeNode } from "./tree.ts";

/** Members that an entry, an environment or the defaults give. The type stands under one name. */
export interface Layer {
  readonly node: ObjectNode;
  readonly members: ReadonlyMap<string, TreeNode>;
}

/** Far more than any; it bounds what merging takes. */
const MOST_VALUES = 1000;

/** Reads the members of an object, and tells what is wrong with each, whatever stands beside it. */
export function readLayer(node: ObjectNode, known: readonly string[], judging: Judging): Layer {
  refuseUnknown(node, known, judging.mistakes);
  const members = new Map<string, TreeNode>();
  for (const [name, member] of node.members) {
    if (!known.includes(name) || name === ENVIRONMENTS) continue;
    const key = name === OLDER_TYPE ? TYPE : name;
    if (members.has(key))
      judging.mistakes.add(member.at, `${TYPE} and ${OLDER_TYPE} mean the same: give one of them`);
    else
      members.set(
        key,
        name === "Content" ? readContent(member.node, judging) : readMember(key, member.node, judging),
      );
  }
  return { node, members };
}

/** Tells members of other names. They are not repeated: where a line break is missing, a value stands as a name. */
export function refuseUnknown(node: ObjectNode, known: readonly string[], mistakes: Mistakes): void {
  for (const [name, { at }] of node.members)
    if (!known.includes(name)) mistakes.add(at, describeUnknown(name, known));
}

function describeUnknown(name: string, known: readonly string[]): string {
  return `unknown member${suggest(name, known, `known are ${known.join(", ")}`)}`;
}

/** A question about the closest name, or what is said if none is close. */
export function suggest(text: string, names: readonly string[], otherwise: string): string {
  const byCase = new Map(names.map((name) => [name.toLowerCase(), name]));
  const closest = byCase.get(findClosestName(text, [...byCase.keys()]) ?? "");
  return closest === undefined ? `; ${otherwise}` : ` (did you mean ${closest}?)`;
}

function readMember(name: string, node: TreeNode, { mistakes, allowances }: Judging): TreeNode {
  if (node.kind !== "scalar" || typeof node.value !== "string") return node;
  if (hasReference(node.value))
    mistakes.blame(node, "a reference can stand in Content alone: a reviewer must see what is wanted");
  else if (name === TYPE && !LISTED_TYPES.includes(node.value) && !allowances.undocumentedType) {
    const hint = suggest(node.value, LISTED_TYPES, `listed are ${LISTED_TYPES.join(", ")}`);
    mistakes.blame(node, `the type is not listed${hint}; --allow-undocumented-type accepts it`);
  }
  return node;
}

function readContent(node: TreeNode, { mistakes, allowances }: Judging): TreeNode {
  if (node.kind !== "object") {
    mistakes.blame(node, "Content must be an object");
    return node;
  }
  let count = 0;
  for (const { node: scalar, names } of listScalars(node)) {
    if (++count > MOST_VALUES) return refuseContent(node, mistakes);
    if (!allowances.secretsInFile && isSecretByValue(scalar, names)) mistakes.blame(scalar, SECRET_BY_VALUE);
  }
  return node;
}

/** Nothing of it is read on. */
function refuseContent({ at }: TreeNode, mistakes: Mistakes): TreeNode {
  const refused: TreeNode = { kind: "scalar", at, value: null };
  mistakes.blame(refused, `Content has more than ${MOST_VALUES} values`);
  return refused;
}

const SECRET_BY_VALUE = `a secret stands in the file: write ${REFERENCES}, or permit it by --allow-secrets-in-file`;

const SECRET_MEMBERS = new Set(OPERATION.parameters.flatMap(({ secrets }) => secrets ?? []));

function isSecretByValue({ value }: ScalarNode, names: readonly string[]): boolean {
  if (value === null || value === "") return false;
  if (names.some(isSecretMember)) return typeof value !== "string" || !isAllReference(value);
  return typeof value === "string" && holdsPassword(value);
}

/** What stands beside a reference is a part of the secret. References that cannot be read are told elsewhere. */
function isAllReference(text: string): boolean {
  return hasReference(text) && readParts(text).every((part) => part.kind !== "text" || part.text === "");
}

/** Whether a member of Content is a secret by its name. */
export function isSecretMember(name: string): boolean {
  return SECRET_MEMBERS.has(name) || isSecretName(name);
}

/** Whether a password stands within a text of a file, as in a JDBC URL. A user before the host is not one. */
export function holdsPassword(text: string): boolean {
  const literal = readParts(text).map((part) => (part.kind === "text" ? part.text : ""));
  const plain = literal.join("").replaceAll(/\/\/[^\s:/@]+@/g, "//");
  return maskWithin(plain) !== plain;
}
