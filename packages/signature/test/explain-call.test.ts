import {
  describeExplanation,
  type Explanation,
  explainRefusal,
  PASTE_LIMIT,
} from "@dataworks-kit/signature/explain";
import {
  type CallToSign,
  PARAMETER_PLACES,
  type SignedRequest,
  signRequest,
} from "@dataworks-kit/signature/request";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PASTES, URLS } from "./support/write-pastes.ts";

const NOW = Date.parse("2026-01-31T12:00:30Z");
const CALL: Omit<CallToSign, "algorithm" | "parametersIn"> = {
  action: "CreateConnection",
  version: "2020-05-18",
  url: "https://dataworks.cn-shanghai.aliyuncs.com/",
  accessKeyId: "testid",
  accessKeySecret: "testsecret",
  timestamp: "2026-01-31T12:00:00Z",
  nonce: "0123456789abcdef0123456789abcdef",
  parameters: [
    ["Content", '{"a":"b c"}'],
    ["Name", "a b*~'"],
  ],
};

const ALGORITHMS = ["HMAC-SHA1", "ACS3-HMAC-SHA256", "ACS3-HMAC-SM3"] as const;
type Way = Pick<CallToSign, "algorithm" | "parametersIn">;
const WAYS: readonly Way[] = ALGORITHMS.flatMap((algorithm) =>
  PARAMETER_PLACES.map((parametersIn) => ({ algorithm, parametersIn })),
);
const CELLS = WAYS.flatMap((way) => {
  const isWholeUrl = way.algorithm === "HMAC-SHA1" && way.parametersIn === "query";
  const { "a URL": _, ...urls } = URLS;
  return Object.entries({ ...PASTES, ...(isWholeUrl && urls) }).map(([paste, write]) => ({
    paste,
    write,
    way,
    cell: `${paste}: ${way.algorithm} in the ${way.parametersIn}`,
  }));
});

function textOf({ steps }: SignedRequest): string {
  return "canonicalRequest" in steps ? steps.canonicalRequest : steps.stringToSign;
}

function refusal({ steps }: SignedRequest): string {
  const signed =
    "canonicalRequest" in steps
      ? `server StringToSign is [${steps.stringToSign}] server CanonicalRequest is [${steps.canonicalRequest}]`
      : `server string to sign is:${steps.stringToSign}`;
  return JSON.stringify({ Code: "SignatureDoesNotMatch", Message: `Specified signature ... ${signed}` });
}

function listFaults(explanation: Explanation): string[] {
  const faults = explanation.kind === "broken rule" ? explanation.faults : [];
  return faults.map(({ place, name, cause }) => `${place} ${name}: ${cause}`);
}

describe("A request as it was sent", () => {
  test.each(CELLS)(
    "is right by itself, and says what it was written from, in $cell",
    async ({ write, way }) => {
      const mine = write(await signRequest({ ...CALL, ...way }));
      const explanation = explainRefusal({ mine }, { now: NOW });
      expect(explanation).toMatchObject({ kind: "one side", writtenFrom: { mine: expect.any(String) } });
      expect(describeExplanation(explanation).join(" ")).toContain("by the rules, not by your code.");
    },
  );

  test.each(CELLS)("gives the text that the server signed, in $cell", async ({ write, way }) => {
    const request = await signRequest({ ...CALL, ...way });
    const explanation = explainRefusal({ server: refusal(request), mine: write(request) }, { now: NOW });
    expect(explanation.kind).toBe("same");
    const words = describeExplanation(explanation);
    expect(words[0]).toContain("is the same as what the server signed");
    expect(words.join(" ")).not.toContain("the secret differs");
  });

  test.each(CELLS)("stands for the text of the server, in $cell", async ({ write, way }) => {
    const request = await signRequest({ ...CALL, ...way });
    const server = write(request);
    const right = explainRefusal({ server, mine: textOf(request) }, { now: NOW });
    expect(right.kind).toBe("same");
    expect(describeExplanation(right).join(" ")).toMatch(
      /secret differs.* by the rules, not by the server\./,
    );
    const wrong = textOf(request)
      .replace("Version", "Versoin")
      .replace(/-version:.*/, "-version:1");
    const explanation = explainRefusal({ server, mine: wrong }, { now: NOW });
    expect(explanation).toMatchObject({ kind: "different", writtenFrom: { server: expect.any(String) } });
  });

  test("is compared with another request", async () => {
    const way = { algorithm: "HMAC-SHA1", parametersIn: "query" } as const;
    const request = await signRequest({ ...CALL, ...way });
    const other = await signRequest({ ...CALL, ...way, parameters: [["Name", "other"]] });
    const curl = PASTES["curl for bash"]?.(request) ?? "";
    expect(describeExplanation(explainRefusal({ server: request.url, mine: curl }))[0]).toContain("method");
    const same = explainRefusal({ server: curl, mine: curl });
    expect(describeExplanation(same)[0]).toContain("that of the other request");
    const different = explainRefusal({ server: curl, mine: PASTES["the text of a request"]?.(other) ?? "" });
    expect(describeExplanation(different)[0]).toBe(
      "The parameter Content is missing from the text of the HTTP request.",
    );
  });

  test("in a HAR is that of the caller, and the refusal in it that of the server", async () => {
    const request = await signRequest({ ...CALL, algorithm: "HMAC-SHA1", parametersIn: "body" });
    const entry = JSON.parse(PASTES["an entry of a HAR"]?.(request) ?? "");
    const har = JSON.stringify({ ...entry, response: { content: { text: refusal(request) } } });
    expect(explainRefusal({ server: har, mine: har })).toMatchObject({
      kind: "same",
      writtenFrom: { mine: "har" },
    });
    expect(explainRefusal({ server: har }).kind).toBe("one side");
  });

  test("of another time and nonce is that of another call", async () => {
    const way = { algorithm: "ACS3-HMAC-SHA256", parametersIn: "body" } as const;
    const server = refusal(await signRequest({ ...CALL, ...way, nonce: "1" }));
    const mine = PASTES["curl for bash"]?.(await signRequest({ ...CALL, ...way })) ?? "";
    const explanation = explainRefusal({ server, mine });
    expect(explanation.kind).toBe("same");
    expect(describeExplanation(explanation)[0]).toContain("two calls");
  });
});

