import type { Change } from "./change.ts";

/** A change that several documents have alike, since they share what has changed. */
export interface JoinedChange extends Omit<Change, "document" | "action"> {
  readonly documents: readonly string[];
  readonly actions: readonly string[];
}

/** Puts together what is said of several documents in the same words, at the same place. */
export function joinChanges(changes: readonly Change[]): JoinedChange[] {
  const joined = new Map<string, JoinedChange>();
  for (const { document, action, ...change } of changes) {
    const key = [change.pointer, change.kind, change.sentence, ...Object.values(change.effects)].join("\n");
    const { documents = [], actions = [] } = joined.get(key) ?? {};
    joined.set(key, {
      ...change,
      documents: [...documents, document],
      actions: action === undefined ? actions : [...actions, action],
    });
  }
  return [...joined.values()];
}
