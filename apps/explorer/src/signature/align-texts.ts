import { countEqual, measureRuns, readRun } from "./longest-run.ts";
import { markDifferences, type Piece } from "./mark-differences.ts";

/** A piece of each text: absent where the other text has none like it. */
export interface Row {
  readonly isEqual: boolean;
  /** Of the parameter or the header, decoded. */
  readonly name: string;
  readonly left: Piece | undefined;
  readonly right: Piece | undefined;
}

/** The most comparisons of pieces: beyond that, pieces are compared by their place alone. */
const MOST_COMPARISONS = 1_000_000;

/** Cuts two texts of a signature into parameters, headers and lines, and puts those beside each other that belong together. */
export function alignTexts(left: string, right: string): readonly Row[] {
  const cut = RPC.test(left) || RPC.test(right) ? cutRpc : cutLines;
  const [lefts, rights] = [cut(left), cut(right)];
  const head = countEqual(lefts, rights);
  const tail = countEqual(lefts.slice(head).reverse(), rights.slice(head).reverse());
  const middle = alignPieces(
    lefts.slice(head, lefts.length - tail),
    rights.slice(head, rights.length - tail),
  );
  const toEqual = (pieces: readonly string[]) => pieces.map((piece) => toRow(piece, piece));
  return [...toEqual(lefts.slice(0, head)), ...middle, ...toEqual(lefts.slice(lefts.length - tail))];
}

/** The string to sign of HMAC-SHA1. */
const RPC = /^\w{0,10}&%2F&/i;

/** `POST&%2F&Action%3D...%26...`: the method, the path, and a piece for each parameter. */
function cutRpc(text: string): string[] {
  return text.split(/(?<=&)|(?=%26)/i);
}

/** The lines of a canonical request, and in that of the query a piece for each parameter. */
function cutLines(text: string): string[] {
  return text.split(/(?<=\n)/).flatMap((line) => (/^[^:=\n]+=/.test(line) ? line.split(/(?=&)/) : [line]));
}

/** Pieces of one name belong together, in the order of the longest run that both have. */
function alignPieces(left: readonly string[], right: readonly string[]): readonly Row[] {
  if (left.length * right.length > MOST_COMPARISONS) {
    const count = Math.max(left.length, right.length);
    return Array.from({ length: count }, (_, at) => toRow(left[at], right[at]));
  }
  const lengths = measureRuns(left.map(readName), right.map(readName));
  const rows: Row[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const isPair = i < left.length && j < right.length && readName(left[i]) === readName(right[j]);
    const isLeft =
      i < left.length && (j >= right.length || readRun(lengths, i + 1, j) >= readRun(lengths, i, j + 1));
    rows.push(toRow(isPair || isLeft ? left[i] : undefined, isPair || !isLeft ? right[j] : undefined));
    if (isPair || isLeft) i += 1;
    if (isPair || !isLeft) j += 1;
  }
  return rows;
}

/** The name of a parameter or a header; of any other piece, the piece itself without its end. */
function readName(piece = ""): string {
  const text = decodeOnce(piece.replace(/^(?:&|%26)/i, "")).trimEnd();
  const [name = ""] = text.split(/[=:]/, 1);
  return name === text ? text.replace(/&$/, "") : name;
}

function decodeOnce(text: string): string {
  try {
    return /%3D/i.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

function toRow(left: string | undefined, right: string | undefined): Row {
  const name = readName(left ?? right);
  if (left === undefined || right === undefined)
    return { isEqual: false, name, left: toWhole(left), right: toWhole(right) };
  return { isEqual: left === right, name, ...markDifferences(left, right) };
}

function toWhole(text: string | undefined): Piece | undefined {
  return text === undefined ? undefined : [{ text, differs: true }];
}
