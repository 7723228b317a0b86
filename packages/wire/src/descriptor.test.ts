import { expect, test } from "vitest";
import { isDestructive } from "./descriptor.ts";

test.each([
  { action: "DeleteConnection", effect: "write", want: true },
  { action: "RemoveProjectMember", effect: "write", want: true },
  { action: "BatchDeleteFiles", effect: "write", want: true },
  { action: "ListDeletedFiles", effect: "read", want: false },
  { action: "DeletedFilesRestore", effect: "write", want: false },
  { action: "DeleteReport", effect: "read", want: false },
  { action: "UpdateConnection", effect: "write", want: false },
] as const)("$action, which is a $effect, is destructive: $want", ({ want, ...operation }) => {
  expect(isDestructive(operation)).toBe(want);
});
