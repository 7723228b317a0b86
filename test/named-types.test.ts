import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { entryPoints } from "../docs/api-reference/entry-points.ts";
import { findUnnamedTypes } from "./support/find-unnamed-types.ts";

const folder = mkdtempSync(join(tmpdir(), "dataworks-kit-types-"));
afterAll(() => rmSync(folder, { recursive: true }));

// With pnpm, a program can import what it declares and nothing else: the client, and not `wire`. A compiler that writes the
// declarations of that program has to name our types from the entry that is imported.
test("Each entry exports every type that its declarations use", () => {
  const entries = entryPoints(join(import.meta.dirname, ".."));
  expect(entries.length).toBeGreaterThan(20);
  expect(findUnnamedTypes(entries)).toEqual([]);
});

const OTHER = `export interface A { readonly b: B }
export interface B { readonly c: string }
export type AorText = A | string;
export const LIST = ["x", "y"] as const;
export const a: A = { b: { c: "" } };
export class Box { #a: A | undefined; private b?: B; get(): B | undefined { return this.b ?? this.#a?.b; } }
`;

const CASES: { given: string; want: string[] }[] = [
  { given: 'export { a } from "./other.ts";', want: ["A, which a uses", "B, which A uses"] },
  { given: 'export { a, type A } from "./other.ts";', want: ["B, which A uses"] },
  { given: 'export { a, type A, type B as Renamed } from "./other.ts";', want: [] },
  { given: 'export { Box } from "./other.ts";', want: ["B, which Box uses"] },
  {
    given: 'import type { B } from "./other.ts"; export function read(b: B): void {}',
    want: ["B, which read uses"],
  },
  { given: 'export declare const b: import("./other.ts").B;', want: ["B, which b uses"] },
  {
    given: 'import type { B } from "./other.ts"; export type List = Promise<readonly B[]>;',
    want: ["B, which List uses"],
  },
  {
    given: 'import type { AorText, B } from "./other.ts"; export type Either = AorText | B;',
    want: ["AorText, which Either uses", "B, which Either uses", "A, which AorText uses", "B, which A uses"],
  },
  {
    given: "interface Own { readonly a: string } export declare const own: Own;",
    want: ["Own, which own uses"],
  },
  {
    given: 'import type { B } from "./other.ts"; export const by = { text: (): B => ({ c: "" as string }) };',
    want: ["B, which by uses"],
  },
  {
    given: 'import type { A } from "./other.ts"; export type C = A["b"]["c"]; export type Key = keyof A;',
    want: [],
  },
  { given: 'import type { A } from "./other.ts"; export type Members = A["b"];', want: ["B, which b uses"] },
  { given: 'import { LIST } from "./other.ts"; export type Word = (typeof LIST)[number];', want: [] },
  { given: 'import type { B } from "./other.ts"; export interface More extends Pick<B, "c"> {}', want: [] },
  { given: 'import { a } from "./other.ts"; export function read(): string { return a.b.c; }', want: [] },
  { given: "export declare const built: Map<string, Request | Buffer | NodeJS.Timeout>;", want: [] },
  { given: "export function same<Value extends object>(value: Value): Value { return value; }", want: [] },
];

/** One program for all, since a program reads the whole library. */
const unnamed = (() => {
  writeFileSync(join(folder, "other.ts"), OTHER);
  const entries = CASES.map(({ given }, index) => {
    const source = join(folder, `entry-${index}.ts`);
    writeFileSync(source, given);
    return { name: String(index), source };
  });
  return findUnnamedTypes(entries);
})();

test.each(CASES.map((entry, index) => ({ ...entry, index })))("`$given` lacks $want", ({ want, index }) => {
  expect(unnamed.filter((line) => line.startsWith(`${index}: `))).toEqual(
    want.map((words) => `${index}: ${words}`),
  );
});
