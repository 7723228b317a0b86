import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readHouse } from "./support/read-house.ts";

const RECORD = readFileSync(new URL("../docs/decisions/0020-few-dependencies.md", import.meta.url), "utf8");

/** The packages that the first column of the table names. */
const listed = RECORD.split("\n")
  .filter((line) => line.startsWith("| `"))
  .flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));

test("The record of dependencies has a reason for each, and no other", () => {
  const { root, workspaces } = readHouse();
  const declared = [root, ...workspaces.map(({ manifest }) => manifest)]
    .flatMap(({ dependencies, devDependencies, peerDependencies }) =>
      Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies }),
    )
    .filter((name) => !name.startsWith("@dataworks-kit/"));
  expect([...new Set(listed)].sort()).toEqual([...new Set(declared)].sort());
});
