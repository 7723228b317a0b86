import { startServer } from "@dataworks-kit/msw/server";
import { createSimulator, type JournalEntry, type JournalPage } from "@dataworks-kit/msw/simulator";
import { parseJson } from "@dataworks-kit/wire";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NOW, signedRequest } from "./support/signed-requests.ts";

/** What an entry takes by the rule that the option documents: texts as they travelled, which no secret hides here. */
function countBytes({ parameters, checks, ...entry }: JournalEntry): number {
  const reason = checks.find(({ verdict }) => verdict === "refused")?.reason ?? "";
  const { requestId, method, action = "", version = "", accessKeyId = "", code = "" } = entry;
  const texts = [requestId, method, action, version, accessKeyId, code, reason, ...parameters.flat()];
  return 1_024 + 64 * parameters.length + 2 * texts.join("").length;
}

const total = (entries: readonly JournalEntry[]) =>
  entries.reduce((sum, entry) => sum + countBytes(entry), 0);
const least = 4_096;
const text = (most: number) => fc.string({ unit: "binary", maxLength: most });
const query = fc.array(
  fc.tuple(
    text(300),
    fc.oneof(
      text(300),
      fc.nat(5_000).map((length) => "v".repeat(length)),
    ),
  ),
  {
    maxLength: 120,
  },
);

