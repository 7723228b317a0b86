import { createSimulator, DEFAULT_WORLD } from "@dataworks-kit/msw/simulator";
import { describe, expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import { exampleContent, exampleParameters, NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const double = () => createSimulator({ clock: () => NOW });

test("A client that sends each parameter in the query and in the form, and signs it once, is accepted", async () => {
  const { url } = await signedRequest("HMAC-SHA1", { in: "query" });
  const body = new URLSearchParams(exampleParameters());
  expect((await double().fetch(url, { method: "POST", body })).status).toBe(200);
  body.set("Name", "another");
  const { body: answer } = await readAnswer(await double().fetch(url, { method: "POST", body }));
  expect(answer.Code).toBe("SignatureDoesNotMatch");
});

test("A user and a password before the host are not repeated in HostId", async () => {
  const url = "http://user:fake-word@dataworks.example/?Format=JSON";
  const answer = await double().handle({
    method: "GET",
    url,
    header: () => undefined,
    body: new Uint8Array(),
  });
  expect(answer).toMatchObject({ body: expect.stringContaining('"HostId":"dataworks.example"') });
});

describe.each(SCHEMES)("Signed with %s,", (scheme) => {
  test.each([{ RegionId: "" }, { SubType: "" }, { Description: "" }])(
    "the empty optional parameter %j is let through",
    async (changes) => {
      const request = await signedRequest(scheme, { parameters: exampleParameters(changes) });
      expect((await double().fetch(request)).status).toBe(200);
    },
  );

  test("a Content with long integers beside long fractions is read", async () => {
    const content = `${exampleContent().slice(0, -1)},"x":12345678901234567890,"y":0.12345678901234567}`;
    const request = await signedRequest(scheme, { parameters: exampleParameters({ Content: content }) });
    expect((await double().fetch(request)).status).toBe(200);
  });

  test("ids end with the last int64, and the world can still be given on", async () => {
    const last = 9_223_372_036_854_775_807n;
    const simulator = createSimulator({
      clock: () => NOW,
      world: { ...DEFAULT_WORLD, nextDataSourceId: last },
    });
    const answers = [];
    for (const Name of ["a", "b"]) {
      const request = await signedRequest(scheme, { parameters: exampleParameters({ Name }) });
      answers.push((await readAnswer(await simulator.fetch(request))).body);
    }
    expect(answers).toMatchObject([{ Data: last }, { Code: "InternalError.System" }]);
    expect(() => createSimulator({ world: simulator.revealWorld() })).not.toThrow();
  });
});

test.each(["%zz", "%", "%ff"])("The escape %s is refused in query and form", async (text) => {
  const answers = [
    await double().fetch(`https://h/?Format=JSON&Name=${text}`),
    await double().fetch("https://h/?Format=JSON", { method: "POST", headers: FORM, body: `Name=${text}` }),
  ];
  for (const answer of answers)
    expect((await readAnswer(answer)).body.Message).toContain("Expected every % to begin an escape");
});

test("A body over the limit, whose Format may be in the part that was cut, is answered in JSON", async () => {
  const { fetch } = createSimulator({ maxBodyBytes: 10 });
  const response = await fetch("https://h/", { method: "POST", headers: FORM, body: "Name=aaaaaaaaaaaaaaa" });
  expect((await readAnswer(response)).body.Code).toBe("InvalidParameter.Format");
});
