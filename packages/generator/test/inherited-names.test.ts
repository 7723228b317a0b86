import { GeneratorError, generate, type Json } from "@dataworks-kit/generator";
import { expect, test } from "vitest";
import { form, withAnswer, withOperation } from "./rpc-document.ts";

// Names that every object of JavaScript has a member of: each is emitted whole, or refused at its place.
const NAMES = Object.getOwnPropertyNames(Object.prototype);

function named(name: string, value: object = { type: "string" }): object {
  return Object.fromEntries([[name, value]]);
}

const PLACES: readonly [place: string, document: (name: string) => Json, pointer: string][] = [
  [
    "a property",
    (name) => withAnswer({ type: "object", properties: named(name) }),
    "#/paths/~1/post/responses/200/content/application~1json/schema/properties",
  ],
  ["a schema", (name) => withAnswer({}, {}, named(name, { type: "object" })), "#/components/schemas"],
  [
    "a form's member",
    (name) => withOperation({ requestBody: form({ properties: named(name) }) }),
    "#/paths/~1/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties",
  ],
];

const CASES = PLACES.flatMap(([place, document, pointer]) =>
  NAMES.map((name) => ({ place, name, pointer, document: document(name) })),
);

test.each(CASES)(
  "$place may be called $name, or it is said that it may not",
  async ({ name, pointer, document }) => {
    const sources = [{ name: "x.yaml", document }];
    const outcome = await generate(sources, { importExtension: "ts" }).catch((error: unknown) => error);
    if (outcome instanceof GeneratorError)
      expect(outcome.problems.map((problem) => problem.pointer)).toContain(`${pointer}/${name}`);
    else expect(JSON.stringify(outcome)).toContain(name);
  },
);
