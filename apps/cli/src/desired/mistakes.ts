import type { Place } from "./place.ts";
import type { TreeNode } from "./tree.ts";

/** One thing that is wrong with a desired file. It never holds a value of the file, which may be a secret. */
export interface Mistake {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The mistakes that were found so far. */
export interface Mistakes {
  /** Adds one. In one place the same words are told once, whatever the detail. */
  readonly add: (place: Place, what: string, detail?: string) => void;
  /** Adds one about a value, unless it has one. Later checks leave the value alone. */
  readonly blame: (node: TreeNode, what: string) => void;
  /** Says nothing of a value. Later checks leave it alone, too. */
  readonly spare: (node: TreeNode) => void;
  readonly isLeftAlone: (node: TreeNode) => boolean;
  /** In the order of the files and their lines. */
  readonly list: () => MistakeList;
}

/** Mistakes, and how many more there are. */
export interface MistakeList {
  readonly mistakes: readonly Mistake[];
  readonly omitted: number;
}

/** A file of another kind can be wrong in each of its words. */
const MOST_MISTAKES = 10_000;

interface Found {
  readonly place: Place;
  readonly message: string;
}

/** Creates an empty list of mistakes. */
export function createMistakes(): Mistakes {
  const found = new Map<string, Found>();
  const leftAlone = new Set<TreeNode>();
  let omitted = 0;
  const add: Mistakes["add"] = (place, what, detail = "") => {
    const key = `${place.source.order}:${place.offset}:${what}`;
    if (found.has(key)) return;
    if (found.size >= MOST_MISTAKES) omitted += 1;
    else found.set(key, { place, message: what + detail });
  };
  return {
    add,
    blame: (node, what) => {
      if (leftAlone.has(node)) return;
      leftAlone.add(node);
      add(node.at, what);
    },
    spare: (node) => leftAlone.add(node),
    isLeftAlone: (node) => leftAlone.has(node),
    list: () => ({ mistakes: [...found.values()].sort(compareFound).map(toMistake), omitted }),
  };
}

function compareFound({ place: one }: Found, { place: other }: Found): number {
  return one.source.order - other.source.order || one.offset - other.offset;
}

function toMistake({ place: { source, offset }, message }: Found): Mistake {
  const { line, col } = source.locate(offset);
  return { file: source.file, line, column: col, message };
}
