import type { Judging } from "./judging.ts";
import { DOCUMENT_MEMBERS, ENTRY_MEMBERS, ENVIRONMENTS, SHARED_MEMBERS } from "./members.ts";
import { type Layer, readLayer, refuseUnknown, suggest } from "./read-layer.ts";
import type { Member, ObjectNode, TreeNode } from "./tree.ts";

/** A document of a desired file. It means the same whatever stands beside it. */
export interface DesiredDocument {
  readonly defaults: Layer | undefined;
  /** In the order of the file. Without any, each entry is wanted once. */
  readonly environments: ReadonlyMap<string, Layer>;
  readonly entries: readonly Entry[];
}

/** An item of `dataSources:`. */
export interface Entry {
  readonly layer: Layer;
  /** The environments in which it is wanted; undefined when it belongs to none. */
  readonly environments: readonly string[] | undefined;
}

/** It is printed, and typed after `--env`. */
const ENVIRONMENT_NAME = /^[A-Za-z][\w-]{0,63}$/;

/** Reads a document, and tells each member that cannot stand where it stands. */
export function readDocument(root: TreeNode, judging: Judging): DesiredDocument | undefined {
  const { mistakes } = judging;
  if (root.kind !== "object") {
    mistakes.blame(root, "a document must be an object with dataSources");
    return undefined;
  }
  refuseUnknown(root, DOCUMENT_MEMBERS, mistakes);
  const defaults = readObject(root.members.get("defaults")?.node, judging);
  const shared = defaults && readLayer(defaults, SHARED_MEMBERS, judging);
  const environments = readEnvironments(root.members.get(ENVIRONMENTS)?.node, shared, judging);
  const list = root.members.get("dataSources")?.node;
  if (!list) mistakes.add(root.at, "dataSources is required");
  else if (list.kind !== "list") mistakes.blame(list, "must be a list of data sources");
  const items = list?.kind === "list" ? list.items : [];
  const entries = items.flatMap((item) => readEntry(item, environments, judging) ?? []);
  return { defaults: shared, environments, entries };
}

function readObject(node: TreeNode | undefined, { mistakes }: Judging): ObjectNode | undefined {
  if (!node || node.kind === "object") return node;
  mistakes.blame(node, "must be an object");
  return undefined;
}

function readEnvironments(
  node: TreeNode | undefined,
  defaults: Layer | undefined,
  judging: Judging,
): Map<string, Layer> {
  const environments = new Map<string, Layer>();
  const given = readObject(node, judging);
  if (given?.members.size === 0)
    judging.mistakes.blame(given, "names no environment: leave it out, or add one");
  for (const [name, member] of given?.members ?? []) {
    if (ENVIRONMENT_NAME.test(name)) environments.set(name, readEnvironment(member, defaults, judging));
    else
      judging.mistakes.add(
        member.at,
        "the name of an environment is a letter, then letters, digits, - and _",
      );
  }
  return environments;
}

function readEnvironment({ at, node }: Member, defaults: Layer | undefined, judging: Judging): Layer {
  const object = readObject(node, judging);
  // Entries name it, and its own mistake was told.
  if (!object) return { node: emptyAt(node), members: new Map() };
  const layer = readLayer(object, SHARED_MEMBERS, judging);
  if (!layer.members.has("EnvType") && !defaults?.members.has("EnvType"))
    judging.mistakes.add(at, "the environment needs EnvType: 0 is development, 1 is production");
  return layer;
}

function emptyAt({ at }: TreeNode): ObjectNode {
  return { kind: "object", at, members: new Map() };
}

function readEntry(
  item: TreeNode,
  environments: ReadonlyMap<string, Layer>,
  judging: Judging,
): Entry | undefined {
  const node = readObject(item, judging);
  if (!node) return undefined;
  const layer = readLayer(node, ENTRY_MEMBERS, judging);
  const listed = node.members.get(ENVIRONMENTS);
  const hasOwn = layer.members.has("EnvType");
  if (!listed)
    return { layer, environments: hasOwn || environments.size === 0 ? undefined : [...environments.keys()] };
  if (hasOwn)
    judging.mistakes.add(
      listed.at,
      "the entry has EnvType, so it belongs to no environment: give one of them",
    );
  return { layer, environments: readNames(listed.node, environments, judging) };
}

function readNames(
  node: TreeNode,
  environments: ReadonlyMap<string, Layer>,
  { mistakes }: Judging,
): string[] {
  if (node.kind !== "list" || node.items.length === 0) {
    mistakes.blame(node, "must be a list of environments, such as [dev, prod]");
    return [];
  }
  const names = new Set<string>();
  for (const item of node.items) {
    const name = item.kind === "scalar" && typeof item.value === "string" ? item.value : "";
    if (names.has(name)) mistakes.add(item.at, "the environment is listed twice");
    else if (environments.has(name)) names.add(name);
    else mistakes.add(item.at, `unknown environment${suggestEnvironment(name, environments)}`);
  }
  return [...names];
}

function suggestEnvironment(name: string, environments: ReadonlyMap<string, Layer>): string {
  const names = [...environments.keys()];
  return names.length === 0
    ? "; the document has no environments"
    : suggest(name, names, `known are ${names.join(", ")}`);
}
