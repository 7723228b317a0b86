import { expect, test } from "vitest";
import { findDownloadAddresses, findPlaces } from "./support/find-places.ts";

/** Written in parts, so that this file itself names no such place. */
const path = (...parts: string[]) => ["", ...parts].join("/");
const host = (...parts: string[]) => parts.join(".");

const PLACES: { given: string; names: string }[] = [
  { given: `see ${path("home", "me", "a.ts")}`, names: `${path("home", "me")}: a path` },
  { given: `"${path("Users", "me")}"`, names: `${path("Users", "me")}: a path` },
  { given: `(file://${path("root", "a")})`, names: `file://${path("root", "a")}: a path` },
  { given: `C:${"\\"}Users`, names: `C:${"\\"}Users: a path` },
  {
    given: `https://${host("registry", "npmjs", "org")}/a`,
    names: `${host("registry", "npmjs", "org")}: a registry`,
  },
  { given: `http://localhost:${4873}/`, names: `:${4873}: a registry` },
];

test.each(PLACES)("`$given` names a place", ({ given, names }) => {
  expect(findPlaces("a.md", `first line\n${given}`)).toEqual([
    expect.stringContaining(`a.md:2 names ${names}`),
  ]);
});

test.each([
  "https://example.com/home/me, ./work/a and a/home/b",
  "#!/usr/bin/env node > /dev/null",
  "http://localhost:8080, the registry. No host",
])("`%s` names none", (given) => {
  expect(findPlaces("a.md", given)).toEqual([]);
});

const LOCK_LINES: { given: string; found: boolean }[] = [
  { given: "    resolution: {integrity: sha512-abc+/==}", found: false },
  { given: "    deprecated: see https://example.com", found: false },
  { given: "    resolution: {integrity: sha512-abc, tarball: a.tgz}", found: true },
  { given: "      tarball: https://example.com/a.tgz", found: true },
  { given: "  a@https://example.com/a.tgz:", found: true },
];

test.each(LOCK_LINES)("Whether `$given` says where to download is $found", ({ given, found }) => {
  expect(findDownloadAddresses(`lockfileVersion: '9.0'\n${given}\n`)).toEqual(found ? [given] : []);
});
