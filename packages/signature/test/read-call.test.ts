import { PASTE_LIMIT, readCall, readValues } from "@dataworks-kit/signature/explain";
import { type CallToSign, PARAMETER_PLACES, signRequest } from "@dataworks-kit/signature/request";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PASTES, URLS } from "./support/write-pastes.ts";

const CALL: Omit<CallToSign, "algorithm" | "parametersIn"> = {
  action: "CreateConnection",
  version: "2020-05-18",
  url: "https://dataworks.cn-shanghai.aliyuncs.com/",
  accessKeyId: "testid",
  accessKeySecret: "testsecret",
  timestamp: "2026-01-31T12:00:00Z",
  nonce: "0123456789abcdef0123456789abcdef",
  parameters: [
    ["Content", `{"a":"b c", "d": "it's 50% \\\\ $HOME \`x\`"}`],
    ["Name", "a b*~'!中"],
    ["Empty", ""],
  ],
};
const VALUES = {
  method: "POST",
  host: "dataworks.cn-shanghai.aliyuncs.com",
  action: CALL.action,
  version: CALL.version,
  accessKeyId: CALL.accessKeyId,
  timestamp: CALL.timestamp,
  nonce: CALL.nonce,
  parameters: CALL.parameters,
};

const ALGORITHMS = ["HMAC-SHA1", "ACS3-HMAC-SHA256", "ACS3-HMAC-SM3"] as const;
const CELLS = ALGORITHMS.flatMap((algorithm) =>
  PARAMETER_PLACES.flatMap((parametersIn) => {
    // A URL alone shows the whole call only where all of it travels in the query.
    const urls = algorithm === "HMAC-SHA1" && parametersIn === "query" ? URLS : {};
    return Object.entries({ ...PASTES, ...urls }).map(([paste, write]) => ({
      paste,
      write,
      way: { algorithm, parametersIn },
    }));
  }),
);

describe("The call is read back from", () => {
  test.each(CELLS)("$paste: $way.algorithm in the $way.parametersIn", async ({ paste, write, way }) => {
    const request = await signRequest({ ...CALL, ...way });
    const pasted = write(request);
    const call = readCall(pasted);
    const method = paste === "a URL" ? "GET" : "POST";
    expect(call).toMatchObject({ algorithm: way.algorithm, method, path: "/", body: request.body });
    const sent = [...(call?.query ?? []), ...(call?.form ?? [])];
    expect(sent).toEqual(request.parameters);
    const { host, ...values } = VALUES;
    expect(readValues(pasted)).toEqual({
      ...values,
      method,
      ...(paste !== "a line of a server's log" && { host }),
      algorithm: way.algorithm,
      parametersIn: way.parametersIn === "body" ? "form" : "query",
    });
  });

  test("headers without a request line, with as much as they show", async () => {
    const request = await signRequest({ ...CALL, algorithm: "ACS3-HMAC-SHA256", parametersIn: "query" });
    const { parameters: _, host: __, ...values } = VALUES;
    const want = { ...values, algorithm: "ACS3-HMAC-SHA256" };
    const lines = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
    expect(readValues(lines.join("\r\n"))).toEqual(want);
    expect(readValues(JSON.stringify(request.headers, null, 2))).toEqual(want);
  });
});

