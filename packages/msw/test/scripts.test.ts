import { createHandlers } from "@dataworks-kit/msw";
import { createSimulator, type Script, type SimulatorOptions } from "@dataworks-kit/msw/simulator";
import { getResponse } from "msw";
import { describe, expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import { exampleParameters, NOW, signedRequest } from "./support/signed-requests.ts";

const call = async (Name: string, accessKeySecret = "testsecret") =>
  signedRequest("ACS3-HMAC-SHA256", { parameters: exampleParameters({ Name }), accessKeySecret });

function double(options: SimulatorOptions = {}) {
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  return { waits, ...createSimulator({ clock: () => NOW, wait, ...options }) };
}

/** What becomes of calls with these names: a code, `created`, or `dropped`. */
async function outcomes(simulator: ReturnType<typeof double>, ...names: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    const request = await call(name);
    const answer = await simulator.fetch(request).then(readAnswer, (error: unknown) => {
      expect(error).toBeInstanceOf(TypeError);
      return undefined;
    });
    found.push(answer ? String(answer.body.Code ?? "created") : "dropped");
  }
  return found;
}

const listNames = (simulator: ReturnType<typeof double>) =>
  simulator.world().dataSources?.map(({ name }) => name);

describe("A script", () => {
  test("fails the next calls with documented codes, in order, and creates nothing", async () => {
    const simulator = double();
    simulator.failNext("Throttling.User", { times: 2 });
    simulator.failNext("ConnectionAlreadyExist", { values: ["1", "x"] });
    expect(await outcomes(simulator, "a", "b", "c", "d")).toEqual([
      "Throttling.User",
      "Throttling.User",
      "ConnectionAlreadyExist",
      "created",
    ]);
    expect(listNames(simulator)).toEqual(["d"]);
  });

  test("fills the documented text, and says when to come again", async () => {
    const simulator = double();
    const fail = {
      kind: "fail",
      code: "ConnectionAlreadyExist",
      values: ["1", "x"],
      retryAfterMs: 1500,
    } as const;
    simulator.script({ effect: fail });
    const response = await simulator.fetch(await call("a"));
    expect(response.headers.get("x-acs-retry-after")).toBe("1500");
    expect((await readAnswer(response)).body.Message).toBe(
      "The connection with envType 1 and name x already exists.",
    );
  });

  test("takes every call that matches, and no other", async () => {
    const simulator = double();
    const match = { action: "CreateConnection", accessKeyId: "testid", parameters: { Name: "b" } };
    simulator.script({ effect: { kind: "fail", code: "NoPermission" }, match, times: "always" });
    expect(await outcomes(simulator, "a", "b", "b", "c")).toEqual([
      "created",
      "NoPermission",
      "NoPermission",
      "created",
    ]);
    expect(simulator.scripts()).toMatchObject([{ match, times: "always" }]);
    simulator.clearScripts();
    expect(await outcomes(simulator, "b")).toEqual(["created"]);
  });

  test("drops the connection before the data source is created, or after it was", async () => {
    const simulator = double();
    simulator.script({ effect: { kind: "drop", when: "before" } });
    simulator.script({ effect: { kind: "drop", when: "after" } });
    expect(await outcomes(simulator, "a", "b", "c")).toEqual(["dropped", "dropped", "created"]);
    expect(listNames(simulator)).toEqual(["b", "c"]);
    expect(simulator.journal().map(({ outcome, createdId }) => [outcome, createdId])).toEqual([
      ["dropped", undefined],
      ["dropped", 123],
      ["answered", 124],
    ]);
    const [before, after] = simulator.journal();
    expect(before?.checks.slice(-3)).toEqual([
      { step: "script", verdict: "refused", reason: "A script dropped the connection." },
      { step: "parameters", verdict: "not reached" },
      { step: "world", verdict: "not reached" },
    ]);
    expect(after?.checks.every(({ verdict }) => verdict === "passed")).toBe(true);
  });

  test("that drops after a success is not used up by a call that fails", async () => {
    const simulator = double();
    await outcomes(simulator, "a");
    simulator.script({ effect: { kind: "drop", when: "after" } });
    expect(await outcomes(simulator, "a", "b")).toEqual(["ConnectionAlreadyExist", "dropped"]);
  });

  test("delays, also a call that fails then", async () => {
    const simulator = double();
    simulator.script({ effect: { kind: "delay", ms: 20 }, times: 2 });
    simulator.script({ effect: { kind: "delay", ms: [1, 3] } });
    simulator.failNext("ServiceUnavailable");
    expect(await outcomes(simulator, "a", "b", "c")).toEqual(["ServiceUnavailable", "created", "created"]);
    expect(simulator.waits).toEqual([21, 20]);
  });

  test("is not used up by a call whose caller is refused", async () => {
    const simulator = double();
    simulator.failNext("InternalError.System");
    const forged = await readAnswer(await simulator.fetch(await call("a", "wrong")));
    expect(forged.body.Code).toBe("SignatureDoesNotMatch");
    expect(await outcomes(simulator, "a")).toEqual(["InternalError.System"]);
  });

  test("lets the seed decide about chance", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `n${index}`);
    const runs = await Promise.all(
      [7, 7, 8].map((seed) => {
        const simulator = double({ seed });
        simulator.script({ effect: { kind: "fail", code: "Throttling" }, times: "always", probability: 0.5 });
        return outcomes(simulator, ...names);
      }),
    );
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0]).not.toEqual(runs[2]);
    expect(runs[0]?.filter((outcome) => outcome === "Throttling").length).toBeGreaterThan(8);
  });

  test("drops a connection through msw too", async () => {
    const simulator = double();
    simulator.script({ effect: { kind: "drop", when: "before" } });
    const response = await getResponse(createHandlers(simulator), await call("a"));
    expect([response?.type, response?.status]).toEqual(["error", 0]);
  });

  test.each([
    [{}, "script.effect.kind: expected one of fail, delay, drop."],
    [{ effect: { kind: "explode" } }, "script.effect.kind: expected one of fail, delay, drop."],
    [{ effect: { kind: "fail" } }, "script.effect.code: expected a text that is not empty."],
    [
      { effect: { kind: "fail", code: "Out.Of.Coffee" } },
      "No operation documents the error code Out.Of.Coffee. Use a documented code.",
    ],
    [{ effect: { kind: "delay", ms: -1 } }, "script.effect.ms: expected a number from 0 to 600000."],
    [{ effect: { kind: "drop", when: "now" } }, "script.effect.when: expected one of before, after."],
    [{ effect: { kind: "drop", when: "after" }, times: 0 }, "script.times: expected an integer above 0."],
    [
      { effect: { kind: "drop", when: "after" }, probability: 2 },
      "script.probability: expected a number from 0 to 1.",
    ],
    [{ effect: { kind: "drop", when: "after" }, macth: {} }, "script.macth: expected one of the names"],
    [
      { effect: { kind: "drop", when: "after" }, match: { parameters: { Name: 1 } } },
      "script.match.parameters.Name: expected a text.",
    ],
  ])("is refused: %j", (given, want) => {
    expect(() => double().script(given as Script)).toThrow(want);
  });
});

