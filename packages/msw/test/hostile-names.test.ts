import { createSimulator, type SimulatedOperation } from "@dataworks-kit/msw/simulator";
import { describe, expect, test } from "vitest";
import { createDisk } from "./fixtures/generated/contracts.gen.ts";
import { readAnswer } from "./support/answers.ts";
import { type CallParts, NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

/** Names that every object inherits. A lookup by them must find nothing, or what was declared. */
const NAMES = ["constructor", "__proto__", "toString", "hasOwnProperty"];
const VERSION = "2014-05-26";

type Parameter = SimulatedOperation["operation"]["parameters"][number];

const acceptAny = (value: unknown) => ({ value: Object(value) as object });

/** An operation that takes only these parameters and answers with its example. */
function createOperation(action: string, parameters: readonly Parameter[], answer: object = {}) {
  const shape: SimulatedOperation["response"]["shape"] = { type: "object" };
  const operation: SimulatedOperation = {
    ...createDisk,
    operation: { ...createDisk.operation, action, parameters },
    inputSchema: { "~standard": { version: 1, vendor: "dataworks-gen", validate: acceptAny } },
    response: { ...createDisk.response, shape },
    examples: { inputs: {}, outputs: { any: answer } },
  };
  return operation;
}

async function answer(
  operation: SimulatedOperation,
  scheme: (typeof SCHEMES)[number],
  parts: CallParts = {},
) {
  const { fetch } = createSimulator({ operations: [operation], clock: () => NOW });
  const { action } = operation.operation;
  return fetch(await signedRequest(scheme, { action, version: VERSION, parameters: {}, ...parts }));
}

describe.each(SCHEMES)("Signed with %s,", (scheme) => {
  test.each(NAMES)("the Action %s is unknown while no document declares it", async (action) => {
    const { fetch } = createSimulator({ clock: () => NOW });
    const request = await signedRequest(scheme, { action, parameters: {} });
    expect((await readAnswer(await fetch(request))).body).toMatchObject({ Code: "InvalidAction.NotFound" });
  });

  test.each(NAMES)("the Action %s is known when a document declares it", async (action) => {
    const response = await answer(createOperation(action, [], { Done: true }), scheme);
    expect((await readAnswer(response)).body).toMatchObject({ Done: true });
  });

  test.each(NAMES)("the required parameter %s is missed when it is not there", async (name) => {
    const operation = createOperation("Do", [{ name, type: "string", required: true }]);
    expect((await readAnswer(await answer(operation, scheme))).body).toMatchObject({
      Code: `Missing${name}`,
    });
  });

  test.each(NAMES)("the parameter %s arrives as what was sent", async (name) => {
    const operation: SimulatedOperation = {
      ...createOperation("Do", [{ name, type: "string" }]),
      act: (input) => ({ kind: "output", output: { Entries: Object.entries(input) } }),
    };
    const parameters = Object.fromEntries([[name, "sent"]]);
    const { body } = await readAnswer(await answer(operation, scheme, { parameters }));
    expect(body.Entries).toEqual([[name, "sent"]]);
  });

  test.each(["JSON", "XML"] as const)("members with such names are answered in %s", async (format) => {
    const members = Object.fromEntries(NAMES.map((name) => [name, { [name]: "v" }]));
    const response = await answer(createOperation("Do", [], members), scheme, { format });
    expect(response.status).toBe(200);
    const text = await response.text();
    for (const name of NAMES) expect(text).toContain(name);
  });

  test("calls with such names are in the journal as they came", async () => {
    const parameters = Object.fromEntries(NAMES.map((name) => [name, "v"]));
    const operation = createOperation("__proto__", [{ name: "constructor", type: "string", secret: true }]);
    const simulator = createSimulator({ operations: [operation], clock: () => NOW });
    for (const action of NAMES)
      await simulator.fetch(await signedRequest(scheme, { action, version: VERSION, parameters }));
    const journal = simulator.journal();
    expect(journal.map(({ action }) => action)).toEqual(NAMES);
    for (const { parameters: kept } of journal) {
      expect(kept).toContainEqual(["constructor", "***"]);
      expect(kept).toContainEqual(["__proto__", "v"]);
    }
  });
});

test.each([
  { given: "a list", output: [1] },
  { given: "a text", output: "text" },
  { given: "null", output: null },
])("An operation whose only example is $given is refused", ({ output }) => {
  const operation = { ...createDisk, examples: { inputs: {}, outputs: { any: output } } };
  expect(() => createSimulator({ operations: [operation as SimulatedOperation] })).toThrow(
    "CreateDisk needs `act` or an example of its answer that is an object.",
  );
});
