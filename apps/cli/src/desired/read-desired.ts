import { documentation } from "@dataworks-kit/api/documentation";
import { InterruptedError, type Terminal } from "../terminal.ts";
import { buildTree } from "./build-tree.ts";
import type { DesiredDataSource } from "./desired-data-source.ts";
import { findTwins } from "./find-twins.ts";
import { type InputJudging, judgeInputs } from "./judge-inputs.ts";
import type { Allowances, Judging } from "./judging.ts";
import { createMistakes, type MistakeList, type Mistakes } from "./mistakes.ts";
import { listNamedPlaces, type NamedPlace } from "./named-places.ts";
import { parseDocuments } from "./parse-documents.ts";
import { type DesiredDocument, readDocument } from "./read-document.ts";
import { type ReferenceTexts, readReferences } from "./references.ts";
import { listStandIns } from "./stand-ins.ts";
import type { TreeNode } from "./tree.ts";
import { listContentMembers, listForms } from "./variants.ts";

/** What files want. */
export interface ValidState {
  readonly kind: "valid";
  /** In the order of the files. */
  readonly dataSources: readonly DesiredDataSource[];
  /** The names of all environments. */
  readonly environments: readonly string[];
  /** What the environments and the defaults name, whether or not a data source is wanted there. */
  readonly places: readonly NamedPlace[];
  readonly texts: ReferenceTexts;
}

/** What files want, or every mistake in them. */
export type DesiredState = ValidState | ({ readonly kind: "mistaken" } & MistakeList);

/** A file with ten thousand entries has some five megabytes. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads desired files and everything that they refer to. Nothing is sent. */
export async function readDesired(
  files: readonly string[],
  allowances: Allowances,
  terminal: Terminal,
): Promise<DesiredState> {
  const mistakes = createMistakes();
  const documents: DesiredDocument[] = [];
  for (const [order, file] of files.entries())
    documents.push(...(await readFile(file, order, { mistakes, allowances }, terminal)));
  const texts = await readReferences(listContents(documents), terminal, { mistakes, allowances });
  const contract = await loadContract();
  const dataSources = documents.flatMap((document) =>
    judgeInputs(document, { mistakes, allowances, ...contract, texts }),
  );
  findTwins(dataSources, mistakes);
  const list = mistakes.list();
  if (list.mistakes.length > 0) return { kind: "mistaken", ...list };
  const environments = new Set(documents.flatMap((document) => [...document.environments.keys()]));
  const places = documents.flatMap(listNamedPlaces);
  return { kind: "valid", dataSources, environments: [...environments], places, texts };
}

async function readFile(
  file: string,
  order: number,
  judging: Judging,
  terminal: Terminal,
): Promise<DesiredDocument[]> {
  const text = await readText(file, order, judging.mistakes, terminal);
  const documents: DesiredDocument[] = [];
  for (const parsed of text === undefined ? [] : parseDocuments(text, { file, order }, judging.mistakes)) {
    const document = readDocument(buildTree(parsed, judging.mistakes), judging);
    if (document) documents.push(document);
  }
  return documents;
}

async function readText(
  file: string,
  order: number,
  mistakes: Mistakes,
  terminal: Terminal,
): Promise<string | undefined> {
  try {
    return await terminal.read(file, MAX_BYTES);
  } catch (cause) {
    if (cause instanceof InterruptedError) throw cause;
    const source = { file, order, locate: () => ({ line: 1, col: 1 }) };
    const reason = cause instanceof Error ? cause.message : String(cause);
    mistakes.add({ source, offset: 0 }, `cannot be read: ${reason}`);
    return undefined;
  }
}

/** References stand in Content alone. */
function* listContents(documents: readonly DesiredDocument[]): Generator<TreeNode> {
  for (const { defaults, environments, entries } of documents)
    for (const layer of [defaults, ...environments.values(), ...entries.map((entry) => entry.layer)]) {
      const content = layer?.members.get("Content");
      if (content) yield content;
    }
}

/** It loads the validators of all operations, so it is loaded only when it is needed. */
async function loadContract(): Promise<Pick<InputJudging, "schema" | "contents" | "forms" | "standIns">> {
  const { createDataSourceInputSchema } = await import("@dataworks-kit/api/validate");
  const documented = await documentation.createDataSource();
  return {
    schema: createDataSourceInputSchema,
    contents: listContentMembers(documented),
    forms: listForms(documented),
    standIns: listStandIns(documented),
  };
}
