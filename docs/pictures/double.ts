import type { Check, Session } from "./session.ts";
import { CHARACTER, LINE, type Text, writeBox, writeSvg, writeText } from "./svg.ts";

const MARGIN = 16;
const COLUMNS = [{ width: 20 }, { width: 18 }, { width: 18 }, { width: 18 }];
const HEADS = ["", "a new name", "the same name", "a wrong secret"];
const MARKS: Readonly<Record<string, Pick<Text, "text" | "kind">>> = {
  passed: { text: "passed", kind: "good" },
  refused: { text: "REFUSED", kind: "bad" },
  skipped: { text: "skipped", kind: "quiet" },
  "not reached": { text: "·", kind: "quiet" },
};

/** Draws what each step of the double said about the calls of a session. */
export function drawDouble({ calls }: Session): string {
  const steps = calls[0]?.checks.map(({ step }) => step) ?? [];
  const rows = steps.map((step, index) => [
    { text: step },
    ...calls.map(({ checks }) => MARKS[checks[index]?.verdict ?? ""] ?? { text: "" }),
  ]);
  const heads = HEADS.map((text): Pick<Text, "text" | "kind"> => ({ text, kind: "title" }));
  const reasons = calls.flatMap(({ checks }) => checks.filter(isRefusal).map(writeReason));
  const width = Math.ceil(COLUMNS.reduce((sum, column) => sum + column.width, 0) * CHARACTER) + 2 * MARGIN;
  const height = (rows.length + reasons.length + 3) * LINE + MARGIN;
  const texts = [heads, ...rows].flatMap(writeRow);
  const notes = reasons.map((text, index) =>
    writeText({ x: MARGIN, y: MARGIN + (rows.length + 2.5 + index) * LINE, text, kind: "quiet" }),
  );
  const title = "Calls through the double: each step passes a call or refuses it";
  return writeSvg(title, [width, height], [writeBox(1, 1, width - 2, height - 2), ...texts, ...notes]);
}

function writeRow(cells: readonly Pick<Text, "text" | "kind">[], row: number): string[] {
  let x = MARGIN;
  return cells.map((cell, index) => {
    const place = { x, y: MARGIN + (row + 1) * LINE };
    x += (COLUMNS[index]?.width ?? 0) * CHARACTER;
    return writeText({ ...place, ...cell });
  });
}

function isRefusal({ verdict }: Check): boolean {
  return verdict === "refused";
}

/** The code is enough: a refused signature also repeats the text that was signed. */
function writeReason({ step, reason = "" }: Check): string {
  return `${step}: ${reason.split(":")[0]}`;
}