describe("Values are read from a text that was signed", () => {
  const { host, parameters, ...common } = VALUES;
  const sorted = [...parameters].sort();
  const message = (text: string) => JSON.stringify({ Code: "SignatureDoesNotMatch", Message: text });

  test("by HMAC-SHA1: all but host and place", async () => {
    const { steps } = await signRequest({ ...CALL, algorithm: "HMAC-SHA1", parametersIn: "body" });
    const want = { ...common, algorithm: "HMAC-SHA1", parameters: sorted };
    expect(readValues(steps.stringToSign)).toEqual(want);
    expect(readValues(message(`server string to sign is:${steps.stringToSign}`))).toEqual(want);
    expect(readValues(steps.stringToSign.replace("POST", "GET"))).toMatchObject({ parametersIn: "query" });
  });

  test("by ACS3: the key stands elsewhere, and so do parameters in a form", async () => {
    const { accessKeyId: _, ...shown } = common;
    const request = (parametersIn: "query" | "body") =>
      signRequest({ ...CALL, algorithm: "ACS3-HMAC-SHA256", parametersIn });
    const { steps: inQuery } = await request("query");
    const { steps: inBody } = await request("body");
    if (!("canonicalRequest" in inQuery && "canonicalRequest" in inBody)) throw new Error("ACS3 has one.");
    const want = { ...shown, host, parameters: sorted, parametersIn: "query" };
    expect(readValues(inQuery.canonicalRequest)).toEqual(want);
    const refusal = message(
      `StringToSign is [${inQuery.stringToSign}] server CanonicalRequest is [${inQuery.canonicalRequest}]`,
    );
    expect(readValues(refusal)).toEqual({ ...want, algorithm: "ACS3-HMAC-SHA256" });
    expect(readValues(inBody.canonicalRequest)).toEqual({ ...shown, host, parametersIn: "form" });
  });
});

const FORM_TYPE = "application/x-www-form-urlencoded";

describe("A curl command", () => {
  test.each([
    [
      "curl 'https://h.example/?Action=Run'",
      { method: "GET", host: "h.example", query: [["Action", "Run"]] },
    ],
    ["$ curl h.example/ -d Action=Run -dA=1", { method: "POST", body: "Action=Run&A=1" }],
    ["curl -G h.example/a?b=1 -d Action=Run", { method: "GET", path: "/a" }],
    ["curl -sGd Action=Run --url=https://h.example", { method: "GET", query: [["Action", "Run"]] }],
    ["curl -XPUT h.example -d Action=Run", { method: "PUT" }],
    ["curl --request=DELETE h.example?Action=Run", { method: "DELETE" }],
    ["curl -I h.example?Action=Run", { method: "HEAD" }],
    [
      "curl h.example --data-urlencode 'Name=a b+' --data-urlencode '=c d' -d Action=Run",
      { body: "Name=a%20b%2B&c%20d&Action=Run" },
    ],
    ["curl h.example -d Action=Run", { headers: [["content-type", FORM_TYPE]] }],
    ["curl h.example?Action=Run -d A=1 -H 'Content-Type: a/b'", { headers: [["content-type", "a/b"]] }],
    ["curl h.example -H 'x-acs-action: Run' -H 'A;' -H 'B:' -d @file", { body: undefined, method: "POST" }],
    [
      "curl h.example -H'x-acs-action: Run' -H 'A;' -H 'B:'",
      {
        headers: [
          ["x-acs-action", "Run"],
          ["a", ""],
        ],
      },
    ],
    ["curl -o out -m 5 -A 'Agent 1' --compressed h.example?Action=Run | jq .", { host: "h.example" }],
    ["curl https://u:p@h.example:443/?Action=Run", { host: "h.example" }],
    ["curl https://h.example:8443/?Action=Run", { host: "h.example:8443" }],
    ["curl h.example/?Action=Run\ncurl other.example", { host: "h.example" }],
    ["# with curl one\ncurl 'h.example?Action=Run'", { host: "h.example" }],
    [
      'curl ^"https://h.example/?Action=Run^&Name=a^%^20b^" ^\r\n  -H ^"A: ^\\^"b^\\^"^"',
      {
        query: [
          ["Action", "Run"],
          ["Name", "a b"],
        ],
        headers: [["a", '"b"']],
      },
    ],
    [
      "curl $'h.example?Action=Run&Name=\\xe4\\xb8\\xad\\u0021'",
      {
        query: [
          ["Action", "Run"],
          ["Name", "中!"],
        ],
      },
    ],
    ["curl \\ \n h.example?Action=Run", { host: "h.example" }],
    ["curl 'h.example?Action=Run", { host: "h.example" }],
  ])("%s is read", (pasted, want) => {
    expect(readCall(pasted)).toMatchObject({ kind: "curl", ...want });
  });

  test("with its parameters in a file is known by its headers, and shows no form", () => {
    const call = readCall("curl h.example -H 'x-acs-action: Run' -d @parameters");
    expect(call).toMatchObject({ algorithm: "ACS3-HMAC-SHA256", form: undefined, body: undefined });
  });
});

