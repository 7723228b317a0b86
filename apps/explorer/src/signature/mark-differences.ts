import { countEqual, measureRuns, type Runs, readRun } from "./longest-run.ts";

/** A part of a piece, and whether it differs from the other text. */
export interface Mark {
  readonly text: string;
  readonly differs: boolean;
}

/** A piece of one text, cut where it begins and ceases to differ. */
export type Piece = readonly Mark[];

/** The most units of a text that are compared one by one. */
const MOST_UNITS = 600;
/** Longer texts that share less than this part are other texts: marks between single letters would only confuse. */
const ALIKE = 0.5;
const FEW_UNITS = 12;
/** An escape, also one that is encoded again, or a character. Half of a pair is a character here. */
const UNIT = /%(?:25)?[0-9a-f]{2}|[\s\S]/giu;

/** Marks what differs between two texts, and no more. */
export function markDifferences(
  left: string,
  right: string,
): { readonly left: Piece; readonly right: Piece } {
  const [lefts, rights] = [cutUnits(left), cutUnits(right)];
  const head = countEqual(lefts, rights);
  const tail = countEqual(lefts.slice(head).reverse(), rights.slice(head).reverse());
  const middles = [lefts.slice(head, lefts.length - tail), rights.slice(head, rights.length - tail)] as const;
  const [before, after] = [lefts.slice(0, head), lefts.slice(lefts.length - tail)];
  const [first, second] = markMiddles(...middles);
  const join = (marks: readonly Mark[]) =>
    mergeMarks([...before.map(toEqual), ...marks, ...after.map(toEqual)]);
  return { left: join(first), right: join(second) };
}

function cutUnits(text: string): readonly string[] {
  return text.match(UNIT) ?? [];
}

function toEqual(text: string): Mark {
  return { text, differs: false };
}

function toOther(text: string): Mark {
  return { text, differs: true };
}

function markMiddles(left: readonly string[], right: readonly string[]): [Mark[], Mark[]] {
  const whole: [Mark[], Mark[]] = [left.map(toOther), right.map(toOther)];
  if (Math.max(left.length, right.length) > MOST_UNITS) return whole;
  const lengths = measureRuns(left, right);
  const longer = Math.max(left.length, right.length);
  const isAlike = longer <= FEW_UNITS || readRun(lengths, 0, 0) >= ALIKE * longer;
  return isAlike ? walkRun(lengths, left, right) : whole;
}

function walkRun(lengths: Runs, left: readonly string[], right: readonly string[]): [Mark[], Mark[]] {
  const marks: [Mark[], Mark[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [one, other] = [left[i], right[j]];
    if (one !== undefined && one === other) {
      marks[0].push(toEqual(one));
      marks[1].push(toEqual(one));
      i += 1;
      j += 1;
    } else if (
      one !== undefined &&
      (other === undefined || readRun(lengths, i + 1, j) >= readRun(lengths, i, j + 1))
    ) {
      marks[0].push(toOther(one));
      i += 1;
    } else {
      marks[1].push(toOther(other ?? ""));
      j += 1;
    }
  }
  return marks;
}

/** Neighbours of one kind become one mark. */
function mergeMarks(marks: readonly Mark[]): Piece {
  const merged: Mark[] = [];
  for (const mark of marks) {
    const last = merged.at(-1);
    if (last?.differs === mark.differs)
      merged.splice(-1, 1, { text: last.text + mark.text, differs: mark.differs });
    else merged.push(mark);
  }
  return merged;
}
