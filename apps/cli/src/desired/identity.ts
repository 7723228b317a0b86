import type { DesiredDataSource } from "./desired-data-source.ts";
import { unwriteFileText } from "./references.ts";

/** What is unique in the cloud, with each value as text: ids may lie beyond 2^53. */
export interface Identity {
  readonly ProjectId: string;
  readonly EnvType: string;
  readonly Name: string;
}

/** A member beside Content as the call sends it, as text; undefined when it is missing. References cannot stand there. */
export function readPlain({ members }: Pick<DesiredDataSource, "members">, name: string): string | undefined {
  const node = members.get(name);
  return node?.kind === "scalar" && node.value !== null ? unwriteFileText(String(node.value)) : undefined;
}

/** The identity of what a file wants. A member that is missing, which was told, is the empty text. */
export function readIdentity(desired: Pick<DesiredDataSource, "members">): Identity {
  const read = (name: string) => readPlain(desired, name) ?? "";
  return { ProjectId: read("ProjectId"), EnvType: read("EnvType"), Name: read("Name") };
}

/** The identity as one text, to find it again. */
export function writeIdentity({ ProjectId, EnvType, Name }: Identity): string {
  return JSON.stringify([ProjectId, EnvType, Name]);
}
