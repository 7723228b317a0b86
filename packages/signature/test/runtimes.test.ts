import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const SCRIPT = fileURLToPath(new URL("./node/replay-vectors.ts", import.meta.url));

test.each([
  { runtime: "Node", conditions: [], crypto: "node:crypto", count: 26 },
  { runtime: "a browser's import conditions", conditions: ["-C", "browser"], crypto: "WebCrypto", count: 23 },
])(
  "The whole package replays every vector that it can with $crypto under $runtime",
  async ({ conditions, crypto, count }) => {
    const flags = ["-C", "@dataworks-kit/source", "--no-warnings", ...conditions];
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, SCRIPT]);
    expect(stdout).toBe(`${count} vectors hold with ${crypto}\n`);
  },
);
