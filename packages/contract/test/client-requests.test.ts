import { createConnection } from "@dataworks-kit/api/operations";
import { createClient } from "@dataworks-kit/client";
import { createClientFor } from "@dataworks-kit/client/core";
import { createSimulator } from "@dataworks-kit/msw/simulator";
import type { FetchRequest } from "@dataworks-kit/wire";
import { type CallRequest, toCallRequest } from "@dataworks-kit/wire/read";
import { describe, expect, test } from "vitest";
import { callProblems } from "../lab/call-problems.ts";
import { CALLS, CONTRACTS, EXAMPLES } from "../lab/calls.ts";
import type { CalledOperation } from "../lab/declared-operation.ts";
import { responseProblems } from "../lab/response-problems.ts";
import { WAYS_TO_SEND } from "../lab/ways-to-send.ts";
import { TEST_KEY } from "../lab/world.ts";

/** Sends by the double once the request was judged by the documents, and hands over the answer once that was. */
function judged(send: FetchRequest, called: CalledOperation): FetchRequest {
  return async (request) => {
    expect(callProblems(await toCallRequest(request.clone()))).toEqual([]);
    const response = await send(request);
    expect(await responseProblems(response, called)).toEqual([]);
    return response;
  };
}

describe.each(WAYS_TO_SEND)(
  "With $algorithm and parameters in the $parametersIn, the client's request",
  (way) => {
    test.each(CALLS)(
      "for $name, $example, conforms to the document, and the double accepts it",
      async (call) => {
        const { contract, input } = call;
        const simulator = createSimulator({ operations: CONTRACTS });
        const options = { regionId: "cn-shanghai", credentials: TEST_KEY };
        const client = createClientFor({
          ...options,
          ...way,
          operations: { called: contract.operation },
          fetch: judged(simulator.fetch, contract.operation),
        });
        const [example] = Object.values(contract.examples.outputs);
        const answer = Object(await client.call(contract.operation, input));
        for (const name of Object.keys(contract.operation.answer.required))
          expect(answer[name]).toEqual(Object(example)[name]);
      },
    );

    test.each(EXAMPLES)("for $type reaches the world of the double", async ({ type, input }) => {
      const simulator = createSimulator();
      const fetch = judged(simulator.fetch, createConnection);
      const client = createClient({ regionId: "cn-shanghai", credentials: TEST_KEY, fetch, ...way });
      expect(await client.createConnection(input)).toMatchObject({ Data: 123, Success: true });
      expect(simulator.world().dataSources).toMatchObject([{ id: 123, connectionType: type }]);
    });
  },
);

describe("What does not conform is found:", () => {
  const sent: Record<string, CallRequest> = {};
  const record = async (algorithm: (typeof WAYS_TO_SEND)[number]["algorithm"]) => {
    const fetch: FetchRequest = async (request) => {
      sent.request = await toCallRequest(request);
      return createSimulator().fetch(new Request(request.url));
    };
    const client = createClient({
      regionId: "cn-shanghai",
      credentials: TEST_KEY,
      algorithm,
      parametersIn: "query",
      fetch,
    });
    await client.createConnection(EXAMPLES[2]?.input as never).catch(() => {});
    return sent.request as CallRequest;
  };

  test.each([
    ["a method", { method: "PUT" }, "the method PUT is not among POST"],
    ["a path", { url: (url: string) => url.replace("/?", "/v1?") }, "the path is /v1"],
    ["a missing parameter", { url: (url: string) => url.replace("&Name=abc", "") }, "Name is missing"],
    [
      "a value",
      { url: (url: string) => url.replace("EnvType=1", "EnvType=7") },
      "EnvType must be equal to one of the allowed values",
    ],
    ["a parameter that is not declared", { url: (url: string) => `${url}&Foo=1` }, "Foo is not declared"],
    ["a parameter twice", { url: (url: string) => `${url}&Name=abc` }, "Name stands twice"],
    [
      "a SubType",
      { url: (url: string) => url.replace("ConnectionType=rds", "ConnectionType=oss") },
      "SubType may not stand here",
    ],
    [
      "no signature",
      { url: (url: string) => url.replace(/&Signature=[^&]*/, "") },
      "no way of `security` is there whole",
    ],
  ] as const)("%s", async (_, change, want) => {
    const request = await record("HMAC-SHA1");
    const url = "url" in change ? change.url(request.url) : request.url;
    const method = "method" in change ? change.method : request.method;
    expect(callProblems({ ...request, url, method })).toContain(want);
  });
});
