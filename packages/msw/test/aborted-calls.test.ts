import { createHandlers } from "@dataworks-kit/msw";
import { startServer } from "@dataworks-kit/msw/server";
import { createSimulator, type Simulator, type SimulatorOptions } from "@dataworks-kit/msw/simulator";
import { getResponse } from "msw";
import { describe, expect, test } from "vitest";
import { NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

const LONG_MS = 600_000;
const DELAY = { effect: { kind: "delay", ms: LONG_MS } } as const;

/** Waits as a timer would for a time that never comes, and says when it is asked to and when it ends. */
function pausing(): SimulatorOptions & { readonly asked: Promise<void>; readonly ended: Promise<void> } {
  const [asked, ended] = [settable(), settable()];
  const wait = (_: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      signal?.addEventListener("abort", () => {
        ended.resolve();
        resolve();
      });
      asked.resolve();
    });
  return { clock: () => NOW, wait, asked: asked.done, ended: ended.done };
}

function settable(): { readonly done: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const done = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { done, resolve };
}

async function expectNotCarriedOut(simulator: Simulator, step: string): Promise<void> {
  // The call ends after its caller got the answer.
  await expect.poll(() => simulator.journal()).toHaveLength(1);
  expect(simulator.world().dataSources).toEqual([]);
  const [entry] = simulator.journal();
  expect(entry?.outcome).toBe("dropped");
  const reason = "The caller stopped waiting before the call was carried out.";
  expect(entry?.checks.filter(({ verdict }) => verdict === "refused")).toEqual([
    { step, verdict: "refused", reason },
  ]);
}

describe.each(SCHEMES)("A call signed with %s", (scheme) => {
  test("rejects at once with the signal's reason, and is not carried out", async () => {
    const { asked, ended, ...options } = pausing();
    const simulator = createSimulator(options);
    simulator.script(DELAY);
    const caller = new AbortController();
    const answer = simulator.fetch(await signedRequest(scheme), { signal: caller.signal });
    await asked;
    const reason = new Error("no time left");
    caller.abort(reason);
    await expect(answer).rejects.toBe(reason);
    await ended;
    await expectNotCarriedOut(simulator, "script");
  });

  test("is not carried out when it is aborted while its signature is verified", async () => {
    const simulator = createSimulator({ clock: () => NOW });
    const caller = new AbortController();
    const answer = simulator.fetch(await signedRequest(scheme), { signal: caller.signal });
    caller.abort();
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    await expectNotCarriedOut(simulator, "world");
  });

  test("is not even read when it was aborted before", async () => {
    const simulator = createSimulator({ clock: () => NOW });
    const request = await signedRequest(scheme);
    const signal = AbortSignal.abort("gone");
    await expect(simulator.fetch(request, { signal })).rejects.toBe("gone");
    await expect(simulator.fetch(new Request(request, { signal }))).rejects.toBe("gone");
    expect(simulator.journal()).toEqual([]);
  });

  test("that was carried out before the abort stays in the world", async () => {
    const simulator = createSimulator({ clock: () => NOW, onCall: () => caller.abort() });
    const caller = new AbortController();
    const answer = simulator.fetch(await signedRequest(scheme), { signal: caller.signal });
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    expect(simulator.world().dataSources).toHaveLength(1);
    expect(simulator.journal()).toMatchObject([{ outcome: "answered", createdId: 123 }]);
  });
});

test("The signal of a call wins over the signal of its Request, and null means no signal", async () => {
  const simulator = createSimulator({ clock: () => NOW });
  const request = async () => new Request(await signedRequest("HMAC-SHA1"), { signal: AbortSignal.abort() });
  expect((await simulator.fetch(await request(), { signal: null })).status).toBe(200);
  const own = { signal: new AbortController().signal };
  expect((await simulator.fetch(await request(), own)).status).toBe(400);
  expect(simulator.journal()).toMatchObject([{ status: 200 }, { code: "ConnectionAlreadyExist" }]);
});

test("The timer of a delay ends with the call", async () => {
  const simulator = createSimulator({ clock: () => NOW });
  simulator.script({ ...DELAY, times: "always" });
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const delays = 20;
  const caller = new AbortController();
  const calls = await Promise.all(Array.from({ length: delays }, () => signedRequest("HMAC-SHA1")));
  const answers = calls.map((call) => simulator.fetch(call, { signal: caller.signal }));
  await expect.poll(timers).toBeGreaterThanOrEqual(delays);
  caller.abort();
  await Promise.allSettled(answers);
  expect(timers()).toBeLessThan(delays);
});

test("Through msw, a delayed call that is aborted is not carried out", async () => {
  const { asked, ended, ...options } = pausing();
  const simulator = createSimulator(options);
  simulator.script(DELAY);
  const caller = new AbortController();
  const request = new Request(await signedRequest("HMAC-SHA1"), { signal: caller.signal });
  const response = getResponse(createHandlers(simulator), request);
  await asked;
  caller.abort();
  await ended;
  expect((await response)?.type).toBe("error");
  await expectNotCarriedOut(simulator, "script");
});

describe("Over HTTP, a caller who hangs up during a delay", () => {
  test("ends the call, which is not carried out", async () => {
    const { asked, ended, ...options } = pausing();
    const { url, simulator, close } = await startServer(options);
    simulator.script(DELAY);
    const caller = new AbortController();
    const answer = fetch(await signedRequest("HMAC-SHA1", { endpoint: url }), { signal: caller.signal });
    await asked;
    caller.abort();
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    await ended;
    await close();
    await expectNotCarriedOut(simulator, "script");
  });

  test("loses the connection when the double stops", async () => {
    const { asked, ended, ...options } = pausing();
    const { url, simulator, close } = await startServer(options);
    simulator.script(DELAY);
    const answer = fetch(await signedRequest("HMAC-SHA1", { endpoint: url }));
    await asked;
    await Promise.all([close(), ended, expect(answer).rejects.toThrow("fetch failed")]);
    await expectNotCarriedOut(simulator, "script");
  });
});
