import { deepStrictEqual } from "node:assert";
import { digestHex, hasDigest } from "#crypto";
import { SM3_VECTORS, VECTORS } from "../support/vectors.ts";

// Run without a test runner, so that any runtime and any import condition can replay the vectors.
const vectors = hasDigest("sm3") ? [...VECTORS, ...SM3_VECTORS] : VECTORS;
for (const { title, given, want } of vectors)
  deepStrictEqual(sortPairs(await given()), sortPairs(want), title);
const byWebCrypto = digestHex("sha256", "") instanceof Promise;
process.stdout.write(`${vectors.length} vectors hold with ${byWebCrypto ? "WebCrypto" : "node:crypto"}\n`);

function sortPairs(steps: object): [string, unknown][] {
  return Object.entries(steps).sort(([a], [b]) => (a < b ? -1 : 1));
}
