import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));

/** Prints what becomes of a client with this algorithm. */
const PROGRAM = `
import { createClient } from "@dataworks-kit/client";
const credentials = { accessKeyId: "testid", accessKeySecret: "testsecret" };
try {
  createClient({ regionId: "cn-shanghai", algorithm: "ACS3-HMAC-SM3", credentials });
  console.log("created");
} catch ({ kind, message }) {
  console.log(kind, message);
}`;

test.each([
  { crypto: "node:crypto", conditions: [], want: "created" },
  {
    crypto: "WebCrypto, which has no SM3,",
    conditions: ["-C", "browser"],
    want: "config createClient: algorithm: expected ACS3-HMAC-SHA256 or HMAC-SHA1, since this runtime has no SM3, which ACS3-HMAC-SM3 needs and Node has.",
  },
])("With $crypto a client for ACS3-HMAC-SM3 is: $want", async ({ conditions, want }) => {
  const flags = ["-C", "@dataworks-kit/source", ...conditions, "--no-warnings", "--input-type=module"];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, "--eval", PROGRAM], {
    cwd: PACKAGE,
  });
  expect(stdout.trim()).toBe(want);
});
