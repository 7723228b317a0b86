import type { CreateDataSourceInput } from "@dataworks-kit/api";
import { redactInput } from "@dataworks-kit/wire";
import { OPERATION } from "./members.ts";
import type { DesiredDocument, Entry } from "./read-document.ts";
import type { Layer } from "./read-layer.ts";
import type { ReferenceTexts } from "./references.ts";
import { type Member, type TreeNode, toValue } from "./tree.ts";

/** A data source that an entry asks for: once, or once in each of its environments. */
export interface DesiredDataSource {
  readonly entry: Entry;
  /** The name of the environment, if the entry belongs to one. */
  readonly environment?: string;
  /** The members as they apply: those of the entry before those of the environment before the defaults. */
  readonly members: ReadonlyMap<string, TreeNode>;
}

/** The data sources for which an entry asks. */
export function listDesired(entry: Entry, { defaults, environments }: DesiredDocument): DesiredDataSource[] {
  if (!entry.environments) return [{ entry, members: mergeLayers(entry, [defaults, entry.layer]) }];
  return entry.environments.map((environment) => ({
    entry,
    environment,
    members: mergeLayers(entry, [defaults, environments.get(environment), entry.layer]),
  }));
}

/** The later one wins; Content is merged member by member. */
function mergeLayers(entry: Entry, layers: readonly (Layer | undefined)[]): Map<string, TreeNode> {
  const merged = new Map<string, TreeNode>();
  for (const { members } of layers.flatMap((layer) => layer ?? []))
    for (const [name, node] of members)
      merged.set(name, name === "Content" ? mergeContent(merged.get(name), node) : node);
  const content = merged.get("Content");
  // What Content lacks is told where the entry can give it.
  const at = entry.layer.members.get("Content")?.at ?? entry.layer.node.at;
  return content?.kind === "object" ? merged.set("Content", { ...content, at }) : merged;
}

function mergeContent(base: TreeNode | undefined, over: TreeNode): TreeNode {
  if (base?.kind !== "object" || over.kind !== "object") return over;
  return { ...over, members: new Map<string, Member>([...base.members, ...over.members]) };
}

/** The input of the call, with what references stand for. It holds secrets: make it when the call is made. */
export function resolveInput(
  { members }: DesiredDataSource,
  { resolve }: ReferenceTexts,
): CreateDataSourceInput {
  const input = Object.fromEntries([...members].map(([name, node]) => [name, toValue(node, resolve)]));
  // Each was checked when the file was read.
  return input as unknown as CreateDataSourceInput;
}

/** The input for people: texts of Content as they are written, with their references, and secrets masked. */
export function describeDesired({ members }: DesiredDataSource): Readonly<Record<string, unknown>> {
  const input = Object.fromEntries([...members].map(([name, node]) => [name, toValue(node, (text) => text)]));
  const { ProjectId, EnvType, Name, ...rest } = redactInput(OPERATION, input);
  return { ProjectId, EnvType, Name, ...rest };
}
