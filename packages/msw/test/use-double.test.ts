import { startServer } from "@dataworks-kit/msw/server";
import { useDouble } from "@dataworks-kit/msw/vitest";
import { HttpResponse, http } from "msw";
import { afterEach, describe, expect, test, vi } from "vitest";
import { exampleParameters, NOW, signedRequest } from "./support/signed-requests.ts";

const clock = () => NOW;
const ELSEWHERE = "https://example.com/";
const closed = await startServer();
await closed.close();
/** An address of this machine at which nothing listens. */
const NOBODY = closed.url;

async function create(endpoint?: string): Promise<number> {
  const request = await signedRequest("ACS3-HMAC-SHA256", { ...(endpoint && { endpoint }) });
  return (await fetch(request)).status;
}

describe("With useDouble()", () => {
  const { simulator, server } = useDouble({ clock, endpoint: NOBODY });
  const statuses = () => simulator.journal().map(({ status }) => status);
  afterEach(() => vi.restoreAllMocks());

  // Each leaves what the other must not find, in whatever order they run.
  test.each(["a first test", "a later test"])("%s begins with the first world", async () => {
    expect([simulator.world().dataSources ?? [], statuses(), simulator.scripts()]).toEqual([[], [], []]);
    expect(server.listHandlers()).toHaveLength(2);
    expect([await create(), await create(NOBODY)]).toEqual([200, 400]);
    expect(simulator.world().dataSources).toHaveLength(1);
    simulator.failNext("Throttling.User");
    server.use(http.get(ELSEWHERE, () => HttpResponse.text("for this test")));
    expect(await (await fetch(ELSEWHERE)).text()).toBe("for this test");
  });

  describe("a hook of the file", () => {
    const seen: (number | undefined)[][] = [];
    afterEach(() => {
      seen.push(statuses());
    });

    test("can make a call", async () => {
      expect(await create()).toBe(200);
    });

    test("sees the journal of the test that has ended", () => {
      expect(seen).toEqual([[200]]);
    });
  });

  test("a request that nobody answers fails, and says so", async () => {
    const print = vi.spyOn(console, "error").mockImplementation(() => {});
    await expect(fetch(ELSEWHERE)).rejects.toThrow();
    expect(String(print.mock.calls)).toContain(`GET ${ELSEWHERE}`);
  });

  test.each(["127.0.0.1", "localhost"])("a request to a server of this machine passes: %s", async (host) => {
    const local = await startServer({ signatures: "ignore" });
    const answer = await fetch(local.url.replace("127.0.0.1", host));
    await local.close();
    expect(await answer.text()).toContain("MissingAction");
    expect([local.simulator.journal().length, simulator.journal().length]).toEqual([1, 0]);
  });
});

describe("After it", () => {
  test("calls leave the process again", async () => {
    await expect(create(NOBODY)).rejects.toThrow("fetch failed");
  });
});

describe("With options,", () => {
  const { simulator } = useDouble({
    clock,
    signatures: "ignore",
    handlers: [http.get(ELSEWHERE, () => HttpResponse.text("mine"))],
    onUnhandledRequest: "bypass",
  });

  test("own handlers are asked first, and the simulator has its options", async () => {
    expect(await (await fetch(ELSEWHERE)).text()).toBe("mine");
    const parameters = exampleParameters({ Name: "unsigned" });
    await fetch(await signedRequest("HMAC-SHA1", { parameters, accessKeySecret: "wrong" }));
    expect(simulator.world().dataSources).toMatchObject([{ name: "unsigned" }]);
  });
});

test("A wrong option fails at once", () => {
  expect(() => useDouble({ endpoint: "localhost" })).toThrow("endpoint: expected an absolute URL");
});