const COMMON =
  "AccessKeyId=i&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&SignatureNonce=n&Version=1&Signature=s";
const RPC = `https://h.example/?Action=Run&${COMMON}&Timestamp=2026-01-31T12%3A00%3A00Z`;
const HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const NAMES = "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version";
const ACS3 = `curl https://h.example/?A=1 -H 'x-acs-action: Run' -H 'x-acs-version: 1' -H 'x-acs-date: 2026-01-31T12:00:00Z' -H 'x-acs-signature-nonce: n' -H 'x-acs-content-sha256: ${HASH}' -H 'Authorization: ACS3-HMAC-SHA256 Credential=i,SignedHeaders=${NAMES},Signature=0'`;

describe("A request shows by itself", () => {
  test.each([
    [RPC, []],
    [RPC.replace("&Signature=s", ""), ["parameter Signature: missing"]],
    [RPC.replace("Action=", "Action=Run&Action="), ["parameter Action: twice"]],
    [RPC.replace("Z", "%2B08%3A00"), ["parameter Timestamp: offset from UTC"]],
    [RPC.replace("12%3A00%3A00", "20%3A00%3A00"), ["parameter Timestamp: local time"]],
    [RPC.replace("&SignatureNonce=n", ""), ["parameter SignatureNonce: missing"]],
    [RPC.replace("Run", "%25E4%25B8%25AD"), ["parameter Action: encoded too often"]],
    [ACS3, []],
    [ACS3.replace(";x-acs-date", ""), ["header x-acs-date: not signed"]],
    [`${ACS3} -H 'X-Acs-Other: 1'`, ["header x-acs-other: not signed"]],
    [ACS3.replace("SignedHeaders=", "SignedHeaders=content-type;"), ["header content-type: not sent"]],
    [ACS3.replace("-H 'x-acs-date", "-H 'x-date"), ["header x-acs-date: not sent"]],
    [ACS3.replace(/ -H 'Authorization.*/, ""), ["header authorization: missing"]],
    [ACS3.replace("Credential=i,", ""), ["header authorization: other form"]],
    [ACS3.replace("A=1", "A=1&A=2"), ["parameter A: twice"]],
    [ACS3.replace("00Z", "00.123Z"), ["header x-acs-date: fraction of a second"]],
    [`${ACS3} -H 'host: h.example:443'`, ["header host: default port"]],
  ])("%s: %j", (pasted, want) => {
    const mine = pasted.replaceAll(/\?A=1[^ ]*/g, (query) => query.replaceAll("&", "\\&"));
    const explanation = explainRefusal({ mine }, { now: NOW });
    expect(listFaults(explanation)).toEqual(want);
    expect(describeExplanation(explanation).join(" ")).toContain("by the rules, not by your code.");
  });

  test("nothing of the host where a list of headers leaves it out", () => {
    const mine = ACS3.replaceAll(/(?:^curl \S+)?\s?-H '([^']*)'/g, "$1\n").trim();
    expect(explainRefusal({ mine })).toMatchObject({ kind: "one side", writtenFrom: { mine: "http" } });
  });

  test("its faults also where it gives the text of the server", () => {
    const server = `${ACS3} -H 'X-Acs-Other: 1'`;
    expect(listFaults(explainRefusal({ server, mine: server }))).toEqual(["header x-acs-other: not signed"]);
  });
});

test("A HAR that is too long is not read, and the explanation says so", () => {
  const har = `{"log":{"entries":[{"request":{"method":"GET","url":"${RPC}","headers":[]}}]}}`;
  const mine = har + " ".repeat(PASTE_LIMIT);
  expect(describeExplanation(explainRefusal({ mine }))[0]).toContain("The pasted text is longer than");
  expect(explainRefusal({ mine: har }).kind).toBe("one side");
});

test("Any two texts are explained, requests that were changed among them", async () => {
  const requests = await Promise.all(WAYS.map((way) => signRequest({ ...CALL, ...way })));
  const texts = requests.flatMap((request) => [
    refusal(request),
    textOf(request),
    ...Object.values({ ...PASTES, ...URLS }).map((write) => write(request)),
  ]);
  const text = fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(5), fc.string({ unit: "binary", maxLength: 5 }))
    .map(([whole, at, less, more]) => {
      const place = at % (whole.length + 1);
      return whole.slice(0, place) + more + whole.slice(place + less);
    });
  fc.assert(
    fc.property(text, text, (server, mine) => {
      for (const sides of [{ server, mine }, { server }, { mine }]) {
        const words = describeExplanation(explainRefusal(sides, { now: NOW }));
        expect(words[0]).toMatch(/\.$/);
        expect(words.join(" ")).not.toContain("undefined");
      }
    }),
    { numRuns: 2000 },
  );
});
