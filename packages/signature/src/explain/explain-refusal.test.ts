import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type CallToSign, type SignedRequest, signRequest } from "../request.ts";
import { describeExplanation } from "./describe-explanation.ts";
import { type Explanation, explainRefusal } from "./explain-refusal.ts";

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
    ["ProjectId", "1"],
  ],
};
const WAYS = [
  { algorithm: "HMAC-SHA1", parametersIn: "query" },
  { algorithm: "HMAC-SHA1", parametersIn: "body" },
  { algorithm: "ACS3-HMAC-SHA256", parametersIn: "query" },
  { algorithm: "ACS3-HMAC-SHA256", parametersIn: "body" },
  { algorithm: "ACS3-HMAC-SM3", parametersIn: "query" },
] as const;
type Way = (typeof WAYS)[number];
type Change = (text: string) => string;

/** A slip in the text that a client signs, by what it does to the canonicalized query string or to the headers. */
interface Mistake {
  readonly mistake: string;
  readonly rpc?: Change;
  readonly acs3?: Change;
  /** Of ACS3, only where the parameters travel in the query. */
  readonly isInQuery?: true;
  readonly want: string;
  /** What mine shows alone. Default: the same; `nothing` where it is right by itself. */
  readonly alone?: string;
}

const replace =
  (from: string | RegExp, to: string): Change =>
  (text) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${from} is not in the text.`);
    return changed;
  };

const MISTAKES: readonly Mistake[] = [
  {
    mistake: "the method in small letters",
    rpc: replace("POST", "post"),
    acs3: replace("POST", "post"),
    want: "method: letter case",
  },
  {
    mistake: "another method",
    rpc: replace("POST", "GET"),
    acs3: replace("POST", "GET"),
    want: "method: other method",
    alone: "nothing",
  },
  { mistake: "no method", rpc: replace("POST", ""), want: "method: left out" },
  { mistake: "a path that is not encoded", rpc: replace("%2F", "/"), want: "path: mark not encoded" },
  { mistake: "no path", rpc: replace("&%2F", "&"), acs3: replace("\n/\n", "\n\n"), want: "path: left out" },
  {
    mistake: "a plus for a space",
    rpc: replace("a%2520b", "a%2Bb"),
    acs3: replace("a%20b", "a+b"),
    isInQuery: true,
    want: "parameter Name: plus for space",
  },
  {
    mistake: "a bare star",
    rpc: replace("%252A", "*"),
    acs3: replace("%2A", "*"),
    isInQuery: true,
    want: "parameter Name: mark not encoded",
  },
  {
    mistake: "a tilde encoded",
    rpc: replace("~", "%257E"),
    acs3: replace("~", "%7E"),
    isInQuery: true,
    want: "parameter Name: tilde encoded",
  },
  {
    mistake: "hex in lower case",
    rpc: replace("%257B", "%257b"),
    acs3: replace("%7B", "%7b"),
    isInQuery: true,
    want: "parameter Content: lower-case hex",
  },
  {
    mistake: "a value encoded twice",
    rpc: replace("a%2520b%252A~%2527", "a%252520b%25252A~%252527"),
    acs3: replace("a%20b%2A~%27", "a%2520b%252A~%2527"),
    isInQuery: true,
    want: "parameter Name: encoded too often",
  },
  {
    mistake: "the query string not encoded again",
    rpc: (text) => text.replace(/&[^&]*$/, (query) => decodeURIComponent(query)),
    want: "canonicalized query string: encoded once",
  },
  {
    mistake: "the signature among the parameters",
    rpc: replace("%26SignatureMethod", "%26Signature%3Dabc%26SignatureMethod"),
    want: "parameter Signature: signature itself",
  },
  {
    mistake: "parameters in the order of the code",
    rpc: replace(/(Action%3D\w+)%26(.*)(%26Version.*)$/, "$2%26$1$3"),
    acs3: replace(/(Content=[^&]*)&(Name=[^&\n]*)/, "$2&$1"),
    isInQuery: true,
    want: "other order",
  },
  {
    mistake: "a parameter that was forgotten",
    rpc: replace(/%26ProjectId%3D1/, ""),
    acs3: replace("&ProjectId=1", ""),
    isInQuery: true,
    want: "parameter ProjectId: only ours",
    alone: "nothing",
  },
  {
    mistake: "an empty parameter that is not sent",
    rpc: replace("%26Format", "%26Description%3D%26Format"),
    acs3: replace("&Name", "&Description=&Name"),
    isInQuery: true,
    want: "parameter Description: empty value",
    alone: "nothing",
  },
  {
    mistake: "a header's name in capital letters",
    acs3: replace("\nhost:", "\nHost:"),
    want: "header host: letter case",
  },
  {
    mistake: "a header's value with a space",
    acs3: replace("x-acs-action:", "x-acs-action: "),
    want: "header x-acs-action: white space",
  },
  {
    mistake: "headers in another order",
    acs3: replace(/(host:[^\n]*\n)(x-acs-action:[^\n]*\n)/, "$2$1"),
    want: "other order",
  },
  {
    mistake: "no empty line after the headers",
    acs3: replace(/\n\n(?=[a-z-]+;)/, "\n"),
    want: "empty line: left out",
  },
  {
    mistake: "a signed header that is not listed",
    acs3: replace(/;x-acs-version(?=\n)/, ""),
    want: "signed headers x-acs-version: only ours",
  },
  {
    mistake: "the default port",
    acs3: replace("aliyuncs.com", "aliyuncs.com:443"),
    want: "header host: other port",
    alone: "header host: default port",
  },
  {
    mistake: "another host",
    acs3: replace("cn-shanghai", "cn-beijing"),
    want: "header host: another host",
    alone: "nothing",
  },
  {
    mistake: "a charset that the HTTP client adds",
    acs3: replace(
      /content-type:[^\n]*|accept:[^\n]*|(?=host:)/,
      "content-type:application/x-www-form-urlencoded; charset=utf-8\n",
    ),
    want: "header content-type",
    alone: "anything",
  },
  {
    mistake: "the hash in capital letters",
    acs3: (text) => text.replace(/[0-9a-f]{64}$/, (hash) => hash.toUpperCase()),
    want: "hashed request payload: letter case",
  },
  {
    mistake: "the path encoded",
    acs3: replace("\n/\n", "\n%2F\n"),
    want: "canonical URI: encoded too often",
  },
  {
    mistake: "no line for the path",
    acs3: replace("POST\n/\n", "POST\n"),
    want: "canonical URI: left out",
  },
  {
    mistake: "all lines but the first indented",
    acs3: (text) => text.replaceAll("\n", "\n    "),
    want: "canonical URI: white space",
  },
  {
    mistake: "line ends of Windows that an escape shows",
    acs3: (text) => JSON.stringify(text.replaceAll("\n", "\r\n")),
    want: "method: white space",
  },
  {
    mistake: "a line feed that an escape shows",
    rpc: (text) => JSON.stringify(`${text}\n`),
    want: "end: white space",
  },
  {
    mistake: "the whole query encoded three times",
    rpc: (text) => text.replace(/[^&]*$/, encodeURIComponent),
    want: "canonicalized query string: encoded too often",
  },
  {
    mistake: "bytes that are not UTF-8",
    rpc: replace("a%2520b", "%25D6%25D0"),
    acs3: replace("a%20b", "%D6%D0"),
    isInQuery: true,
    want: "parameter Name: other encoding",
  },
  {
    mistake: "another key",
    rpc: replace("testid", "otherid"),
    want: "parameter AccessKeyId: another key",
    alone: "nothing",
  },
];

let signed: Map<Way, SignedRequest>;
beforeAll(async () => {
  signed = new Map(
    await Promise.all(WAYS.map(async (way) => [way, await signRequest({ ...CALL, ...way })] as const)),
  );
});

function textOf(way: Way): string {
  const steps = signed.get(way)?.steps;
  return steps && "canonicalRequest" in steps ? steps.canonicalRequest : (steps?.stringToSign ?? "");
}

/** As the gateway says it. */
function refusal(way: Way): string {
  const steps = signed.get(way)?.steps;
  if (steps && "canonicalRequest" in steps)
    return JSON.stringify({
      Code: "SignatureDoesNotMatch",
      Message: `Specified signature does not match our calculation. server StringToSign is [${steps.stringToSign}] server CanonicalRequest is [${steps.canonicalRequest}]`,
    });
  return JSON.stringify({
    Code: "SignatureDoesNotMatch",
    Message: `Specified signature is not matched with our calculation. server string to sign is:${steps?.stringToSign}`,
  });
}

function name(explanation: Explanation): string {
  if (explanation.kind === "different" && explanation.finding.kind === "different")
    return write(explanation.finding);
  const [fault] = explanation.kind === "broken rule" ? explanation.faults : [];
  return fault ? write(fault) : explanation.kind;
}

function write({ place, name: of = "", cause }: { place: string; name?: string; cause: string }): string {
  return `${place}${of && ` ${of}`}: ${cause}`;
}

/** What RPC calls the path is the canonical URI of ACS3. `nothing` is wrong with a text that is right by itself. */
function forWay(want: string, { algorithm }: Way): string {
  const cause = algorithm === "HMAC-SHA1" ? want : want.replace(/^path/, "canonical URI");
  return cause.replace("nothing", "one side").replace("anything", "");
}

const CELLS = MISTAKES.flatMap(({ mistake, rpc, acs3, isInQuery, ...rest }) =>
  WAYS.flatMap((way) => {
    const change = way.algorithm === "HMAC-SHA1" ? rpc : acs3;
    const isMeant = change && !(isInQuery && way.algorithm !== "HMAC-SHA1" && way.parametersIn === "body");
    return isMeant
      ? [{ cell: `${mistake}, ${way.algorithm} in the ${way.parametersIn}`, way, change, ...rest }]
      : [];
  }),
);

describe("The cause is named first when both texts are there:", () => {
  test.each(CELLS)("$cell", ({ way, change, want }) => {
    const explanation = explainRefusal({ server: refusal(way), mine: change(textOf(way)) }, { now: NOW });
    expect(name(explanation)).toContain(forWay(want, way));
  });
});

describe("The text of the code alone shows:", () => {
  test.each(CELLS)("$cell", ({ way, change, want, alone = want }) => {
    const explanation = explainRefusal({ mine: change(textOf(way)) }, { now: NOW });
    expect(name(explanation)).toContain(forWay(alone, way));
  });
});

describe("The same texts", () => {
  test.each(WAYS)(
    "by $algorithm in the $parametersIn speak of the secret, and one of them alone does not",
    (way) => {
      const both = explainRefusal({ server: refusal(way), mine: textOf(way) }, { now: NOW });
      expect(both.kind).toBe("same");
      expect(describeExplanation(both).join(" ")).toMatch(/secret/);
      for (const sides of [{ server: refusal(way) }, { mine: textOf(way) }]) {
        const alone = explainRefusal(sides, { now: NOW });
        expect(alone.kind).toBe("one side");
        expect(describeExplanation(alone).join(" ")).not.toMatch(/secret/);
      }
    },
  );

  test.each(WAYS)(
    "of two calls by $algorithm in the $parametersIn are said to be of two calls",
    async (way) => {
      const other = await signRequest({
        ...CALL,
        ...way,
        nonce: "f".repeat(32),
        timestamp: "2026-01-31T12:00:09Z",
      });
      const { steps } = other;
      const mine = "canonicalRequest" in steps ? steps.canonicalRequest : steps.stringToSign;
      const explanation = explainRefusal({ server: refusal(way), mine }, { now: NOW });
      expect(explanation.kind).toBe("same");
      expect(describeExplanation(explanation)[0]).toContain("two calls");
    },
  );
});

describe("A time of signing", () => {
  const TIMES: readonly (readonly [time: string, rpc: string, acs3: string])[] = [
    ["2026-01-31T12:00:00Z", "one side", "one side"],
    ["2026-01-31T12:00:00.123Z", "one side", "fraction of a second"],
    ["2026-01-31T20:00:00+08:00", "offset from UTC", "offset from UTC"],
    ["2026-01-31T20:00:00+0800", "offset from UTC", "offset from UTC"],
    ["2026-01-31T12:00:00", "no zone", "no zone"],
    ["2026-01-31 12:00:00", "no zone", "no zone"],
    ["Sat, 31 Jan 2026 12:00:00 GMT", "other time format", "other time format"],
    ["1769860800", "other time format", "other time format"],
    ["2026-02-30T12:00:00Z", "other time format", "other time format"],
    ["2026-01-31T20:00:00Z", "local time", "local time"],
    ["2026-01-31T17:30:00Z", "local time", "local time"],
    ["2026-01-31T12:20:00Z", "one side", "one side"],
    ["2026-01-30T12:00:00Z", "one side", "one side"],
  ];
  const CELLS_OF_TIME = TIMES.flatMap(([timestamp, rpc, acs3]) =>
    WAYS.map((way) => ({ timestamp, way, want: way.algorithm === "HMAC-SHA1" ? rpc : acs3 })),
  );

  test.each(CELLS_OF_TIME)(
    "$timestamp by $way.algorithm in the $way.parametersIn: $want",
    async ({ timestamp, way, want }) => {
      const { steps } = await signRequest({ ...CALL, ...way, timestamp });
      const mine = "canonicalRequest" in steps ? steps.canonicalRequest : steps.stringToSign;
      expect(name(explainRefusal({ mine }, { now: NOW }))).toContain(want);
    },
  );

  test("is compared with no clock unless one is given", async () => {
    const { steps } = await signRequest({ ...CALL, ...WAYS[0], timestamp: "2036-01-31T12:00:00Z" });
    expect(explainRefusal({ mine: steps.stringToSign }).kind).toBe("one side");
  });
});

describe("What every call has is missed:", () => {
  test.each([
    ["HMAC-SHA1", /%26SignatureNonce%3D\w+/, "parameter SignatureNonce: missing"],
    ["HMAC-SHA1", /%26Timestamp%3D[^&]*?Z/, "parameter Timestamp: missing"],
    ["ACS3-HMAC-SHA256", /x-acs-date:.*\n|x-acs-date;/g, "header x-acs-date: missing"],
    ["ACS3-HMAC-SHA256", /host:.*\n|host;/g, "header host: missing"],
  ])("%s without %s", (algorithm, part, want) => {
    const way = WAYS.find((other) => other.algorithm === algorithm) ?? WAYS[0];
    expect(name(explainRefusal({ mine: textOf(way).replace(part, "") }))).toBe(want);
  });

  test("two hashes of the body in one text are seen", () => {
    const mine = textOf(WAYS[3]).replace(/[0-9a-f]{64}$/, "0".repeat(64));
    expect(name(explainRefusal({ mine }))).toBe("hashed request payload: two hashes");
  });
});

describe("A text is found in", () => {
  const PLACES: readonly (readonly [where: string, wrap: (text: string) => string])[] = [
    ["a line of code", (text) => `canonicalRequest=${JSON.stringify(text)}`],
    ["a line of a log", (text) => `2026-01-31 12:00:00 [DEBUG] canonical request: ${text}`],
    ["a log, escaped", (text) => `[INFO] start\n[DEBUG] signing ${JSON.stringify(text)} done\n[INFO] end`],
    ["JSON of a log", (text) => JSON.stringify({ level: "debug", msg: `to sign: ${text}` })],
    ["quotes", (text) => `'${text}'`],
    ["lines of Windows", (text) => text.replaceAll("\n", "\r\n")],
  ];
  test.each(PLACES.flatMap(([where, wrap]) => WAYS.map((way) => ({ where, wrap, way }))))(
    "$where: $way.algorithm in the $way.parametersIn",
    ({ wrap, way }) => {
      const explanation = explainRefusal({ server: refusal(way), mine: wrap(textOf(way)) });
      expect(explanation.kind).toBe("same");
    },
  );
});

describe("What was not understood is said", () => {
  test.each([
    [{}, "Nothing was given"],
    [{ server: " ", mine: "\n" }, "Nothing was given"],
    [{ mine: "hello" }, "In the text of your code: Neither a string to sign"],
    [
      { server: '{"Code":"InvalidAccessKeyId.NotFound"}' },
      "In the text of the server: The refusal InvalidAccessKeyId",
    ],
    [{ server: "hello", mine: "world" }, "In the text of the server:"],
    [{ mine: "x".repeat(300_000) }, "In the text of your code: The pasted text is longer than"],
  ])("%j", (sides, want) => {
    expect(describeExplanation(explainRefusal(sides))[0]).toContain(want);
  });
});

test("Any two texts are explained, and markup is only text", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc
      .tuple(fc.constantFrom(...WAYS), fc.nat(), fc.string({ unit: "binary", maxLength: 5 }))
      .map(([way, at, more]) => {
        const whole = textOf(way);
        const place = at % (whole.length + 1);
        return whole.slice(0, place) + more + whole.slice(place + 1);
      }),
  );
  fc.assert(
    fc.property(text, text, (server, mine) => {
      const sentences = describeExplanation(explainRefusal({ server, mine }, { now: NOW }));
      expect(sentences[0]).toMatch(/\.$/);
    }),
    { numRuns: 3000 },
  );
});

test("A rule that one text breaks does not ask for the other where both were given", async () => {
  const sign = (timestamp: string, nonce: string) =>
    signRequest({ ...CALL, algorithm: "HMAC-SHA1", parametersIn: "query", timestamp, nonce });
  const [server, mine] = await Promise.all([
    sign("2026-01-31T12:00:00Z", "one"),
    sign("2026-01-31T20:00:00Z", "two"),
  ]);
  const sides = { server: server.steps.stringToSign, mine: mine.steps.stringToSign };
  const lines = describeExplanation(explainRefusal(sides, { now: NOW }));
  expect(lines[0]).toContain("local time");
  expect(lines.join(" ")).not.toContain("Add ");
  const alone = describeExplanation(explainRefusal({ mine: sides.mine }, { now: NOW }));
  expect(alone.join(" ")).toContain("Add what the server says");
});
