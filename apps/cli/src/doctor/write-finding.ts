import { Help } from "commander";
import { toPrintable, toPrintableLine } from "../to-printable.ts";
import { CHECKS, type Finding, type Mark } from "./finding.ts";

/** Marks that can be told apart without colour. */
const MARKS: Readonly<Record<Mark, string>> = { ok: "ok", warning: "WARN", failed: "FAIL", skipped: "-" };

const MARK_WIDTH = 6;
const NAME_WIDTH = Math.max(...CHECKS.map(({ length }) => length)) + 2;

/** A finding in lines: its mark, its check and what was found, then more of it and what to do. A terminal's lines are wrapped. */
export function writeFinding(
  { check, mark, found, details, toDo }: Finding,
  columns: number | undefined,
): string {
  const indent = MARK_WIDTH + NAME_WIDTH;
  const head = `${MARKS[mark].padEnd(MARK_WIDTH)}${check.padEnd(NAME_WIDTH)}`;
  const texts = [found, ...details, ...(toDo === undefined ? [] : [`To do: ${toDo}`])];
  const wrap = (text: string) => (columns === undefined ? text : new Help().boxWrap(text, columns - indent));
  const lines = texts.flatMap((text) => wrap(toPrintableLine(text)).split("\n"));
  return `${head}${lines.join(`\n${" ".repeat(indent)}`)}\n`;
}

/** All findings as a JSON array. */
export function writeFindingsJson(findings: readonly Finding[]): string {
  return `${toPrintable(JSON.stringify(findings, ["check", "mark", "found", "details", "toDo"], 2))}\n`;
}
