import { generate } from "@dataworks-kit/generator";
import { expect, test } from "vitest";
import { emitReference } from "../src/emit/emit-reference.ts";
import { buildModels } from "../src/generate.ts";
import { form, withOperation, withParameters } from "./rpc-document.ts";

const LEVEL = {
  type: "integer",
  enum: [0, 1],
  description: "How it runs.",
  "x-enumDescriptions": { "0": "Slowly.", "1": "Fast." },
};
const MEANING = "How it runs. `0`: Slowly. `1`: Fast.";

test.each([
  ["a parameter", withParameters([{ name: "Level", description: "How it runs.", schema: LEVEL }])],
  ["a member of a form", withOperation({ requestBody: form({ properties: { Level: LEVEL } }) })],
])("What the values of %s mean reaches the hover text and the reference", async (_, document) => {
  const sources = [{ name: "a.openapi.yaml", document }];
  const files = await generate(sources, { importExtension: "js" });
  expect(files.find(({ path }) => path.endsWith("types.gen.ts"))?.text).toContain(MEANING);
  expect(buildModels(sources).flatMap(emitReference)[0]?.text).toContain(MEANING);
});
