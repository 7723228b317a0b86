import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createBar, writeTime } from "./progress-bar.ts";

/** A terminal of a width, as far as a bar needs one. */
function createTerminal(columns: number) {
  const moves = { cursorTo: () => true, clearLine: () => true, moveCursor: () => true };
  return Object.assign(new PassThrough(), { isTTY: true, columns, clearScreenDown: () => true, ...moves });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what moves the cursor does not belong to a line
const CONTROL = /\u001b\[\??[\d;]*[A-Za-z]/g;

test("The bar fits every terminal from 20 columns on, with the largest numbers", () => {
  for (let columns = 20; columns <= 200; columns += 1) {
    const stream = createTerminal(columns);
    let time = 0;
    const bar = createBar(10_000, stream as unknown as NodeJS.WriteStream, () => time);
    for (let count = 0; count < 9_999; count += 1) {
      time += 4_000;
      bar.advance(count < 999);
    }
    bar.stop();
    const lines = String(stream.read())
      .replaceAll(CONTROL, "")
      .split(/[\r\n]+/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
    expect(lines.at(-2)).toContain("99%");
  }
});

test("The rate is that of the ends since the first, and the time that is left follows from it", () => {
  const stream = createTerminal(120);
  let time = 0;
  const bar = createBar(100, stream as unknown as NodeJS.WriteStream, () => time);
  for (let count = 0; count < 11; count += 1) {
    bar.advance(false);
    time += count < 10 ? 200 : 0;
  }
  bar.log("a line above");
  bar.stop();
  const shown = String(stream.read());
  expect(shown).toContain("a line above\n");
  expect(shown).toContain("11%, 11 of 100, 5.0 a second, 18s left");
});

test.each([
  [0, "0s"],
  [0.2, "1s"],
  [59.5, "1m 00s"],
  [184, "3m 04s"],
  [3_720, "1h 02m"],
])("%d seconds are %s", (seconds, want) => {
  expect(writeTime(seconds)).toBe(want);
});
