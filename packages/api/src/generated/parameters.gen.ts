// The runtime of dataworks-gen, copied. Do not edit.
import type { OperationDescriptor, Shape } from "./descriptor.gen.ts";
import { stringifyJson } from "./json.gen.ts";

/** A parameter as it travels: a flat name and its text. */
export type NameValue = readonly [name: string, value: string];

/** An array index on the wire: 1-based, without leading zeros. */
const INDEX = /^[1-9]\d{0,8}$/;
const INTEGER = /^-?\d{1,40}$/;

/**
 * Flattens an input to the pairs that an RPC call carries: `Key.1` for array items, `Key.Sub` for members, JSON text for
 * JSON parameters (a string passes as it is). `undefined` and `null` are left out; an empty array leaves nothing.
 */
export function flattenParameters(operation: OperationDescriptor, input: object): NameValue[] {
  const pairs: NameValue[] = [];
  const shapes = new Map(operation.parameters.map((parameter) => [parameter.name, parameter]));
  for (const [name, value] of Object.entries(input)) {
    const isJson = shapes.get(name)?.json && typeof value === "object" && value !== null;
    flatten(name, isJson ? stringifyJson(value) : value, pairs);
  }
  return pairs;
}

/** The reverse of `flattenParameters`: known parameters by their shapes; text that does not fit its type stays text. */
export function readParameters(
  operation: OperationDescriptor,
  pairs: Iterable<NameValue>,
): Record<string, unknown> {
  const tree = treeOf(pairs);
  const input: Record<string, unknown> = {};
  for (const parameter of operation.parameters) {
    const node = tree.members.get(parameter.name);
    const value = node && read(parameter, node);
    if (value !== undefined) input[parameter.name] = value;
  }
  return input;
}

/** Writes an input as urlencoded text, for a query or a form. */
export function serializeParameters(operation: OperationDescriptor, input: object): string {
  return flattenParameters(operation, input)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
}

/** Parts an input by where the document declares its parameters. */
export function splitParameters(
  operation: OperationDescriptor,
  input: object,
): { query: Record<string, unknown>; form: Record<string, unknown> } {
  const inForm = new Set(
    operation.parameters.filter((parameter) => parameter.in === "form").map(({ name }) => name),
  );
  const entries = Object.entries(input);
  return {
    query: Object.fromEntries(entries.filter(([name]) => !inForm.has(name))),
    form: Object.fromEntries(entries.filter(([name]) => inForm.has(name))),
  };
}

function flatten(name: string, value: unknown, pairs: NameValue[]): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) flatten(`${name}.${index + 1}`, item, pairs);
  } else if (typeof value === "object") {
    for (const [key, member] of Object.entries(value)) flatten(`${name}.${key}`, member, pairs);
  } else pairs.push([name, String(value)]);
}

interface Node {
  text?: string;
  readonly members: Map<string, Node>;
}

function treeOf(pairs: Iterable<NameValue>): Node {
  const root: Node = { members: new Map() };
  for (const [name, text] of pairs) {
    let node = root;
    for (const segment of name.split(".")) {
      const next = node.members.get(segment) ?? { members: new Map() };
      node.members.set(segment, next);
      node = next;
    }
    node.text ??= text;
  }
  return root;
}

function read(shape: Shape, node: Node): unknown {
  if (shape.type === "array") return readArray(shape.items ?? { type: "any" }, node);
  if (shape.type === "object") return readObject(shape.properties ?? {}, node);
  return node.text === undefined ? undefined : readText(shape, node.text);
}

function readArray(items: Shape, node: Node): unknown {
  const indices = [...node.members.keys()].filter((key) => INDEX.test(key)).sort((a, b) => +a - +b);
  if (indices.length === 0) return node.text;
  // Only what is there is read, so a lone `Key.999999999` costs one item and not a billion.
  return indices.map((index) => read(items, node.members.get(index) ?? { members: new Map() }));
}

function readObject(properties: Readonly<Record<string, Shape>>, node: Node): unknown {
  if (node.members.size === 0) return node.text;
  const value: [string, unknown][] = [];
  for (const [name, member] of node.members) {
    const shape = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const read_ = read(shape ?? { type: "any" }, member);
    if (read_ !== undefined) value.push([name, read_]);
  }
  // Unlike an assignment, this gives a member called `__proto__` no power.
  return Object.fromEntries(value);
}

function readText(shape: Shape, text: string): unknown {
  switch (shape.type) {
    case "integer":
      return INTEGER.test(text) ? exactInteger(text) : text;
    case "number":
      return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
    case "boolean":
      return text === "true" ? true : text === "false" ? false : text;
    default:
      return text;
  }
}

function exactInteger(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}
