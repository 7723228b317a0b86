import { createClient } from "@dataworks-kit/client";
import { createConnection, listConnections } from "@dataworks-kit/client/operations";
import { expect, test } from "vitest";
import { CREDENTIALS, INPUT } from "./support/inputs.ts";
import { createItem, readPageNumber, replyWithPages, writeList } from "./support/lists.ts";
import { type Reply, replyWith, startRecordedServer } from "./support/recorded-server.ts";

const FIVE = [[createItem(1), createItem(2)], [createItem(3), createItem(4)], [createItem(5)]];

/** What a list of pages gives, and which pages were asked for. */
async function pagesFrom(reply: Reply, input: { PageNumber?: number; PageSize?: number } = {}) {
  await using server = await startRecordedServer(reply);
  const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS, retry: false });
  const ids: number[][] = [];
  let error: unknown;
  try {
    for await (const { Data } of client.pages(listConnections, { ProjectId: 1, ...input }))
      ids.push((Data.Connections ?? []).map(({ Id }) => Number(Id)));
  } catch (thrown) {
    error = thrown;
  }
  return { ids, asked: server.requests.map(readPageNumber), error };
}

test.each([
  ["to the total", replyWithPages(FIVE, 5), {}, { ids: [[1, 2], [3, 4], [5]], asked: [1, 2, 3] }],
  [
    "from a later one on",
    replyWithPages(FIVE, 5),
    { PageNumber: 2, PageSize: 2 },
    { ids: [[3, 4], [5]], asked: [2, 3] },
  ],
  [
    "to an empty one, when the total lies",
    replyWithPages(FIVE, 99),
    {},
    { ids: [[1, 2], [3, 4], [5], []], asked: [1, 2, 3, 4] },
  ],
  ["to an empty one, without a total", replyWithPages(FIVE), {}, { asked: [1, 2, 3, 4] }],
  ["once, when there is nothing", replyWithPages([], 0), {}, { ids: [[]], asked: [1] }],
])("Pages come one after the other, %s", async (_, reply, input, want) => {
  expect(await pagesFrom(reply, input)).toMatchObject({ ...want, error: undefined });
});

test("A server that does not turn pages ends the list with an error", async () => {
  const { ids, asked, error } = await pagesFrom(replyWith(200, writeList([createItem(1)], 99)));
  expect([ids, asked]).toEqual([[[1]], [1, 2]]);
  expect(error).toMatchObject({
    kind: "protocol",
    message: expect.stringContaining("same items on pages 1 and 2"),
  });
});

test("A refusal of a later page ends the pages", async () => {
  const second = replyWith(400, '{"RequestId":"r","Code":"InvalidPageNumber","Message":"No."}');
  const { ids, error } = await pagesFrom((response, request) =>
    (readPageNumber(request) > 1 ? second : replyWithPages(FIVE, 5))(response, request),
  );
  expect([ids, error]).toMatchObject([[[1, 2]], { kind: "api", code: "InvalidPageNumber" }]);
});

test("A page beyond the largest is refused before anything is sent", async () => {
  const { asked, error } = await pagesFrom(replyWithPages(FIVE), { PageSize: 101 });
  expect([asked, error]).toMatchObject([[], { kind: "config", issues: [{ path: "PageSize" }] }]);
});

test("An operation without pages says so", async () => {
  const client = createClient({ endpoint: "http://127.0.0.1:1", credentials: CREDENTIALS });
  await expect(client.pages(createConnection, INPUT).next()).rejects.toMatchObject({
    kind: "config",
    message: "CreateConnection has no pages: its answer is whole. Call it instead.",
  });
});
