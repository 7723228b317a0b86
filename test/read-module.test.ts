import { describe, expect, test } from "vitest";
import { type Habit, readModule } from "./support/read-module.ts";

const SPECIFIERS: { given: string; want: string[] }[] = [
  { given: 'import { a } from "x";', want: ["x"] },
  { given: "import 'x';", want: ["x"] },
  { given: 'import a, { type B } from "x"; import * as c from "y";', want: ["x", "y"] },
  { given: 'import type { A } from "x";', want: ["x"] },
  { given: 'let a: import("x").A;', want: ["x"] },
  { given: 'import a = require("x");', want: ["x"] },
  { given: 'export { a } from "x"; export type { B } from "y"; export * from "z";', want: ["x", "y", "z"] },
  { given: 'import a from "./x.json" with { type: "json" };', want: ["./x.json"] },
  { given: 'const a = await import(/* why */ "x");', want: ["x"] },
  { given: "const a = await import(`x`);", want: ["x"] },
  { given: "const text = `$" + '{await import("x")}`;', want: ["x"] },
  { given: 'const a = require("x"); const b = require.resolve("y");', want: ["x", "y"] },
  { given: 'const a = import.meta.resolve("x");', want: ["x"] },
  { given: 'import { a } from "x"; import { b } from "x";', want: ["x"] },
  { given: '// import "x";\n/* export * from "y"; */\n/** import("z") */', want: [] },
  { given: 'const a = \'import "x"\'; const b = `import "y"`; const c = /import "z"/;', want: [] },
  { given: 'const quote = /"/; import "x"; const other = /"/;', want: ["x"] },
  { given: 'const a = path.resolve("x"); const b = { require: "y" };', want: [] },
  { given: 'export const a = "x"; export { a as b };', want: [] },
];

const HABITS: { given: string; want: Habit[] }[] = [
  { given: 'export * from "x"; export * as y from "y";', want: ["export *"] },
  { given: 'export type * from "x"; export * from "@dataworks-kit/api/types";', want: ["export *"] },
  { given: 'export type * from "@dataworks-kit/wire/types";', want: [] },
  { given: "export default 1;", want: ["default export"] },
  { given: "const a = 1; export { a as default };", want: ["default export"] },
  { given: "export const a = 1; // export default, console.log", want: [] },
  { given: 'console.log("x");', want: ["console"] },
  { given: "const { log } = console;", want: ["console"] },
  { given: 'const a = "console.log(1)";', want: [] },
  { given: "const a = await import(name);", want: ["computed import"] },
  { given: "const a = require(`x/$" + "{name}`);", want: ["computed import"] },
  { given: "const a = { ...{ b, c } };", want: ["spread literal"] },
  { given: "const a = [...[b, c], d];", want: ["spread literal"] },
  { given: "f(...[b, c]);", want: ["spread literal"] },
  { given: "const a = [...(b ? [c] : []), ...[d].map(e), ...f];", want: [] },
];

describe("The reader of modules", () => {
  test.each(SPECIFIERS)("finds $want in `$given`", ({ given, want }) => {
    expect(readModule("a.ts", given).specifiers).toEqual(want);
  });

  test.each(HABITS)("notes $want of `$given`", ({ given, want }) => {
    expect([...readModule("a.ts", given).habits]).toEqual(want);
  });

  test("notes a literal that is spread into an element", () => {
    expect([...readModule("a.tsx", "const a = <p {...{ id }} />;").habits]).toEqual(["spread literal"]);
    expect([...readModule("a.tsx", "const a = <p {...rest} />;").habits]).toEqual([]);
  });

  test("reads JSX where the file's name says so", () => {
    const text = 'import { a } from "x"; export const B = () => <p title="import">{a}</p>;';
    expect(readModule("a.tsx", text).specifiers).toEqual(["x"]);
  });

  test("throws for text that is no module, rather than find nothing in it", () => {
    expect(() => readModule("a.ts", "import from from")).toThrow();
  });
});
