import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { Mistakes } from "./mistakes.ts";
import type { Place, Source, SourceDocument } from "./place.ts";
import type { Member, ScalarNode, TreeNode } from "./tree.ts";

/** More than any Content; what follows the tree goes down by recursion. */
const MAX_DEPTH = 64;
/** How many values aliases may stand for. */
const MAX_VALUES = 1_000_000;
const INT64 = 2n ** 63n;

interface Building {
  readonly source: Source;
  readonly mistakes: Mistakes;
  /** What each anchor names so far; null while its value is being built. */
  readonly anchors: Map<string, Built | null>;
  /** For how many values aliases stood so far. */
  followed: number;
}

/** A node, and how much is below it, aliases followed. */
interface Built {
  readonly node: TreeNode;
  readonly values: number;
  readonly height: number;
}

/** Makes a tree of a document. Aliases share what they stand for. What JSON does not have is told as a mistake. */
export function buildTree({ source, document }: SourceDocument, mistakes: Mistakes): TreeNode {
  const building: Building = { source, mistakes, anchors: new Map(), followed: 0 };
  const { yaml } = document.directives;
  const { node } = buildNode(document.contents, building, 0);
  // Version 1.1 reads yes, 010 and 2001-01-01 otherwise, which a reviewer would not see.
  if (yaml.explicit && yaml.version !== "1.2")
    mistakes.add({ source, offset: 0 }, "asks for YAML 1.1: leave the directive out");
  return node;
}

function buildNode(node: Node | null, building: Building, depth: number): Built {
  const at = locate(node, building);
  if (depth > MAX_DEPTH) return refuse(at, `nests deeper than ${MAX_DEPTH} levels`, building);
  if (isAlias(node)) return followAlias(node.source, { at, depth }, building);
  const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
  if (anchor !== undefined) building.anchors.set(anchor, null);
  const built = buildValue(node, building, depth);
  if (anchor !== undefined) building.anchors.set(anchor, built);
  return built;
}

function buildValue(node: Node | null, building: Building, depth: number): Built {
  const at = locate(node, building);
  if (isSeq(node)) {
    const items = node.items.map((item) => buildNode(item as Node, building, depth + 1));
    return join({ kind: "list", at, items: items.map((item) => item.node) }, items);
  }
  if (isMap(node)) return buildObject(node, building, depth);
  return buildScalar(isScalar(node) ? node.value : null, at, building);
}

function buildObject(map: YAMLMap, building: Building, depth: number): Built {
  const members = new Map<string, Member>();
  const built: Built[] = [];
  for (const pair of map.items) {
    const at = locate(pair.key as Node, building);
    const name = readName(pair, at, building);
    const member = buildNode(pair.value as Node | null, building, depth + 1);
    built.push(member);
    if (name === undefined) continue;
    if (members.has(name)) building.mistakes.add(at, "stands twice in one object");
    else members.set(name, { at, node: member.node });
  }
  return join({ kind: "object", at: locate(map, building), members }, built);
}

function readName({ key }: Pair, at: Place, { mistakes }: Building): string | undefined {
  if (!isScalar(key) || key.value === null || typeof key.value === "object") {
    mistakes.add(at, "the name of a member must be text");
    return undefined;
  }
  // It would be sent as a member.
  if (key.value === "<<")
    mistakes.add(at, "YAML 1.2 does not merge objects: use defaults, or an alias as a value");
  return key.value === "<<" ? undefined : String(key.value);
}

function buildScalar(value: unknown, at: Place, building: Building): Built {
  switch (typeof value) {
    case "bigint":
      if (value < -INT64 || value >= INT64) return refuse(at, "is an integer beyond 64 bits", building);
      return wrap({ kind: "scalar", at, value: Number.isSafeInteger(Number(value)) ? Number(value) : value });
    case "number":
      if (!Number.isFinite(value)) return refuse(at, "is a number that JSON does not have", building);
      return wrap({ kind: "scalar", at, value });
    case "string":
      if (/\p{Surrogate}/u.test(value))
        return refuse(at, "holds half of a surrogate pair, which has no UTF-8", building);
      return wrap({ kind: "scalar", at, value });
    case "boolean":
      return wrap({ kind: "scalar", at, value });
    default:
      return value === null
        ? wrap({ kind: "scalar", at, value })
        : refuse(at, "is a date, a set or bytes, which JSON does not have: write text", building);
  }
}

function followAlias(name: string, { at, depth }: { at: Place; depth: number }, building: Building): Built {
  const target = building.anchors.get(name);
  if (target === undefined) return refuse(at, "an alias refers to no anchor before it", building);
  if (target === null) return refuse(at, "an alias stands in the value that it refers to", building);
  if (depth + target.height > MAX_DEPTH) return refuse(at, `nests deeper than ${MAX_DEPTH} levels`, building);
  building.followed += target.values;
  if (building.followed > MAX_VALUES)
    return refuse(at, "aliases stand for too much: write some of them out", building);
  return target;
}

function refuse(at: Place, what: string, { mistakes }: Building): Built {
  const node: ScalarNode = { kind: "scalar", at, value: null };
  mistakes.blame(node, what);
  return wrap(node);
}

function wrap(node: ScalarNode): Built {
  return { node, values: 1, height: 0 };
}

function join(node: TreeNode, below: readonly Built[]): Built {
  let values = 1;
  let height = 0;
  for (const built of below) {
    values += built.values;
    height = Math.max(height, built.height + 1);
  }
  return { node, values, height };
}

function locate(node: Node | null, { source }: Building): Place {
  return { source, offset: node?.range?.[0] ?? 0 };
}
