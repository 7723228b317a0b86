import { type SourceDocument, toRefusal } from "../generate.ts";
import { type Change, completeEffects, type Effects, findLargest, spreadEffect } from "./change.ts";
import { compareDocuments } from "./compare-documents.ts";
import { type DeclaredOperation, listOperations, toObject } from "./list-operations.ts";

/**
 * Lists what has changed between two releases of documents, and what each change does to their readers. Documents belong together by
 * their names, then by their Actions. Pure; nothing that differs is passed over but the order of keys.
 *
 * @param before the complete documents of the older release
 * @param after those of the newer one
 * @throws GeneratorError for schemas that refer to each other through more levels than can be followed
 */
export function compareReleases(
  before: readonly SourceDocument[],
  after: readonly SourceDocument[],
): Change[] {
  const left = new Set(before);
  const pairs = after.map((document) => {
    const earlier = findEarlier(document, [...left], after);
    if (earlier) left.delete(earlier);
    return { document, earlier };
  });
  const changes = pairs.flatMap(({ document, earlier }) =>
    earlier ? compareOne(earlier, document) : listDocument(document, "added"),
  );
  return [...changes, ...[...left].flatMap((document) => listDocument(document, "removed"))];
}

/** The older document of this name, or else one with an Action in common whose name is gone. */
function findEarlier(
  { name, document }: SourceDocument,
  candidates: readonly SourceDocument[],
  after: readonly SourceDocument[],
): SourceDocument | undefined {
  const actions = new Set(listActions(document));
  const isGone = (candidate: SourceDocument) => !after.some((newer) => newer.name === candidate.name);
  return (
    candidates.find((candidate) => candidate.name === name) ??
    candidates.find(
      (candidate) =>
        isGone(candidate) && listActions(candidate.document).some((action) => actions.has(action)),
    )
  );
}

function listActions(document: SourceDocument["document"]): string[] {
  return listOperations(toObject(document)).map(({ action }) => action);
}

function compareOne(earlier: SourceDocument, { name, document }: SourceDocument): Change[] {
  const changes = compareSafely(earlier, { name, document });
  if (earlier.name === name) return changes;
  const sentence = `The document ${earlier.name} is called ${name} now.`;
  const renamed = toChange(
    { document: name, pointer: "#" },
    { kind: "document-renamed", sentence, effects: { documents: "breaking" } },
  );
  return [renamed, ...changes];
}

/** @throws GeneratorError for schemas that refer to each other through more levels than can be followed */
function compareSafely(earlier: SourceDocument, { name, document }: SourceDocument): Change[] {
  try {
    return compareDocuments(name, earlier.document, document);
  } catch (error) {
    throw toRefusal(name, error);
  }
}

function listDocument({ name, document }: SourceDocument, what: "added" | "removed"): Change[] {
  const effect = what === "added" ? "addition" : "breaking";
  const operations = listOperations(toObject(document));
  const sentence = `The document ${name} was ${what}.`;
  const whole = toChange(
    { document: name, pointer: "#" },
    { kind: `document-${what}`, sentence, effects: { documents: effect } },
  );
  const tell = ({ action, pointer }: DeclaredOperation) =>
    toChange(
      { document: name, action, pointer },
      {
        kind: `operation-${what}`,
        sentence: `The operation ${action} was ${what}.`,
        effects: spreadEffect(effect),
      },
    );
  return [whole, ...operations.map(tell)];
}

function toChange(
  place: Pick<Change, "document" | "action" | "pointer">,
  {
    effects: given,
    ...words
  }: { readonly kind: string; readonly sentence: string; readonly effects: Partial<Effects> },
): Change {
  const effects = completeEffects(given);
  return { ...place, ...words, effects, effect: findLargest(effects) };
}
