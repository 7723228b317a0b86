import { createConnectionFetchClient } from "@dataworks-kit/api";
import type { AnsweredRequest, RedactedRequest } from "@dataworks-kit/client";
import { createConnection } from "@dataworks-kit/client/operations";
import { createRawClient } from "@dataworks-kit/client/raw";
import { createConnectionInputSchema } from "@dataworks-kit/client/validate";
import type { Case } from "../case.ts";
import { eachWay } from "../each-way.ts";
import { expectEqual, expectFailure, expectMembers, expectThat } from "../expect.ts";
import { INPUT } from "../input.ts";
import { secretsShown } from "../secrets-shown.ts";

function expectMasked(shown: unknown): void {
  const text = JSON.stringify(shown);
  expectEqual(secretsShown(text), [], "secrets that are shown");
  expectThat(text.includes("***"), "nothing is masked");
}

/** Ways to see and to steer what is sent. */
export const LOOKING_ON: readonly Case[] = [
  {
    name: "inspect signs without sending, masks what it shows, and its request can be sent",
    run: eachWay(async ({ servers, client }, way) => {
      const double = await servers.double();
      const { request, redacted } = await client(double.endpoint, way).inspect(createConnection, INPUT);
      expectEqual(await double.journal(), [], "what was sent");
      expectMasked(redacted);
      const response = await fetch(request);
      expectEqual(response.status, 200, await response.text());
      expectEqual((await double.dataSources()).length, 1, "how many data sources there are");
    }),
  },
  {
    name: "hooks see each request and answer, masked",
    run: async ({ servers, client }) => {
      const double = await servers.double();
      await double.script({ effect: { kind: "fail", code: "Throttling.User" } });
      const requests: RedactedRequest[] = [];
      const answers: AnsweredRequest[] = [];
      const hooks = {
        onRequest: (request: RedactedRequest) => void requests.push(request),
        onResponse: (answer: AnsweredRequest) => void answers.push(answer),
      };
      await client(double.endpoint, hooks).createConnection(INPUT);
      for (const request of requests) expectMasked(request);
      const ids = (await double.journal()).map(({ requestId }) => requestId);
      const seen = answers.map(({ attempt, status, code, requestId }) => [attempt, status, code, requestId]);
      const expected = [
        [1, 429, "Throttling.User", ids[0]],
        [2, 200, undefined, ids[1]],
      ];
      expectEqual(seen, expected, "the answers");
    },
  },
  {
    name: "the raw door gives data or error, with the response",
    run: async ({ servers, options }) => {
      const { endpoint } = await servers.double();
      const raw = createRawClient(createConnectionFetchClient, createConnection, options(endpoint));
      const query = { ...INPUT, Action: "CreateConnection", Version: "2020-05-18" } as const;
      const created = await raw.POST("/", { params: { query } });
      expectEqual([created.response.status, created.data?.Data], [200, 123], "the first call");
      const refused = await raw.POST("/", { params: { query } });
      expectEqual(refused.response.status, 400, "the second call");
      expectMembers(Object(refused.error), { Code: "ConnectionAlreadyExist" }, "its error");
    },
  },
  {
    name: "the inside of Content is checked when that is asked for, and nothing is sent",
    run: async ({ servers, client }) => {
      const double = await servers.double();
      const inputSchemas = { createConnection: createConnectionInputSchema };
      const { createConnection: create } = client(double.endpoint, { inputSchemas });
      const { instanceName: _, ...Content } = INPUT.Content;
      const wrong = { ...INPUT, Content: JSON.stringify(Content) };
      const { issues } = await expectFailure(create(wrong), { kind: "config" });
      expectEqual(issues, [{ path: "Content.instanceName", message: "is required" }], "what is wrong");
      expectEqual(await double.journal(), [], "what was sent");
      expectEqual((await create(INPUT)).Data, 123, "Data");
    },
  },
];
