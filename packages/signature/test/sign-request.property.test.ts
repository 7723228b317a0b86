import { parseAuthorization, parseParameters, verifyAcs3, verifyRpc } from "@dataworks-kit/signature";
import {
  ALGORITHMS,
  type CallToSign,
  PARAMETER_PLACES,
  type SignedRequest,
  signRequest,
} from "@dataworks-kit/signature/request";
import fc from "fast-check";
import { expect, test } from "vitest";

const KEY = { accessKeyId: "testid", accessKeySecret: "testsecret" };
const text = fc.string({ unit: "grapheme", minLength: 1 });

const calls: fc.Arbitrary<CallToSign> = fc
  .record({
    parameters: fc.uniqueArray(fc.tuple(text, fc.string({ unit: "grapheme" })), {
      selector: ([name]) => name,
    }),
    algorithm: fc.constantFrom(...ALGORITHMS),
    parametersIn: fc.oneof(
      fc.constantFrom(...PARAMETER_PLACES),
      fc.constant((name: string) => (name.length > 3 ? ("body" as const) : ("query" as const))),
    ),
    path: fc.constantFrom("/", "/gateway/v1", "/a%20b/"),
    method: fc.constantFrom("POST", "PUT"),
    format: fc.constantFrom("JSON" as const, "XML" as const),
    securityToken: fc.option(fc.constant("token"), { nil: undefined }),
  })
  .map(({ path, ...call }) => ({
    ...call,
    ...KEY,
    url: `https://gateway.example${path}`,
    action: "Run",
    version: "2020-05-18",
    timestamp: "2026-01-31T12:00:00Z",
    nonce: "n1",
  }));

test("A signed request is valid to a verifier that sees only what is sent, wherever the parameters travel", async () => {
  await fc.assert(
    fc.asyncProperty(calls, async (call) => {
      const signed = await signRequest(call);
      expect(await isValid(signed)).toBe(true);
      const sent = [...pairs(new URL(signed.url).search.slice(1)), ...pairs(signed.body ?? "")];
      expect(sortPairs(sent)).toEqual(sortPairs(signed.parameters));
      expect(signed.parameters).toEqual(expect.arrayContaining([...call.parameters]));
    }),
    { numRuns: 300 },
  );
});

test.each(ALGORITHMS)("With %s no parameter is in the URL when all travel in the body", async (algorithm) => {
  const call = { algorithm, url: "https://gateway.example/", action: "Run", version: "1", ...KEY };
  const rest = {
    parameters: [["Content", "secret"]] as const,
    timestamp: "2026-01-31T12:00:00Z",
    nonce: "n",
  };
  const inBody = await signRequest({ ...call, ...rest, parametersIn: "body" });
  expect(inBody.url).toBe(call.url);
  expect(inBody.body).toContain("Content=secret");
  const inQuery = await signRequest({ ...call, ...rest, parametersIn: "query" });
  expect([inQuery.body, inQuery.headers["content-type"]]).toEqual([undefined, undefined]);
  expect(inQuery.url).toContain("Content=secret");
});

async function isValid({ method, url, headers, body = "" }: SignedRequest): Promise<boolean> {
  const { pathname, search, host } = new URL(url);
  const rawQuery = search.slice(1);
  const { accessKeySecret } = KEY;
  const authorization = parseAuthorization(headers.authorization ?? "");
  if (!authorization)
    return (await verifyRpc({ method, parameters: [...pairs(rawQuery), ...pairs(body)], accessKeySecret }))
      .valid;
  const read = (name: string) => (name === "host" ? host : headers[name]);
  const call = { method, path: pathname, rawQuery, headers: read, body, accessKeySecret, authorization };
  const { valid, payloadMatches } = await verifyAcs3(call);
  return valid && payloadMatches;
}

function pairs(raw: string): (readonly [string, string])[] {
  return [...(parseParameters(raw) ?? [])].map(([name, value]) => [name, value]);
}

function sortPairs(list: Iterable<readonly [string, string]>): string[] {
  return [...list].map(([name, value]) => JSON.stringify([name, value])).sort();
}
