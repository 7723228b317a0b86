import { expect, test } from "vitest";
import { checkVersions } from "./check-versions.ts";

const RUNNING = { command: "1.2.3", system: "linux x64", required: ">=20", hasLibrary: false };

test.each([
  ["20.0.0", "ok"],
  ["24.1.0", "ok"],
  ["18.20.1", "failed"],
  ["9.9.9", "failed"],
])("Node %s is %s where 20 is required", (node, mark) => {
  const outcome = checkVersions({ ...RUNNING, node });
  expect(outcome).toMatchObject({ mark, found: `dataworks 1.2.3, Node ${node}, linux x64` });
  expect(outcome.toDo).toBe(
    mark === "ok" ? undefined : "Install Node 20 or later: the command does not support this one.",
  );
});