test("The journal never keeps more than its budget, and always the last call", async () => {
  const call = fc.record({
    query,
    name: fc.oneof(
      text(20),
      fc.nat(9_000).map((length) => "A".repeat(length)),
    ),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(call, { maxLength: 12 }),
      fc.integer({ min: least, max: 60_000 }),
      async (calls, most) => {
        const simulator = createSimulator({ clock: () => NOW, journalMaxBytes: most });
        for (const [index, { query: pairs, name }] of calls.entries()) {
          await simulator.fetch(`http://double/?${new URLSearchParams([["Action", name], ...pairs])}`);
          const entries = simulator.journal();
          expect(total(entries)).toBeLessThanOrEqual(most);
          expect(entries.at(-1)?.sequence).toBe(index + 1);
          expect(entries.map(({ sequence }) => sequence)).toEqual(
            Array.from(entries, (_, at) => index + 2 - entries.length + at),
          );
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("It keeps as many calls as fit, to the byte", async () => {
  const size = countBytes((await called(createSimulator()))[0] as JournalEntry);
  for (const [most, kept] of [
    [3 * size - 1, 2],
    [3 * size, 3],
  ] as const) {
    const simulator = createSimulator({ journalMaxBytes: Math.max(most, least) });
    await called(simulator, 5);
    expect(most).toBeGreaterThan(least);
    expect(simulator.journal()).toHaveLength(kept);
  }
});

test("A call beyond the budget is kept without its parameters and long texts", async () => {
  const simulator = createSimulator({
    journalMaxBytes: least,
    requestId: () => "r".repeat(200),
  });
  await simulator.fetch(`http://double/?Action=${"a".repeat(3_000)}&AccessKeyId=k&Name=${"n".repeat(3_000)}`);
  expect(simulator.journal()).toMatchObject([
    {
      sequence: 1,
      requestId: "(200 characters)",
      method: "GET",
      action: "(3000 characters)",
      accessKeyId: "k",
      parameters: [],
      code: "MissingVersion",
    },
  ]);
});

async function called(
  simulator: ReturnType<typeof createSimulator>,
  times = 1,
): Promise<readonly JournalEntry[]> {
  for (let time = 0; time < times; time += 1)
    await simulator.fetch(`http://double/?Action=None&Version=1&Name=${"n".repeat(400)}`);
  return simulator.journal();
}

describe("A page of the journal", () => {
  const sequences = (entries: readonly JournalEntry[]) => entries.map(({ sequence }) => sequence);

  test.each<[JournalPage, number[]]>([
    [{}, [3, 4, 5, 6]],
    [{ limit: 2 }, [3, 4]],
    [{ after: 0, limit: 1 }, [3]],
    [{ after: 4 }, [5, 6]],
    [{ after: 3, limit: 2 }, [4, 5]],
    [{ after: 5, limit: 9 }, [6]],
    [{ after: 6 }, []],
    [{ after: 99, limit: 1 }, []],
  ])("%j of six calls, of which four are kept, has %j", async (page, want) => {
    const simulator = createSimulator({ journalCapacity: 4 });
    await called(simulator, 6);
    expect(sequences(simulator.journal(page))).toEqual(want);
  });

  test("goes on where it was after a reset, whose calls are counted on", async () => {
    const simulator = createSimulator();
    await called(simulator, 3);
    simulator.reset();
    expect(simulator.journal()).toEqual([]);
    await called(simulator, 2);
    expect(sequences(simulator.journal({ after: 3 }))).toEqual([4, 5]);
  });

  test.each([
    [{ limit: 0 }, "journal.limit: expected an integer from 1 on."],
    [{ limit: 1.5 }, "journal.limit: expected an integer from 1 on."],
    [{ after: -1 }, "journal.after: expected an integer from 0 on."],
    [{ after: Number.NaN }, "journal.after: expected an integer from 0 on."],
    [{ after: "1" }, "journal.after: expected an integer from 0 on."],
    [{ offset: 1 }, "journal.offset: expected one of the names after, limit."],
    [5, "journal: expected an object."],
  ])("is refused as %j", (page, message) => {
    expect(() => createSimulator().journal(page as JournalPage)).toThrow(
      expect.objectContaining({ name: "SimulatorError", kind: "option", message }),
    );
  });
});

describe("Over HTTP, the journal", () => {
  const withServer = async (use: (controlUrl: string, url: string) => Promise<void>) => {
    const server = await startServer({ clock: () => NOW });
    try {
      await use(server.controlUrl ?? "", server.url);
    } finally {
      await server.close();
    }
  };
  const read = async (url: string) => {
    const response = await fetch(url);
    const next = /^<(.*)>; rel="next"$/.exec(response.headers.get("link") ?? "")?.[1];
    return { entries: parseJson(await response.text()) as JournalEntry[], next };
  };

  test("is read page by page, each with the address of the next", async () => {
    await withServer(async (controlUrl, url) => {
      const calls = Array.from({ length: 7 }, () => signedRequest("HMAC-SHA1", { endpoint: url }));
      for (const call of calls) await fetch(await call);
      const found: number[] = [];
      let pages = 0;
      for (let at: string | undefined = "/_double/journal?limit=3"; at; pages += 1) {
        const { entries, next } = await read(new URL(at, url).href);
        found.push(...entries.map(({ sequence }) => sequence));
        at = next;
      }
      expect([pages, found]).toEqual([3, [1, 2, 3, 4, 5, 6, 7]]);
      const all = await read(`${controlUrl}/journal`);
      expect([all.entries.length, all.next]).toEqual([7, undefined]);
      expect((await read(`${controlUrl}/journal?after=6&limit=1`)).next).toBeUndefined();
    });
  });

  test.each([
    ["limit=0", "limit: expected an integer from 1 on."],
    ["limit=", "limit: expected an integer from 1 on."],
    ["limit=1e3", "limit: expected an integer from 1 on."],
    ["after=-1", "after: expected an integer from 0 on."],
    ["after=1.0", "after: expected an integer from 0 on."],
    ["after=9999999999999999", "after: expected an integer from 0 on."],
    ["after=1&after=2", "after: expected it once."],
    ["limt=1", "Expected only the parameters after and limit."],
    ["after=1?limit=1", "after: expected an integer from 0 on."],
  ])("is refused with %s", async (search, error) => {
    await withServer(async (controlUrl) => {
      const response = await fetch(`${controlUrl}/journal?${search}`);
      expect([response.status, await response.json()]).toEqual([400, { error }]);
    });
  });
});
