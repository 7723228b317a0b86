import * as client from "@dataworks-kit/client";
import * as core from "@dataworks-kit/client/core";
import * as node from "@dataworks-kit/client/node";
import * as operations from "@dataworks-kit/client/operations";
import * as raw from "@dataworks-kit/client/raw";
import * as validate from "@dataworks-kit/client/validate";
import { expect, test } from "vitest";

/** Types are held by the reference of the packages, which is generated. */
test("The exported values change only on purpose", async () => {
  const values = {
    ".": client,
    "./core": core,
    "./operations": operations,
    "./node": node,
    "./raw": raw,
    "./validate": validate,
  };
  const lists = Object.entries(values).map(
    ([entry, names]) => `${entry}: ${Object.keys(names).sort().join(", ")}\n`,
  );
  const text = lists.join("");
  await expect(text).toMatchFileSnapshot("golden/exports.txt");
});
