import { expect, test } from "vitest";
import { writeXml } from "../gateway/xml.ts";
import { readXml } from "./read-xml.ts";

const NAMES = ["constructor", "toString", "hasOwnProperty"];

test("Members with names that every object inherits are read as they were written", () => {
  const written = Object.fromEntries(NAMES.map((name) => [name, { [name]: "v" }]));
  for (const shape of [{ type: "object" }, { type: "object", properties: {} }] as const)
    expect(readXml(writeXml("Root", written, shape), "Root", shape)).toEqual(written);
});

test.each(NAMES)("&%s; is not a character", (name) => {
  const source = `<Root><A>&${name}; &amp;</A></Root>`;
  expect(readXml(source, "Root", { type: "object" })).toEqual({ A: `&${name}; &` });
});