test.each([
  "",
  "hello",
  "curl https://example.com/?q=1",
  "curl",
  "https://api.aliyun.com/troubleshoot?q=SignatureDoesNotMatch&product=dataworks-public",
  "GET / HTTP/1.1\nhost: example.com\n\n",
  '{"log":{"entries":[]}}',
  "[1,2]",
  "{",
])("No call is found in %j", (pasted) => {
  expect([readCall(pasted), readValues(pasted)]).toEqual([undefined, undefined]);
});

test("Clients of RPC send headers of ACS3 too, and the signature among the parameters says more", () => {
  const pasted = "curl 'h.example?Action=Run&Signature=a' -H 'x-acs-action: Run'";
  expect(readCall(pasted)?.algorithm).toBe("HMAC-SHA1");
});

describe("For any text", () => {
  // What takes a time that grows with the square of the length does not come to its end here.
  const PIECES = fc.constantFrom(
    ...'curl \' " $\' \\ -H -d -XG --data-raw @ = & ? # : https:// / ^ ^" [ { "log": entries request url } ] > < Action= Signature=%3D'.split(
      " ",
    ),
    " ",
    "\n",
    "\\\n",
    "^\r\n",
    "POST / HTTP/1.1\n",
    "authorization: ACS3-HMAC-SHA256 Credential=",
    "x-acs-action: Run\n",
    "h.example?Action=Run",
    '{"request":{"url":"https://h.example/?Action=Run","headers":[',
    "\ud800",
    "\\ud800",
    "\\x80",
    "\\u0026",
    "%",
    "\u{1F600}",
  );
  const read = (pasted: string) => [readCall(pasted), readValues(pasted)];

  test("no reader throws", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(PIECES).map((pieces) => pieces.join("")),
      fc.tuple(PIECES, fc.string({ unit: "binary" })).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, (pasted) => void read(pasted)),
      { numRuns: 5000 },
    );
  });

  test("nor does one for a call that was changed anywhere", async () => {
    const request = await signRequest({ ...CALL, algorithm: "HMAC-SHA1", parametersIn: "query" });
    const pastes = Object.values({ ...PASTES, ...URLS }).map((write) => write(request));
    fc.assert(
      fc.property(fc.constantFrom(...pastes), fc.nat(), fc.nat(9), PIECES, (text, at, less, more) => {
        const place = at % text.length;
        read(text.slice(0, place) + more + text.slice(place + less));
      }),
      { numRuns: 3000 },
    );
  });

  test("of the greatest length, a reader comes to its end", () => {
    fc.assert(
      fc.property(PIECES, PIECES, PIECES, (first, piece, last) => {
        const pasted = (first + (piece + last).repeat(PASTE_LIMIT)).slice(0, PASTE_LIMIT - 1);
        read(pasted);
      }),
      { numRuns: 60 },
    );
  });

  test("one that is longer is not read", () => {
    const pasted = `https://h.example/?Action=Run&Name=${"a".repeat(PASTE_LIMIT)}`;
    expect(read(pasted)).toEqual([undefined, undefined]);
  });

  test("deep JSON is not a HAR", () => {
    for (const open of ["[", '{"request":', '{"log":{"entries":['])
      expect(readCall(open.repeat(PASTE_LIMIT).slice(0, PASTE_LIMIT))).toBeUndefined();
    const deep = `${"[".repeat(PASTE_LIMIT / 2)}${"]".repeat(PASTE_LIMIT / 2)}`;
    expect(readCall(deep)).toBeUndefined();
  });
});
