import { expect, test } from "vitest";
import { OPERATIONS, openOperation } from "../call/opened-operation.ts";
import { findList, listItemActions, toItemValues } from "./item-actions.ts";

test("From an item of a list a person goes on to what changes and what deletes it", async () => {
  const actions = listItemActions(await openOperation("listConnections"));
  expect(actions.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["UpdateConnection", "DeleteConnection"]),
  );
  const [update] = actions.filter(({ action }) => action === "UpdateConnection");
  const item = new Map<string, unknown>([
    ["Id", 9007199254740993n],
    ["Name", "orders"],
    ["Status", 1],
    ["Other", "x"],
  ]);
  expect(update && toItemValues(update, item)).toMatchObject({ ConnectionId: "9007199254740993" });
});

test("Every operation that creates, changes or deletes has a list of its version to look it up in", async () => {
  const listed = OPERATIONS.filter(({ operation }) => operation.action.startsWith("List"));
  const versions = new Set(listed.map(({ operation }) => operation.version));
  for (const { name, operation } of OPERATIONS) {
    const list = findList(await openOperation(name));
    if (/^(?:Create|Update|Delete)/.test(operation.action) && versions.has(operation.version))
      expect(list?.operation.action).toMatch(/^List/);
  }
});
