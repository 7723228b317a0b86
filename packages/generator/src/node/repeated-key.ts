import { type Document, isNode, isScalar, visit, type YAMLMap } from "yaml";

/** A fault of a document, as the parser tells its own. */
export interface Fault {
  readonly code: string;
  readonly pos: readonly [start: number, end: number];
}

/** Finds a key that stands twice in one map. Keys of one text are one: JSON has no others. */
export function findRepeatedKey(document: Document.Parsed): Fault | undefined {
  let fault: Fault | undefined;
  visit(document, {
    Map(_key, map) {
      fault = findRepeated(map);
      return fault && visit.BREAK;
    },
  });
  return fault;
}

function findRepeated({ items }: YAMLMap): Fault | undefined {
  const seen = new Set<string>();
  for (const { key } of items) {
    const text = String(isScalar(key) ? key.value : key);
    if (!seen.has(text)) {
      seen.add(text);
      continue;
    }
    const start = isNode(key) ? (key.range?.[0] ?? 0) : 0;
    return { code: "DUPLICATE_KEY", pos: [start, start] };
  }
  return undefined;
}
