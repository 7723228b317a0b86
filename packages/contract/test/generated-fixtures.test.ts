import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./support/consumer.ts";
import { runProcess } from "./support/run-process.ts";

test("The fixtures on which the double shows its first layer are what the generator makes of its own", async () => {
  const main = "packages/generator/src/node/main.ts";
  const documents = ["create-disk", "tag-resources"].map(
    (name) => `packages/generator/test/fixtures/${name}.openapi.yaml`,
  );
  const flags = ["--out", "packages/msw/test/fixtures/generated", "--import-extension", "ts", "--check"];
  const command = ["--conditions=@dataworks-kit/source", main, ...documents, ...flags];
  const { code, err } = await runProcess(process.execPath, command, { cwd: join(ROOT) });
  expect(err).toBe("");
  expect(code).toBe(0);
});
