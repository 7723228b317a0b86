import {
  type Cause,
  FIX_LANGUAGES,
  type Fix,
  findFix,
  findKeyFix,
  type Place,
} from "@dataworks-kit/signature/explain";
import { ALGORITHMS, type Algorithm } from "@dataworks-kit/signature/request";
import { expect, test } from "vitest";
import type { Probe } from "../interop/fixes/probe.ts";
import { listProbes } from "../interop/fixes/probes.ts";
import { writeProgram } from "../interop/fixes/program.ts";
import { findLack, runProgram } from "../interop/fixes/run-program.ts";
import { createScratchFolder } from "../lab/folders.ts";

/** Go compiles its standard library the first time. */
const TIMEOUT_MS = 600_000;
const tell = (line: string) => process.stderr.write(`fixes: ${line}\n`);

test.concurrent.for(FIX_LANGUAGES.map((language) => ({ language })))(
  "The code that fixes a cause in $language makes what this package makes",
  { timeout: TIMEOUT_MS },
  async ({ language }, { skip }) => {
    const lack = await findLack(language);
    if (lack !== undefined) {
      tell(`not run: ${lack}`);
      return skip(lack);
    }
    const probes = await listProbes();
    const left = probes.flatMap(({ notIn }) => notIn?.[language] ?? []);
    for (const reason of new Set(left)) tell(`not run in ${language}: ${reason}`);
    const run = probes.filter(({ notIn }) => notIn?.[language] === undefined);
    await using scratch = await createScratchFolder("fixes");
    const lines = await runProgram(language, writeProgram(language, run), scratch.path);
    expect(lines).toHaveLength(run.length);
    expect(lines.flatMap((line, at) => findWrong(run[at], Buffer.from(line, "hex").toString()))).toEqual([]);
  },
);

test("Each fix is run by a probe", async () => {
  const probes = await listProbes();
  const run = new Set(probes.flatMap(({ steps }) => steps));
  const given = ALGORITHMS.flatMap((algorithm) => [findKeyFix(algorithm), ...listFixes(algorithm)]);
  // Every program holds it, since the code of others calls it.
  const encode = findFix({ place: "parameter", cause: "plus for space" }, "HMAC-SHA1");
  expect(given.filter((fix) => fix !== encode && !run.has(fix))).toEqual([]);
});

function listFixes(algorithm: Algorithm): Fix[] {
  return listKeys(PLACES).flatMap((place) =>
    listKeys(CAUSES).flatMap((cause) => findFix({ place, cause }, algorithm) ?? []),
  );
}

function listKeys<Key extends string>(table: Readonly<Record<Key, 0>>): Key[] {
  return Object.keys(table) as Key[];
}

/** Tables, so that the compiler says when one is missing. */
const PLACES: Readonly<Record<Place, 0>> = {
  method: 0,
  path: 0,
  "canonical URI": 0,
  "canonicalized query string": 0,
  parameter: 0,
  header: 0,
  "empty line": 0,
  "signed headers": 0,
  "hashed request payload": 0,
  algorithm: 0,
  "hashed canonical request": 0,
  end: 0,
};

const CAUSES: Readonly<Record<Cause, 0>> = {
  "not sent": 0,
  "not signed": 0,
  "other form": 0,
  twice: 0,
  "other value": 0,
  "other name": 0,
  "other method": 0,
  "only ours": 0,
  "only theirs": 0,
  "other order": 0,
  "empty value": 0,
  "letter case": 0,
  "white space": 0,
  "left out": 0,
  "cut off": 0,
  "more at the end": 0,
  "plus for space": 0,
  "mark not encoded": 0,
  "tilde encoded": 0,
  "lower-case hex": 0,
  "encoded once": 0,
  "encoded too often": 0,
  "other encoding": 0,
  "other body": 0,
  "empty body": 0,
  "other digest": 0,
  "other canonical request": 0,
  "other hash": 0,
  "signature itself": 0,
  "other place of parameters": 0,
  "offset from UTC": 0,
  "no zone": 0,
  "fraction of a second": 0,
  "other time format": 0,
  "local time": 0,
  "default port": 0,
  "two hashes": 0,
  "no hash": 0,
  missing: 0,
  "another call": 0,
  "another key": 0,
  "another host": 0,
  "other port": 0,
  "other media type": 0,
};

function findWrong(probe: Probe | undefined, got: string): object[] {
  if (!probe) return [];
  const { what, want } = probe;
  const isRight = typeof want === "string" ? got === want : want(got);
  return isRight ? [] : [{ what, got, want }];
}
