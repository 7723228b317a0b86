import type { CallOptions } from "@dataworks-kit/client";
import type { Case } from "../case.ts";
import type { CaseContext } from "../context.ts";
import { expectEqual, expectFailure, expectThat } from "../expect.ts";
import { INPUT } from "../input.ts";
import type { Double } from "../servers.ts";

const DELAY_MS = 1_500;
const LIMIT_MS = 100;

const SLOW = { effect: { kind: "delay", ms: DELAY_MS } } as const;
const THROTTLED = {
  effect: { kind: "fail", code: "Throttling.User", retryAfterMs: DELAY_MS },
  times: "always",
} as const;

/** A call that must end long before the delay, and fail so. */
async function endsEarly(
  { client }: CaseContext,
  { endpoint }: Double,
  options: CallOptions,
  error: object,
): Promise<void> {
  const started = performance.now();
  await expectFailure(client(endpoint).createConnection(INPUT, options), error);
  const tookMs = performance.now() - started;
  expectThat(tookMs < DELAY_MS - 300, `it ended only after ${tookMs} ms`);
}

function abortLater(): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), LIMIT_MS);
  return controller.signal;
}

/** Time that runs out, and callers who do not want to wait. */
export const LIMITS: readonly Case[] = [
  {
    name: "an answer that is late ends the call with timeout, ambiguous",
    run: async (context) => {
      const double = await context.servers.double();
      await double.script(SLOW);
      await endsEarly(context, double, { timeoutMs: LIMIT_MS }, { kind: "timeout", ambiguous: true });
    },
  },
  {
    name: "the time of all attempts together is limited too",
    run: async (context) => {
      const double = await context.servers.double();
      await double.script(THROTTLED);
      const error = { kind: "api", code: "Throttling.User", ambiguous: false };
      await endsEarly(context, double, { totalTimeoutMs: 500 }, error);
    },
  },
  {
    name: "a signal that has aborted already: nothing is sent",
    run: async (context) => {
      const double = await context.servers.double();
      const error = { kind: "aborted", ambiguous: false };
      await endsEarly(context, double, { signal: AbortSignal.abort() }, error);
      expectEqual(await double.journal(), [], "what was sent");
    },
  },
  {
    name: "a signal that aborts on the way ends the call, ambiguous",
    run: async (context) => {
      const double = await context.servers.double();
      await double.script(SLOW);
      await endsEarly(context, double, { signal: abortLater() }, { kind: "aborted", ambiguous: true });
    },
  },
  {
    name: "a signal that aborts between two attempts ends the wait",
    run: async (context) => {
      const double = await context.servers.double();
      await double.script(THROTTLED);
      await endsEarly(context, double, { signal: abortLater() }, { kind: "aborted", ambiguous: false });
      expectEqual((await double.journal()).length, 1, "how many requests came");
    },
  },
  {
    name: "AbortSignal.timeout ends the call with timeout",
    run: async (context) => {
      const double = await context.servers.double();
      await double.script(SLOW);
      const signal = AbortSignal.timeout(LIMIT_MS);
      await endsEarly(context, double, { signal }, { kind: "timeout", ambiguous: true });
    },
  },
];
