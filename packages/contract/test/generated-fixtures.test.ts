import { expect, test } from "vitest";
import { runProcess } from "../lab/processes.ts";
import { ROOT, runFromSource } from "../lab/repository.ts";

test("The fixtures on which the double shows its first layer are what the generator makes from its own fixtures", async () => {
  const documents = ["create-disk", "tag-resources"].map(
    (name) => `packages/generator/test/fixtures/${name}.openapi.yaml`,
  );
  const flags = ["--out", "packages/msw/test/fixtures/generated", "--import-extension", "ts", "--check"];
  const generator = runFromSource("packages/generator/src/node/main.ts");
  const { code, err } = await runProcess([...generator, ...documents, ...flags], { cwd: ROOT });
  expect(err).toBe("");
  expect(code).toBe(0);
});
