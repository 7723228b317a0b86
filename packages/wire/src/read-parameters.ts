import type { OperationDescriptor, Shape } from "./descriptor.ts";
import { chooseMemberShape, type NameValue } from "./parameters.ts";

/** An array index on the wire: 1-based, without leading zeros. */
const INDEX = /^[1-9]\d{0,8}$/;
const INTEGER = /^-?\d{1,40}$/;
/** The rest of a name behind this many points stays one name, so that no name goes deeper than the stack. */
const MAX_LEVELS = 64;
const ANY: Shape = { type: "any" };

/**
 * The reverse of `flattenParameters`: known parameters by their shapes. Text that does not fit its type stays text. A
 * parameter without a type is read by its names: an array where all are indices, else an object.
 */
export function readParameters(
  operation: OperationDescriptor,
  pairs: Iterable<NameValue>,
): Record<string, unknown> {
  const tree = buildTree(pairs);
  const members = operation.parameters.flatMap((parameter): [name: string, value: unknown][] => {
    const node = findNode(tree, parameter.name);
    const value = node && readNode(parameter, node);
    return value === undefined ? [] : [[parameter.name, value]];
  });
  // Unlike an assignment, this does not set the prototype by a parameter called `__proto__`.
  return Object.fromEntries(members);
}

interface Node {
  text?: string;
  readonly members: Map<string, Node>;
}

function buildTree(pairs: Iterable<NameValue>): Node {
  const root: Node = { members: new Map() };
  for (const [name, text] of pairs) {
    let node = root;
    for (const segment of splitName(name)) {
      const next = node.members.get(segment) ?? { members: new Map() };
      node.members.set(segment, next);
      node = next;
    }
    node.text ??= text;
  }
  return root;
}

function splitName(name: string): string[] {
  const segments = name.split(".");
  if (segments.length <= MAX_LEVELS) return segments;
  return [...segments.slice(0, MAX_LEVELS - 1), segments.slice(MAX_LEVELS - 1).join(".")];
}

/** A declared name may hold points itself: `Filter.1.Name`. */
function findNode(root: Node, name: string): Node | undefined {
  return splitName(name).reduce<Node | undefined>((node, segment) => node?.members.get(segment), root);
}

function readNode(shape: Shape, node: Node): unknown {
  if (shape.type === "array") return readArray(shape.items ?? ANY, node);
  if (shape.type === "object") return readObject(shape, node);
  if (shape.type === "any" && node.text === undefined) return readUntyped(shape, node);
  return node.text === undefined ? undefined : readText(shape, node.text);
}

function readUntyped(shape: Shape, node: Node): unknown {
  const isList = [...node.members.keys()].every((key) => INDEX.test(key));
  return isList ? readArray(ANY, node) : readObject(shape, node);
}

function readArray(items: Shape, node: Node): unknown {
  const indices = [...node.members.keys()].filter((key) => INDEX.test(key)).sort((a, b) => +a - +b);
  if (indices.length === 0) return node.text;
  // Only the given items are read, so a lone `Key.999999999` costs one item and not a billion.
  return indices.map((index) => readNode(items, node.members.get(index) ?? { members: new Map() }));
}

function readObject(shape: Shape, node: Node): unknown {
  if (node.members.size === 0) return node.text;
  const members = [...node.members].flatMap(([name, member]) =>
    readMember(name, member, chooseMemberShape(shape, name)),
  );
  // Unlike an assignment, this does not set the prototype by a member called `__proto__`.
  return Object.fromEntries(members);
}

function readMember(name: string, node: Node, shape: Shape): [name: string, value: unknown][] {
  const value = readNode(shape, node);
  const own: [string, unknown][] = value === undefined ? [] : [[name, value]];
  if (shape.type === "array" || shape.type === "object" || shape.type === "any") return own;
  // The key of a map may hold points itself.
  const longer = [...node.members].flatMap(([key, member]) => readMember(`${name}.${key}`, member, shape));
  return [...own, ...longer];
}

function readText(shape: Shape, text: string): unknown {
  switch (shape.type) {
    case "integer":
      return INTEGER.test(text) ? toInteger(text) : text;
    case "number":
      return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
    case "boolean":
      return text === "true" ? true : text === "false" ? false : text;
    default:
      return text;
  }
}

function toInteger(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}
