import { describe, expect, test } from "vitest";
import { writeEnvelope } from "../faults/answers/reply.ts";
import { listModes, type Mode } from "../faults/modes.ts";
import type { Plot, Stage } from "../faults/plot.ts";
import { runCell } from "../faults/run-cell.ts";
import { findShownSecrets, SECRETS } from "../faults/secrets-shown.ts";

const [AGAIN, , ONCE] = listModes("node") as readonly [Mode, Mode, Mode];

/** A cell whose client has this `fetch`. */
function cellWith(
  fetch: Stage["settings"]["fetch"],
  { mode = ONCE, betrayal, ...plot }: Partial<Plot> & { mode?: Mode; betrayal?: () => string } = {},
) {
  const stage: Plot["stage"] = async (simulator) => ({
    settings: { endpoint: "http://127.0.0.1", fetch: fetch ?? simulator.fetch },
    ...(betrayal && { betrayal }),
    [Symbol.asyncDispose]: async () => {},
  });
  return runCell({ group: "g", name: "n", stage, ...plot }, mode);
}

const refuse = async () => new Response(writeEnvelope("MissingName"), { status: 400 });

describe("A cell of the fault matrix", () => {
  test("is true when nothing goes wrong", async () => {
    const cell = await cellWith(undefined, { getsThrough: true, mode: AGAIN });
    expect(cell).toEqual({
      group: "g",
      fault: "n",
      mode: AGAIN.name,
      transport: "node",
      reported: "created",
      ambiguous: false,
      created: 1,
      overCautious: false,
    });
  });

  test("is untrue when the client says that it was created, and it was not", async () => {
    const success = '{"RequestId":"r","HttpStatusCode":200,"Data":7,"Success":true}';
    const cell = await cellWith(async () => new Response(success));
    expect(cell.untruth).toBe("the client says 7, the double has none");
  });

  test("is untrue when the client gives up where it would get through, but only if it may try again", async () => {
    const wrong = "the client gives up although the next attempt would get through";
    expect((await cellWith(refuse, { getsThrough: true, mode: AGAIN })).untruth).toBe(wrong);
    expect((await cellWith(refuse, { getsThrough: true, mode: ONCE })).untruth).toBeUndefined();
  });

  test("is untrue when the client did something else that it must not do", async () => {
    const cell = await cellWith(undefined, { betrayal: () => "it followed" });
    expect(cell.untruth).toBe("it followed");
  });

  test("judges the call before it too", async () => {
    expect(await cellWith(undefined, { callsTwice: true })).toMatchObject({
      created: 1,
      reported: "created",
    });
    const success = '{"RequestId":"r","HttpStatusCode":200,"Data":7,"Success":true}';
    const answers = [new Response(success), await refuse()];
    const cell = await cellWith(async () => answers.shift() ?? refuse(), { callsTwice: true });
    expect(cell.untruth).toBe("the client says 7, the double has none");
  });

  test("is over-cautious, and true, when the client could know that nothing was carried out", async () => {
    const fail = () => Promise.reject(new TypeError("fetch failed"));
    expect(await cellWith(fail, { canBeCertain: true })).toMatchObject({
      ambiguous: true,
      overCautious: true,
    });
    const cell = await cellWith(fail);
    expect(cell).toMatchObject({ ambiguous: true, overCautious: false });
    expect(cell.untruth).toBeUndefined();
  });
});

describe("A secret in an error is found", () => {
  const { password, accessKeySecret } = SECRETS;
  const forms: Readonly<Record<string, string>> = {
    "as it is": password,
    "inside JSON": JSON.stringify({ password }),
    "inside JSON inside JSON": JSON.stringify(JSON.stringify({ password })),
    "in a form": new URLSearchParams([["Content", JSON.stringify({ password })]]).toString(),
    "in a query": encodeURIComponent(password),
    "inside JSON in a query": encodeURIComponent(JSON.stringify(JSON.stringify({ password }))),
    "in a string to sign": encodeURIComponent(encodeURIComponent(password)),
    "in Base64": Buffer.from(password).toString("base64"),
  };
  const errors: Readonly<Record<string, (text: string) => unknown>> = {
    "in the message": (text) => new Error(text),
    "in a field": (text) => Object.assign(new Error("m"), { config: { data: [text] } }),
    "in a hidden field": (text) => Object.defineProperty(new Error("m"), "request", { value: text }),
    "in the cause of a cause": (text) => new Error("m", { cause: new Error("m", { cause: text }) }),
    "in an inner error": (text) => new AggregateError([new Error(text)], "m"),
  };
  for (const [where, toError] of Object.entries(errors))
    test.each(Object.entries(forms))(`${where}: %s`, (_, text) => {
      expect(findShownSecrets(toError(`before ${text} after`))).toEqual(["password"]);
    });

  test("also the other one, and none where there is none", () => {
    expect(findShownSecrets(new Error(`${accessKeySecret}&`))).toEqual(["accessKeySecret"]);
    expect(findShownSecrets(new Error("*** password accessKeySecret", { cause: new Error("***") }))).toEqual(
      [],
    );
  });
});
