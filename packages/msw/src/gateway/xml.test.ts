import { expect, test } from "vitest";
import { escapeXml, writeXml } from "./xml.ts";

const HEAD = "<?xml version='1.0' encoding='UTF-8'?>";

test("Text cannot leave its element", () => {
  expect(escapeXml("</a><b>&amp;\r")).toBe("&lt;/a&gt;&lt;b&gt;&amp;amp;&#13;");
});

test("Characters that XML cannot hold are replaced, all others stay", () => {
  expect(escapeXml("\u0000\u001F\uFFFE\uD800x\uDC00")).toBe("\uFFFD\uFFFD\uFFFD\uFFFDx\uFFFD");
  expect(escapeXml("\t\n é 中 😀")).toBe("\t\n é 中 😀");
});

test("Members stand in the shape's order, lists repeat their element, int64 is exact, nothing is left out", () => {
  const shape = {
    type: "object",
    properties: { A: { type: "integer" }, B: { type: "array", items: { type: "string" } } },
  } as const;
  const value = { B: ["x", "y"], C: { D: true, E: null }, A: 9_223_372_036_854_775_807n };
  expect(writeXml("Root", value, shape)).toBe(
    `${HEAD}<Root><A>9223372036854775807</A><B>x</B><B>y</B><C><D>true</D></C></Root>`,
  );
});

test("A verbatim member becomes CDATA", () => {
  expect(writeXml("Root", { Link: "a&b" }, { type: "object" }, ["Link"])).toBe(
    `${HEAD}<Root><Link><![CDATA[a&b]]></Link></Root>`,
  );
});
