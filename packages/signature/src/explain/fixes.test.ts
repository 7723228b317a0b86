import { expect, test } from "vitest";
import { ALGORITHMS, type Algorithm } from "../request.ts";
import { CAUSE_WORDS } from "./cause-words.ts";
import type { Cause, Difference, Place } from "./finding.ts";
import { FIX_LANGUAGES, type Fix } from "./fixes/fix.ts";
import { findFix, findKeyFix } from "./fixes.ts";
import { PLACE_WORDS } from "./place-words.ts";

const CAUSES = Object.keys(CAUSE_WORDS) as Cause[];
const PLACES = Object.keys(PLACE_WORDS) as Place[];
const NAMES = ["", "Timestamp", "host", "accept", "x-acs-content-sha256"];

/** What a person has to settle. */
const WITHOUT_CODE: readonly Cause[] = [
  "other name",
  "cut off",
  "more at the end",
  "other canonical request",
  "other place of parameters",
  "another call",
];

test.each(CAUSES.filter((cause) => !WITHOUT_CODE.includes(cause)))(
  "%s has code with every algorithm",
  (cause) => {
    const covered = ALGORITHMS.filter((algorithm) => listFixes([cause], [algorithm]).length > 0);
    expect(covered).toEqual([...ALGORITHMS]);
  },
);

test.each(WITHOUT_CODE)("No line of code settles %s", (cause) => {
  expect(listFixes([cause], ALGORITHMS)).toEqual([]);
});

const fixes = [...new Set([...listFixes(CAUSES, ALGORITHMS), ...ALGORITHMS.map(findKeyFix)])];

test.each(fixes)("$rule", ({ rule, code }) => {
  expect(rule).toMatch(/^[A-Z].+[^.]\.$/);
  expect(Object.keys(code).sort()).toEqual([...FIX_LANGUAGES].sort());
  for (const language of FIX_LANGUAGES) {
    const lines = code[language].split("\n");
    expect(lines.length, language).toBeLessThanOrEqual(6);
    expect(lines.filter((line) => line.trim() === "" || line.length > 100)).toEqual([]);
  }
});

const CHOICES: readonly { given: Difference; algorithm?: Algorithm; python: string }[] = [
  { given: { place: "method", cause: "letter case" }, python: "method.strip().upper()" },
  { given: { place: "method", cause: "other method" }, python: "method=method" },
  { given: { place: "method", cause: "left out" }, python: '"&%2F&"' },
  { given: { place: "header", name: "Host", cause: "letter case" }, python: "name.lower()" },
  { given: { place: "header", name: "x-acs-content-sha256", cause: "letter case" }, python: "hashlib" },
  { given: { place: "header", name: "x-acs-content-sha256", cause: "missing" }, python: "headers.update" },
  { given: { place: "header", name: "accept", cause: "other media type" }, python: "names = " },
  { given: { place: "header", name: "content-type", cause: "other media type" }, python: '"content-type"' },
  { given: { place: "header", name: "authorization", cause: "signature itself" }, python: "names = " },
  { given: { place: "parameter", name: "Signature", cause: "signature itself" }, python: "pop" },
  { given: { place: "parameter", name: "A", cause: "other order" }, python: "sorted(parameters)" },
  { given: { place: "parameter", name: "A", cause: "tilde encoded" }, python: "urllib.parse.quote" },
  { given: { place: "parameter", name: "A", cause: "encoded too often" }, python: "unquote" },
  { given: { place: "canonicalized query string", cause: "encoded too often" }, python: "encode(query)" },
  {
    given: { place: "canonicalized query string", cause: "left out" },
    algorithm: "ACS3-HMAC-SHA256",
    python: "canonical_request = ",
  },
  { given: { place: "path", cause: "lower-case hex" }, python: '"&%2F&"' },
  { given: { place: "end", cause: "white space" }, python: "rstrip" },
  { given: { place: "hashed request payload", cause: "other digest" }, python: "hashlib.sha256(body)" },
  {
    given: { place: "hashed request payload", cause: "other digest" },
    algorithm: "ACS3-HMAC-SM3",
    python: 'hashlib.new("sm3", body)',
  },
  { given: { place: "parameter", name: "AccessKeyId", cause: "another key" }, python: 'secret + "&"' },
  {
    given: { place: "header", name: "x-acs-accesskey-id", cause: "another key" },
    algorithm: "ACS3-HMAC-SHA256",
    python: "secret.encode()",
  },
];

test.each(CHOICES)(
  "$given.cause of $given.place $given.name is fixed by $python",
  ({ given, algorithm = "HMAC-SHA1", python }) => {
    expect(findFix(given, algorithm)?.code.python).toContain(python);
  },
);

const UNSETTLED: readonly Difference[] = [
  { place: "parameter", name: "Name", cause: "other value" },
  { place: "parameter", name: "Name", cause: "only ours" },
  { place: "parameter", name: "name", cause: "letter case" },
  { place: "header", name: "x-acs-version", cause: "other value" },
];

test.each(UNSETTLED)("$cause of the $place $name has no code", (given) => {
  for (const algorithm of ALGORITHMS) expect(findFix(given, algorithm)).toBeUndefined();
});

test.each(ALGORITHMS)("With equal texts the key of %s remains", (algorithm) => {
  const { code } = findKeyFix(algorithm);
  expect(code.node.includes('secret + "&"')).toBe(algorithm === "HMAC-SHA1");
  expect(code.java).toContain(
    algorithm === "HMAC-SHA1" ? "HmacSHA1" : algorithm.replace("ACS3-HMAC-", "Hmac"),
  );
});

test("The code of SM3 names SHA-256 nowhere but in the name of the header", () => {
  const ofSm3 = listFixes(["other body", "other hash"], ["ACS3-HMAC-SM3"]).filter(({ code }) =>
    code.node.includes("sm3"),
  );
  const code = [...ofSm3, findKeyFix("ACS3-HMAC-SM3")].flatMap((fix) => Object.values(fix.code)).join("\n");
  expect(code.replaceAll("x-acs-content-sha256", "")).not.toMatch(/sha-?256/i);
});

function listFixes(causes: readonly Cause[], algorithms: readonly Algorithm[]): Fix[] {
  return causes.flatMap((cause) =>
    PLACES.flatMap((place) =>
      NAMES.flatMap((name) =>
        algorithms.flatMap((algorithm) => findFix({ place, name, cause }, algorithm) ?? []),
      ),
    ),
  );
}
