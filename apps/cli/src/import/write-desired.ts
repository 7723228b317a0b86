import { Document, isNode, isSeq, type Scalar, visit, type YAMLMap } from "yaml";
import { toPrintable, toPrintableLine } from "../to-printable.ts";
import type { DraftEntry } from "./draft-entries.ts";

/** Other programs may read YAML 1.1, where a plain `yes` is not text. */
const READING = { compat: "yaml-1.1", aliasDuplicateObjects: false } as const;
/** A text stays in one line, which two files can be compared by. */
const WRITING = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } as const;

/** Writes a desired file. It holds nothing that a terminal obeys: such characters are escapes in quotes. */
export function writeDesired(projectId: bigint, entries: readonly DraftEntry[]): string {
  const dataSources = entries.map(({ members }) => members);
  const document = new Document({ defaults: { ProjectId: projectId }, dataSources }, READING);
  const defaults = document.get("defaults") as YAMLMap; // The document was made of an object.
  defaults.flow = true;
  addComments(document, entries);
  visit(document, { Scalar: (_, scalar) => quoteEscapes(scalar) });
  return toPrintable(document.toString(WRITING));
}

function addComments(document: Document, entries: readonly DraftEntry[]): void {
  const list = document.get("dataSources");
  const items = isSeq(list) ? list.items : [];
  for (const [index, { losses }] of entries.entries()) {
    const item = items[index];
    if (!isNode(item) || losses.length === 0) continue;
    item.commentBefore = losses.map((loss) => ` ${toPrintableLine(loss)}`).join("\n");
  }
}

/** Escapes mean something in double quotes alone. */
function quoteEscapes(scalar: Scalar): void {
  const { value } = scalar;
  if (typeof value === "string" && toPrintableLine(value) !== value) scalar.type = "QUOTE_DOUBLE";
}
