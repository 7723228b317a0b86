import type { RedactedRequest, Retry } from "@dataworks-kit/client";
import type { Case } from "../case.ts";
import { eachWay } from "../each-way.ts";
import { expectEqual, expectFailure, expectThat } from "../expect.ts";
import { INPUT } from "../input.ts";

const ASKED_WAIT_MS = 300;
const HOUR_MS = 3_600_000;

/** What is tried again by itself, since it surely was not carried out. */
export const RETRIES: readonly Case[] = [
  {
    name: "a throttled call is tried again, and waits for as long as the service asks",
    run: async ({ servers, client }) => {
      const double = await servers.double();
      const effect = { kind: "fail", code: "Throttling.User", retryAfterMs: ASKED_WAIT_MS } as const;
      await double.script({ effect });
      const retries: Retry[] = [];
      const started = performance.now();
      const { Data } = await client(double.endpoint, { onRetry: (r) => retries.push(r) }).createConnection(
        INPUT,
      );
      const tookMs = performance.now() - started;
      expectEqual(Data, 123, "Data");
      expectEqual(
        retries.map(({ attempt, reason, delayMs }) => [attempt, reason, delayMs]),
        [[1, "throttled", ASKED_WAIT_MS]],
        "the retries",
      );
      // Timers may be a little early.
      expectThat(tookMs > ASKED_WAIT_MS - 10, `it waited only ${tookMs} ms`);
    },
  },
  {
    name: "each attempt has a nonce of its own, and after the last one the refusal is the error",
    run: async ({ servers, client }) => {
      const double = await servers.double();
      await double.script({ effect: { kind: "fail", code: "Throttling.User" }, times: "always" });
      const requests: RedactedRequest[] = [];
      const onRequest = (request: RedactedRequest) => void requests.push(request);
      const call = client(double.endpoint, { onRequest }).createConnection(INPUT);
      await expectFailure(call, { kind: "api", code: "Throttling.User", ambiguous: false });
      const nonces = new Set(requests.map(({ headers }) => headers["x-acs-signature-nonce"]));
      expectEqual([requests.length, nonces.size], [3, 3], "requests and nonces");
      expectEqual((await double.journal()).length, 3, "how many requests came");
    },
  },
  {
    name: "a clock that is an hour late is corrected, and stays so",
    run: eachWay(async ({ servers, client }, way) => {
      const double = await servers.double();
      const late = client(double.endpoint, { ...way, clock: () => Date.now() - HOUR_MS });
      for (const Name of ["first", "second"]) await late.createConnection({ ...INPUT, Name });
      const codes = (await double.journal()).map(({ code = "created" }) => code);
      expectEqual(codes, ["InvalidTimeStamp.Expired", "created", "created"], "what was answered");
    }),
  },
  {
    name: "a gateway that reads the query alone is told, and no password goes into a URL unless that was chosen",
    run: async ({ servers, client }) => {
      const double = await servers.double({ readParametersFrom: "query" });
      const unread = { kind: "api", code: "MissingProjectId", ambiguous: false };
      await expectFailure(client(double.endpoint).createConnection(INPUT), unread);
      await client(double.endpoint, { parametersIn: "query" }).createConnection(INPUT);
      const codes = (await double.journal()).map(({ code = "created" }) => code);
      expectEqual(codes, ["MissingProjectId", "created"], "what was answered");
    },
  },
];
