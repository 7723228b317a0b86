import type { Case } from "../case.ts";
import { expectEqual, expectFailure } from "../expect.ts";
import { INPUT } from "../input.ts";
import type { AnswerPlan } from "../plans.ts";

const HTML = { headers: { "content-type": "text/html" }, body: "<html>Please sign in.</html>" };
const JSON_TYPE = { "content-type": "application/json;charset=utf-8" };
const SUCCESS = '{"RequestId":"r","Data":9007199254740993,"Success":true,"HttpStatusCode":200}';
const XML = `<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>r-1</RequestId><HostId>h</HostId>
<Code>Invalid.Tenant.ProjectNotExists</Code><Message>a &lt; b &amp;&#20013; <![CDATA[]]></Message></Error>`;
const ENVELOPE = JSON.stringify({ RequestId: "r-1", HostId: "h", Code: "Forbidden", Message: "中文 😀" });

const FAILURES: readonly (readonly [name: string, plan: Omit<AnswerPlan, "kind">, error: object])[] = [
  [
    "HTML with status 200 is no success, and ambiguous",
    { ...HTML, status: 200 },
    { kind: "protocol", status: 200, ambiguous: true },
  ],
  [
    "HTML with status 404 is ambiguous: a filter may have put it there",
    { ...HTML, status: 404 },
    { kind: "protocol", status: 404, ambiguous: true },
  ],
  [
    "HTML with status 502 is ambiguous",
    { ...HTML, status: 502 },
    { kind: "protocol", status: 502, ambiguous: true },
  ],
  [
    "an empty answer is no success, and ambiguous",
    { status: 200, headers: JSON_TYPE, body: "" },
    { kind: "protocol", ambiguous: true },
  ],
  [
    "JSON that is cut is no success, and ambiguous",
    { status: 200, headers: JSON_TYPE, body: SUCCESS.slice(0, -1) },
    { kind: "protocol", ambiguous: true },
  ],
  [
    "an answer of more than 1 MiB is no success, and ambiguous",
    { status: 200, headers: JSON_TYPE, body: `${SUCCESS}${" ".repeat(1024 * 1024)}` },
    { kind: "protocol", ambiguous: true },
  ],
  [
    "a refusal in XML is read",
    { status: 400, headers: { "content-type": "text/xml" }, body: XML },
    { kind: "api", code: "Invalid.Tenant.ProjectNotExists", status: 400, requestId: "r-1" },
  ],
  [
    "a refusal with status 200 is read",
    { status: 200, headers: JSON_TYPE, body: ENVELOPE },
    { kind: "api", code: "Forbidden", status: 200, requestId: "r-1" },
  ],
  [
    "an answer in pieces, cut inside of letters, is read",
    { status: 403, headers: JSON_TYPE, body: ENVELOPE, sentAs: "bytes" },
    {
      message: "CreateConnection was refused with Forbidden (403): 中文 😀 RequestId r-1.",
      code: "Forbidden",
    },
  ],
];

/** Answers that do not look like those of the double. */
export const STRANGE_ANSWERS: readonly Case[] = [
  ...FAILURES.map(
    ([name, plan, error]): Case => ({
      name,
      run: async ({ servers, client }) => {
        const { endpoint, callCounts } = await servers.answering(plan);
        await expectFailure(client(endpoint).createConnection(INPUT), error);
        expectEqual(await callCounts(), [1], "how many calls came");
      },
    }),
  ),
  {
    name: "a compressed answer is read",
    run: async ({ servers, client }) => {
      const plan = { status: 200, headers: JSON_TYPE, body: SUCCESS, sentAs: "gzip" } as const;
      const { endpoint } = await servers.answering(plan);
      const { Data } = await client(endpoint).createConnection(INPUT);
      expectEqual(Data, 9_007_199_254_740_993n, "Data");
    },
  },
  {
    name: "a redirect is not followed",
    run: async ({ servers, client }) => {
      const target = await servers.answering({ status: 200, headers: JSON_TYPE, body: SUCCESS });
      const headers = { location: `${target.endpoint}/` };
      const { endpoint } = await servers.answering({ status: 307, headers, body: "" });
      await expectFailure(client(endpoint).createConnection(INPUT), { kind: "protocol", ambiguous: true });
      const cameThere = (await target.callCounts()).reduce((sum, count) => sum + count, 0);
      expectEqual(cameThere, 0, "how many calls came to where it leads");
    },
  },
];
