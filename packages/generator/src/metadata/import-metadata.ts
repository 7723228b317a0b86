import { buildModel } from "../build-model.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import type { SourceDocument } from "../generate.ts";
import { GeneratorError, type Problem } from "../generator-error.ts";
import { pointTo } from "../json-pointer.ts";
import type { DocumentModel } from "../model.ts";
import { findNameClashes } from "../name-clashes.ts";
import { type ImportedOperation, importOperation } from "./import-operation.ts";
import { MetadataReader } from "./metadata-reader.ts";
import { toMetadataProblem } from "./origins.ts";
import { printYaml } from "./print-yaml.ts";
import { type Identity, type Metadata, type MetadataOperation, readMetadata } from "./read-metadata.ts";
import { withoutPlaces } from "./without-places.ts";

/** Which operations become documents, and what the metadata of one operation leaves out. */
export interface ImportOptions extends Omit<Identity, "action"> {
  /** The Actions that are wanted; none means all. */
  readonly actions: readonly string[];
  /** Actions that are not wanted. */
  readonly except: readonly string[];
}

/** What became of the metadata. */
export interface ImportResult {
  readonly files: readonly GeneratedFile[];
  /** Each document as the generator reads it. */
  readonly models: readonly DocumentModel[];
  /** What no document can hold, at its place. */
  readonly notes: readonly Problem[];
}

/**
 * Writes a document in our form for each operation of the vendor's metadata: facts alone, and a mark where a description
 * belongs. Pure: the same metadata gives the same bytes. Every document is one that the generator takes.
 *
 * @throws GeneratorError listing, by JSON pointer into the metadata, what cannot become a document
 */
export function importMetadata({ name, document }: SourceDocument, options: ImportOptions): ImportResult {
  const reader = new MetadataReader(name, document);
  const [action] = options.actions;
  const metadata = readMetadata(reader, { ...options, action });
  const chosen = chooseOperations(reader, metadata, options);
  const imported = chosen.flatMap((operation) => importOperation(reader, metadata, operation) ?? []);
  requireDistinctFiles(reader, imported);
  reader.assertAccepted();
  const judged = judgeAll(reader, imported);
  const models = judged.map(({ model }) => model);
  requireDistinctNames(reader, imported, models);
  const files = judged.map(({ operation }) => ({
    path: operation.file,
    text: printYaml(operation.document, metadata),
  }));
  return { files, models, notes: dropRepeated(reader.notes) };
}

function chooseOperations(
  reader: MetadataReader,
  { operations }: Metadata,
  { actions, except }: ImportOptions,
): MetadataOperation[] {
  const known = new Set(operations.map(({ action }) => action));
  for (const name of new Set([...actions, ...except]))
    if (!known.has(name))
      reader.refuse(
        reader.root.apis === undefined ? "#" : "#/apis",
        `has no operation ${JSON.stringify(name)}`,
      );
  const wanted = new Set(actions.length > 0 ? actions : known);
  for (const name of except) wanted.delete(name);
  reader.assertAccepted();
  return operations.filter(({ action }) => wanted.has(action));
}

/** `ListVPCs` and `ListVpcs` would be one file on many disks. */
function requireDistinctFiles(reader: MetadataReader, imported: readonly ImportedOperation[]): void {
  const owners = new Map<string, string>();
  for (const { file, action, pointer } of imported) {
    const owner = owners.get(file);
    if (owner !== undefined) reader.refuse(pointer, `becomes ${file}, which is the file of ${owner} already`);
    owners.set(file, owner ?? action);
  }
}

interface Judged {
  readonly operation: ImportedOperation;
  readonly model: DocumentModel;
}

/** Problems of all operations are told at once. */
function judgeAll(reader: MetadataReader, imported: readonly ImportedOperation[]): Judged[] {
  const judged: Judged[] = [];
  for (const operation of imported)
    try {
      judged.push(judgeOperation(reader, operation));
    } catch (error) {
      for (const { pointer, reason } of translate(reader, operation, error)) reader.refuse(pointer, reason);
    }
  reader.assertAccepted();
  return judged;
}

/** An example that does not fit its schema is left out; anything else that the generator refuses is refused. */
function judgeOperation(reader: MetadataReader, operation: ImportedOperation): Judged {
  try {
    return { operation, model: buildModel(operation.file, operation.document) };
  } catch (error) {
    const problems = error instanceof GeneratorError ? error.problems : [];
    if (problems.length === 0 || !problems.every(({ pointer }) => EXAMPLE.test(pointer))) throw error;
    for (const { pointer, reason } of translate(reader, operation, error))
      reader.leaveOut(pointer, `its example ${reason}`);
    const places = problems.map(({ pointer }) => pointer.replace(/\/examples\/sample\/value$/, "/examples"));
    const fitting = { ...operation, document: withoutPlaces(operation.document, places) };
    return { operation: fitting, model: buildModel(operation.file, fitting.document) };
  }
}

const EXAMPLE = /\/(example|examples\/sample\/value)$/;

function translate(reader: MetadataReader, operation: ImportedOperation, error: unknown): readonly Problem[] {
  const { origins, pointer } = operation;
  if (isOverflow(error))
    return [
      {
        document: reader.name,
        pointer,
        reason: "has schemas that refer to each other through too many levels",
      },
    ];
  if (!(error instanceof GeneratorError)) throw error;
  return error.problems.map((problem) =>
    toMetadataProblem(problem, { origins, metadata: reader.name, pointer }),
  );
}

/** Much in the generator follows references by recursion. */
function isOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes("call stack");
}

function requireDistinctNames(
  reader: MetadataReader,
  imported: readonly ImportedOperation[],
  models: readonly DocumentModel[],
): void {
  for (const { document, reason } of findNameClashes(models)) {
    const operation = imported.find(({ file }) => file === document);
    reader.refuse(operation?.pointer ?? pointTo("#", "apis"), reason);
  }
  reader.assertAccepted();
}

/** What all documents share is left out of each, and told once. */
function dropRepeated(notes: readonly Problem[]): Problem[] {
  return [...new Map(notes.map((note) => [`${note.pointer} ${note.reason}`, note])).values()];
}
