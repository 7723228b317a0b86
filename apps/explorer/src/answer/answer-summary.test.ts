import { expect, test } from "vitest";
import { OPERATIONS, openOperation } from "../call/opened-operation.ts";
import { answerSummary } from "./answer-summary.ts";

const NAMES = OPERATIONS.map(({ name }) => name);

test.each(NAMES)(
  "A documented answer of %s is told as what it is, and what lacks its members is not",
  async (name) => {
    const opened = await openOperation(name);
    const [output] = Object.values(opened.examples.outputs);
    const { operation } = opened;
    const [type] = Object.values(operation.answer.required);
    const want = operation.pages
      ? "listed"
      : ({ int64: "created", boolean: "done" }[type ?? ""] ?? "answered");
    expect(answerSummary(JSON.stringify(output), opened).kind).toBe(want);
    expect(answerSummary('{"RequestId":"r"}', opened).kind).toBe("other");
    expect(answerSummary("no JSON", opened).kind).toBe("other");
  },
);

test("Answers in XML are read too", async () => {
  const list = await openOperation("listConnections");
  const body = "<?xml version='1.0'?><R><Data><TotalCount>7</TotalCount></Data></R>";
  expect(answerSummary(body, list)).toEqual({ kind: "listed", total: "7" });
  const refusal = "<?xml version='1.0'?><Error><Code>NoPermission</Code><Message>no</Message></Error>";
  expect(answerSummary(refusal, list)).toMatchObject({ kind: "refused", code: "NoPermission" });
});
