import { createSimulator, type SimulatorOptions } from "@dataworks-kit/msw/simulator";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import { exampleParameters, NOW, signedRequest } from "./support/signed-requests.ts";

async function messageFor(changes: Record<string, string | undefined>, options: SimulatorOptions = {}) {
  const parameters = exampleParameters({ SubType: undefined, ...changes });
  const { fetch } = createSimulator({ clock: () => NOW, ...options });
  return (await readAnswer(await fetch(await signedRequest("HMAC-SHA1", { parameters })))).body.Message;
}

const LOGIN = { database: "d", username: "u", password: "fake-word" };
const mongodb = (members: object) =>
  messageFor({ ConnectionType: "mongodb", Content: JSON.stringify({ ...LOGIN, ...members }) });
const quoting = (text: string) => expect.stringContaining(`The pattern value ${text} is invalid.`);

describe("What is wrong in Content is quoted from its place:", () => {
  test.each([
    [{ address: 7 }, "address=7"],
    [{ address: "[1,2]" }, "address.0=1"],
    [{ address: '["h:1",7]' }, "address.1=7"],
    [{ address: '["h:1",{"a":1}]' }, "address.1={...}"],
    [{ address: "[[],1]" }, "address.0=[...]"],
    [{ address: "{}" }, "address={}"],
    [{ address: ["h:1"] }, "address=[...]"],
    [{ address: "h:1" }, "address=h:1"],
    [{ address: "[9007199254740993]" }, "address.0=9007199254740993"],
  ])("%j", async (members, want) => {
    expect(await mongodb(members)).toEqual(quoting(want));
  });
});

describe("It is quoted without a secret:", () => {
  test.each([
    ["of a member that is one", { address: '["h:1"]', password: 5 }, "password=***"],
    ["in a text that may hold one", { address: '{"password":"other"}' }, "address=***"],
    ["in a URL", { address: "mongodb://u:p@h" }, "address=***"],
    ["that is another member's", { address: "fake-word" }, "address=***"],
    ["that is a part of it", { address: "x fake-word y" }, "address=x *** y"],
    ["of a deep place", { address: '["h", {"password":"other"}]' }, "address.1={...}"],
  ])("%s", async (_, members, want) => {
    expect(await mongodb(members)).toEqual(quoting(want));
  });

  test("in a type that is not known", async () => {
    for (const type of ["fake-word", "password=other", "u:p@h"])
      expect(
        await messageFor({ ConnectionType: type, Content: JSON.stringify(LOGIN) }, { strict: true }),
      ).toMatch(/^The data source type \*\*\* does not exist\./);
  });
});

test("It is bounded, and no character is cut in two", async () => {
  for (const length of [98, 99, 100, 101, 50_000]) {
    const message = String(await mongodb({ address: `${"x".repeat(length)}${"\u{1f600}".repeat(60)}` }));
    expect(message.length).toBeLessThan(400);
    expect(message).not.toMatch(
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\ufffd/,
    );
  }
});

test("No refusal shows a secret of its Content", async () => {
  const secret = fc
    .string({ unit: fc.constantFrom(..."QZ7x-"), minLength: 6, maxLength: 12 })
    .map((text) => `S3${text}`);
  const leaf = fc.oneof(
    fc.integer(),
    fc.constantFrom("SECRET", "h:1", "jdbc:mysql://u:SECRET@h", "pwd=SECRET"),
  );
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("password", "accessKey", "address", "0", "note"), tie("value"), {
        maxKeys: 3,
      }),
      tie("value").map((inner) => JSON.stringify(inner)),
    ),
  })).value;
  const members = fc.record({ address: value, username: value, tag: value }, { requiredKeys: [] });
  await fc.assert(
    fc.asyncProperty(members, secret, async (given, hidden) => {
      const content = JSON.stringify({ ...LOGIN, ...given, password: "SECRET" }).replaceAll("SECRET", hidden);
      const message = await messageFor({ ConnectionType: "mongodb", Content: content });
      expect(String(message)).not.toContain(hidden);
    }),
    { numRuns: 300 },
  );
});