describe("The throttle", () => {
  test("refuses more calls than a second or a day allows, and says when to come again", async () => {
    let now = NOW + 200;
    const simulator = createSimulator({ clock: () => now, throttle: { perSecond: 2, perDay: 3 } });
    const seen: unknown[] = [];
    for (const [name, at] of [
      ["a", 0],
      ["b", 0],
      ["c", 0],
      ["d", 1_000],
      ["e", 1_000],
    ] as const) {
      now = NOW + 200 + at;
      const response = await simulator.fetch(await call(name));
      const retryAfter = response.headers.get("x-acs-retry-after");
      seen.push([response.status, (await readAnswer(response)).body.Code, retryAfter]);
    }
    expect(seen).toEqual([
      [200, undefined, null],
      [200, undefined, null],
      [429, "Throttling.User", "800"],
      [200, undefined, null],
      [429, "Throttling.Api.Risk", String(12 * 3_600_000 - 1_200)],
    ]);
  });

  test("counts a tenant with all its users, and no forged calls", async () => {
    const users = ["one", "other"].map((id) => ({
      id,
      tenantId: 1,
      accessKeys: [{ accessKeyId: id, accessKeySecret: "testsecret" }],
    }));
    const members = [{ userId: "one", role: "owner" as const }];
    const world = { tenants: [{ id: 1 }], users, projects: [{ id: 1, tenantId: 1, members }] };
    const simulator = createSimulator({ clock: () => NOW, world, throttle: { perSecond: 1 } });
    const codes: unknown[] = [];
    for (const [accessKeyId, accessKeySecret] of [
      ["one", "wrong"],
      ["one", "testsecret"],
      ["other", "testsecret"],
    ] as const) {
      const request = await signedRequest("HMAC-SHA1", { accessKeyId, accessKeySecret });
      codes.push((await readAnswer(await simulator.fetch(request))).body.Code);
    }
    expect(codes).toEqual(["SignatureDoesNotMatch", undefined, "Throttling.User"]);
  });

  test.each([{ perSecond: 0 }, { perDay: -1 }])("refuses the limit %j", (throttle) => {
    expect(() => createSimulator({ throttle })).toThrow("expected a number above 0.");
  });
});
