import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const SCRIPT = fileURLToPath(new URL("./node/replay-vectors.ts", import.meta.url));

test.each([
  { runtime: "Node", conditions: [], crypto: "node:crypto" },
  { runtime: "a browser's import conditions", conditions: ["-C", "browser"], crypto: "WebCrypto" },
])("The whole package replays every vector with $crypto under $runtime", async ({ conditions, crypto }) => {
  const flags = ["-C", "@dataworks-kit/source", "--no-warnings", ...conditions];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, SCRIPT]);
  expect(stdout).toMatch(new RegExp(`^\\d+ vectors hold with ${crypto}\n$`));
});
