import { deepStrictEqual } from "node:assert";
import { sha256Hex } from "#crypto";
import { VECTORS } from "../support/vectors.ts";

// Run without a test runner, so that any runtime and any import condition can replay the vectors.
for (const { title, given, want } of VECTORS)
  deepStrictEqual(sortPairs(await given()), sortPairs(want), title);
const byWebCrypto = sha256Hex("") instanceof Promise;
process.stdout.write(`${VECTORS.length} vectors hold with ${byWebCrypto ? "WebCrypto" : "node:crypto"}\n`);

function sortPairs(steps: object): [string, unknown][] {
  return Object.entries(steps).sort(([a], [b]) => (a < b ? -1 : 1));
}
