import { expect, test } from "vitest";
import { readXml } from "../lab/read-xml.ts";

const HEAD = "<?xml version='1.0' encoding='UTF-8'?>";

test("Elements in elements, lists and escaped text are read", () => {
  expect(readXml(`${HEAD}<A><B><C>a&amp;&#13;</C></B><B></B><D><![CDATA[<&>]]></D></A>\n`)).toEqual({
    name: "A",
    text: "",
    elements: [
      { name: "B", text: "", elements: [{ name: "C", text: "a&\r", elements: [] }] },
      { name: "B", text: "", elements: [] },
      { name: "D", text: "<&>", elements: [] },
    ],
  });
});

test.each([
  ["no declaration", "<A><B>1</B></A>"],
  ["nothing", HEAD],
  ["an unclosed field", `${HEAD}<A><B>1</A>`],
  ["an unclosed root", `${HEAD}<A><B>1</B>`],
  ["too much closed", `${HEAD}<A></A></B>`],
  ["a bare ampersand", `${HEAD}<A><B>a&b</B></A>`],
  ["an unknown entity", `${HEAD}<A>&nbsp;</A>`],
  ["two roots", `${HEAD}<A></A><A></A>`],
  ["text beside an element", `${HEAD}<A>1<B>2</B></A>`],
  ["text after an element", `${HEAD}<A><B>2</B>1</A>`],
  ["text outside the root", `${HEAD}1<A></A>`],
  ["an attribute", `${HEAD}<A b="c"></A>`],
])("A document with %s is refused", (_, source) => {
  expect(() => readXml(source)).toThrow();
});
