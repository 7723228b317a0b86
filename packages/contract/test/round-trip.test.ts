import type { CreateConnectionInput } from "@dataworks-kit/api";
import { createClient } from "@dataworks-kit/client";
import { createSimulator, DEFAULT_WORLD, type World } from "@dataworks-kit/msw/simulator";
import { type Int64, stringifyJson } from "@dataworks-kit/wire";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXAMPLES } from "../lab/calls.ts";
import { WAYS_TO_SEND } from "../lab/ways-to-send.ts";
import { TEST_KEY } from "../lab/world.ts";

const ODD = [
  "",
  " ",
  "\"'`",
  "* ~ ' ( ) ! + % & =",
  "%2B%zz",
  "a\nb\r\n\tc",
  "中文é😀",
  "<a>&amp;]]>",
  "\u0000\u007f\u2028\ufeff",
  "{}",
  "__proto__",
];
const text = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: "binary", maxLength: 30 }));
const filled = text.filter((value) => value !== "");
const int64 = fc
  .oneof(
    fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
    fc.constantFrom(0n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 63n - 1n),
  )
  .map(narrow);
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    text,
    int64,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(text, tie("value"), { maxKeys: 3 }),
  ),
})).value;

/** A documented example with random text in every member that has no form of its own, and with members of random JSON. */
const input = fc.constantFrom(...EXAMPLES).chain(({ input: example }) => {
  const { Content, ...rest } = example;
  const free = Object.entries(Content as object).filter(
    ([, value]) => typeof value === "string" && !/[:[]/.test(value),
  );
  const members = fc.record(Object.fromEntries(free.map(([name]) => [name, filled])));
  const more = fc.dictionary(
    text.map((name) => `x${name}`),
    json,
    { maxKeys: 2 },
  );
  return fc
    .record({
      own: fc.record({ ProjectId: int64, Name: filled, EnvType: fc.constantFrom(0, 1) }),
      described: fc.option(fc.record({ Description: text }), { nil: {} }),
      content: fc
        .record({ members, more })
        .map(({ members: known, more: others }) => ({ ...(Content as object), ...known, ...others })),
      asText: fc.boolean(),
    })
    .map(({ own, described, content, asText }) => {
      const Sent = asText ? ` ${stringifyJson(content)}\n` : content;
      return { ...rest, ...own, ...described, Content: Sent } as CreateConnectionInput;
    });
});

function narrow(value: bigint): Int64 {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function createRoundTripWorld(id: Int64, nextDataSourceId: Int64): World {
  return {
    ...DEFAULT_WORLD,
    projects: [{ id, tenantId: 1, members: [{ userId: "owner", role: "admin" }] }],
    nextDataSourceId,
  };
}

describe.each(WAYS_TO_SEND)("With $algorithm and parameters in the $parametersIn,", (way) => {
  test("every input that the document allows reaches the double without loss, and so does the id on its way back", async () => {
    await fc.assert(
      fc.asyncProperty(input, int64, async (given, id) => {
        const simulator = createSimulator({ world: createRoundTripWorld(given.ProjectId, id) });
        const client = createClient({
          endpoint: "http://localhost",
          credentials: TEST_KEY,
          fetch: simulator.fetch,
          ...way,
        });
        const { Data } = await client.createConnection(given);
        const content = typeof given.Content === "string" ? given.Content : stringifyJson(given.Content);
        expect(Data).toBe(id);
        expect(simulator.revealWorld().dataSources).toEqual([
          expect.objectContaining({
            id,
            projectId: given.ProjectId,
            name: given.Name,
            envType: given.EnvType,
            content,
            ...(given.Description !== undefined && { description: given.Description }),
          }),
        ]);
      }),
      { numRuns: 250 },
    );
  });
});
