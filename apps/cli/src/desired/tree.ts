import type { Place } from "./place.ts";

/** A value of a desired file that knows where it stands. */
export type TreeNode = ScalarNode | ListNode | ObjectNode;

/** Text, a number, true, false or null. Integers beyond 2^53 are bigints. */
export interface ScalarNode {
  readonly kind: "scalar";
  readonly at: Place;
  readonly value: string | number | bigint | boolean | null;
}

/** A list. */
export interface ListNode {
  readonly kind: "list";
  readonly at: Place;
  readonly items: readonly TreeNode[];
}

/** An object. */
export interface ObjectNode {
  readonly kind: "object";
  readonly at: Place;
  readonly members: ReadonlyMap<string, Member>;
}

/** A member of an object, and where its name stands. */
export interface Member {
  readonly at: Place;
  readonly node: TreeNode;
}

/** What a text of the file stands for. */
export type ReadText = (text: string, node: ScalarNode) => string;

/** The value without its places. */
export function toValue(node: TreeNode, readText: ReadText): unknown {
  switch (node.kind) {
    case "scalar":
      return typeof node.value === "string" ? readText(node.value, node) : node.value;
    case "list":
      return node.items.map((item) => toValue(item, readText));
    case "object":
      return Object.fromEntries([...node.members].map(([name, { node }]) => [name, toValue(node, readText)]));
  }
}

/** Where a way through the value leads: the last node that is there, and whether that is the end of the way. */
export function followPath(
  node: TreeNode,
  path: readonly (string | number)[],
): { readonly node: TreeNode; readonly isEnd: boolean } {
  const [name, ...rest] = path;
  if (name === undefined) return { node, isEnd: true };
  // A way goes on within the JSON of a text, which has no places of its own.
  if (node.kind === "scalar") return { node, isEnd: true };
  const next = node.kind === "list" ? node.items[Number(name)] : node.members.get(String(name))?.node;
  return next ? followPath(next, rest) : { node, isEnd: false };
}

/** Every scalar of a value, once, with the names of the members that lead to it. */
export function* listScalars(
  node: TreeNode,
  names: readonly string[] = [],
  seen: Set<TreeNode> = new Set(),
): Generator<{ readonly node: ScalarNode; readonly names: readonly string[] }> {
  if (node.kind === "scalar") return yield { node, names };
  // An alias makes a value stand in several places.
  if (seen.has(node)) return;
  seen.add(node);
  if (node.kind === "list") for (const item of node.items) yield* listScalars(item, names, seen);
  else for (const [name, member] of node.members) yield* listScalars(member.node, [...names, name], seen);
}
