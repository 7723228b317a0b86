import { createConnectionErrors } from "@dataworks-kit/api";
import { createConnectionErrorSchema, createConnectionOutputSchema } from "@dataworks-kit/api/validate";
import { type Answer, createSimulator } from "@dataworks-kit/msw/simulator";
import { parseJson } from "@dataworks-kit/wire";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleParameters, NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

const CODES = new Set<string>(createConnectionErrors.map(({ code }) => code));

async function answered(reply: Promise<Answer | "dropped">): Promise<Answer> {
  const answer = await reply;
  if (answer === "dropped") throw new Error("The connection was dropped.");
  return answer;
}

/** Each answer is a documented one in the shape of the contract, whatever was asked. */
function expectDocumented(status: number, text: string): void {
  const body = parseJson(text);
  const schema = status === 200 ? createConnectionOutputSchema : createConnectionErrorSchema;
  expect(schema["~standard"].validate(body)).toEqual({ value: body });
  if (status === 200) return;
  const { Code } = body as { Code: string };
  expect(CODES).toContain(Code);
  expect(createConnectionErrors.filter(({ code }) => code === Code).map((error) => error.status)).toContain(
    status,
  );
}

const text = fc.string({ unit: "binary", maxLength: 40 });
/** Common parameters that a noisy call may replace. */
const COMMON = ["Action", "Version", "SignatureNonce", "Timestamp"];
const name = fc.constantFrom(...Object.keys(exampleParameters()), ...COMMON);
const value = fc.oneof(
  text,
  fc.json(),
  fc.constantFrom("", "1", "rds", "{}", "%", "%zz", "9223372036854775808"),
);

test("Signed calls with noise for parameters get documented answers", async () => {
  const changes = fc.dictionary(name, value, { maxKeys: 3 });
  const { fetch } = createSimulator({ clock: () => NOW });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SCHEMES), changes, async (scheme, given) => {
      const isCommon = (member: string) => COMMON.includes(member);
      const entries = Object.entries(given);
      const common = scheme === "HMAC-SHA1" ? entries.filter(([member]) => isCommon(member)) : [];
      const own = Object.fromEntries(entries.filter(([member]) => !isCommon(member)));
      const parts = { parameters: exampleParameters(own), common: Object.fromEntries(common) };
      const response = await fetch(await signedRequest(scheme, parts));
      expectDocumented(response.status, await response.text());
    }),
    { numRuns: 500, seed: 1 },
  );
});

test("Requests that are noise get documented answers", async () => {
  const { handle } = createSimulator({ clock: () => NOW });
  const request = fc.record({
    method: fc.oneof(fc.constantFrom("GET", "POST", "get", "PUT"), text),
    url: fc.oneof(
      text,
      text.map((query) => `/?Format=JSON&${query}`),
      value.map(
        (Content) =>
          `/?Format=JSON&Action=CreateConnection&Version=2020-05-18&AccessKeyId=testid&Content=${Content}`,
      ),
    ),
    headers: fc.dictionary(
      fc.constantFrom("authorization", "x-acs-action", "x-acs-date", "content-type", "host", "accept"),
      fc.oneof(
        text,
        fc.constantFrom(
          "ACS3-HMAC-SHA256 Credential=,SignedHeaders=,Signature=",
          "application/x-www-form-urlencoded",
          "application/json",
          "CreateConnection",
        ),
      ),
    ),
    body: fc.uint8Array({ maxLength: 60 }),
  });
  await fc.assert(
    fc.asyncProperty(request, async ({ method, url, headers, body }) => {
      const answer = await answered(handle({ method, url, header: (header) => headers[header], body }));
      expect(answer.status).toBeGreaterThanOrEqual(400);
      if (answer.headers["content-type"]?.includes("json")) expectDocumented(answer.status, answer.body);
      else expect(answer.body).toMatch(/^<\?xml version='1\.0' encoding='UTF-8'\?><Error><RequestId>/);
    }),
    { numRuns: 2_000, seed: 1 },
  );
});
