import {
  type Difference,
  type Explanation,
  findCause,
  readSignedTexts,
  type Sides,
} from "@dataworks-kit/signature/explain";
import { useMemo } from "preact/hooks";
import { alignTexts, type Row } from "../signature/align-texts.ts";
import type { Piece } from "../signature/mark-differences.ts";
import { Table } from "../view/table.tsx";
import { useWords } from "../words/use-words.ts";
import { showSpaces } from "./show-spaces.ts";

interface ComparisonProps {
  readonly explanation: Explanation;
  readonly pasted: Required<Sides>;
}

/** Equal pieces that stand beside each difference, so that a person sees where it is. */
const AROUND = 1;

/** Both texts beside each other. Only what differs is marked, and the cause stands out. */
export function Comparison({ explanation, pasted }: ComparisonProps) {
  const words = useWords().refused;
  const rows = useMemo(() => {
    const { server, mine } = readSignedTexts(pasted) ?? {};
    return server === undefined || mine === undefined ? [] : alignTexts(server, mine);
  }, [pasted]);
  if (rows.every(({ isEqual }) => isEqual)) return null;
  const causeRow = findCauseRow(rows, findCause(explanation));
  const hasExpected = rows.some((row) => !row.isEqual && row !== causeRow);
  return (
    <section>
      <h2>{words.compared}</h2>
      <Table class="compared" label={words.compared} titles={[words.serverText, words.mineText]}>
        {foldEqual(rows).map((row, index) =>
          typeof row === "number" ? (
            <tr key={index} class="folded">
              <td colSpan={2}>{words.more(row)}</td>
            </tr>
          ) : (
            <ComparedRow
              key={index}
              row={row}
              kind={row.isEqual ? "equal" : row === causeRow ? "cause" : "expected"}
            />
          ),
        )}
      </Table>
      {hasExpected && (
        <p class="hint compared">
          <span class="expected">
            <mark>abc</mark>
          </span>{" "}
          {words.expected}
        </p>
      )}
    </section>
  );
}

type RowKind = "equal" | "cause" | "expected";

/** The first differing row of the name of the cause; where the cause has no row of its own, the first that differs. */
function findCauseRow(rows: readonly Row[], cause: Difference | undefined): Row | undefined {
  const differing = rows.filter(({ isEqual }) => !isEqual);
  const named = differing.find(({ name }) => name !== "" && name === cause?.name);
  return named ?? differing.find(({ name }) => !EXPECTED.has(name.toLowerCase())) ?? differing[0];
}

/** What differs between any two calls. */
const EXPECTED = new Set([
  "accesskeyid",
  "timestamp",
  "signaturenonce",
  "securitytoken",
  "x-acs-date",
  "x-acs-signature-nonce",
  "x-acs-security-token",
]);

function ComparedRow({ row, kind }: { row: Row; kind: RowKind }) {
  const words = useWords().refused;
  return (
    <tr class={kind}>
      {[row.left, row.right].map((piece, side) => (
        <td key={side}>
          {piece && <Marked piece={piece} />}
          {kind === "cause" && side === 1 && <strong> ← {words.cause}</strong>}
        </td>
      ))}
    </tr>
  );
}

function Marked({ piece }: { piece: Piece }) {
  return (
    <code>
      {piece.map(({ text, differs }, index) =>
        differs ? <mark key={index}>{showSpaces(text)}</mark> : showSpaces(text),
      )}
    </code>
  );
}

/** Runs of equal pieces become the number of those that are not shown. */
function foldEqual(rows: readonly Row[]): readonly (Row | number)[] {
  const isNear = (at: number) =>
    rows.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((row) => !row.isEqual);
  const shown: (Row | number)[] = [];
  for (const [at, row] of rows.entries()) {
    const last = shown.at(-1);
    if (isNear(at)) shown.push(row);
    else if (typeof last === "number") shown.splice(-1, 1, last + 1);
    else shown.push(1);
  }
  return shown;
}
