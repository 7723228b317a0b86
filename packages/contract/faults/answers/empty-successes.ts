import { type NamedFault, type Reply, replyBothWays } from "./reply.ts";

const REPLIES: Readonly<Record<string, Reply>> = {
  "200 with nothing": { status: 200 },
  "200 {}": { status: 200, body: "{}" },
  "200 null": { status: 200, body: "null" },
  "200 []": { status: 200, body: "[]" },
  '200 {"Success":true}': { status: 200, body: '{"RequestId":"r","HttpStatusCode":200,"Success":true}' },
  "201 with nothing": { status: 201 },
  "202 with nothing": { status: 202 },
  "202 queued": { status: 202, body: '{"status":"queued"}' },
  "204": { status: 204 },
  "206 of half an answer": {
    status: 206,
    headers: { "content-range": "bytes 0-16/60" },
    body: '{"RequestId":"r",',
  },
};

/** Statuses of success without the answer of the operation. */
export const EMPTY_SUCCESSES: readonly NamedFault[] = Object.entries(REPLIES).flatMap(([name, reply]) =>
  replyBothWays(name, reply),
);
