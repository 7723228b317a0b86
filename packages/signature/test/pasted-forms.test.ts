import { type Explanation, explainRefusal } from "@dataworks-kit/signature/explain";
import { type CallToSign, type SignedRequest, signRequest } from "@dataworks-kit/signature/request";
import { beforeAll, describe, expect, test } from "vitest";

const CALL: Omit<CallToSign, "algorithm" | "parametersIn"> = {
  action: "CreateConnection",
  version: "2020-05-18",
  url: "https://dataworks.cn-shanghai.aliyuncs.com/",
  accessKeyId: "testid",
  accessKeySecret: "testsecret",
  timestamp: "2026-01-31T12:00:00Z",
  nonce: "0123456789abcdef0123456789abcdef",
  parameters: [
    ["Content", '{"a": "b c", "p": "100%"}'],
    ["Description", ""],
    ["Name", "中文 b*~'"],
  ],
};
const WAYS = [
  { algorithm: "HMAC-SHA1", parametersIn: "query" },
  { algorithm: "ACS3-HMAC-SHA256", parametersIn: "query" },
  { algorithm: "ACS3-HMAC-SHA256", parametersIn: "body" },
] as const;
type Way = (typeof WAYS)[number];
type Wrap = (text: string) => string;

const prefixLines =
  (prefix: string): Wrap =>
  (text) =>
    text.replaceAll(/^/gm, prefix);
const escapeXml: Wrap = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const escapeHtml: Wrap = (text) => escapeXml(text).replaceAll('"', "&quot;");
const breakLines: Wrap = (text) => text.replaceAll(/.{80}(?=.)/g, "$&\n");
const escapeGo: Wrap = (text) => JSON.stringify(text).replaceAll("&", "\\u0026");
/** As Python writes a text that holds no apostrophe. */
const writeRepr: Wrap = (text) => `'${JSON.stringify(text).slice(1, -1)}'`;
/** As Node shows a text of many lines. */
const inspect: Wrap = (text) =>
  text
    .split("\n")
    .map((line) => `'${line}`)
    .join("\\n' +\n    ")
    .concat("'");

const envelope = (message: string) => ({ Message: message, Code: "SignatureDoesNotMatch" });
const ID = "request id: 7D2B6C0A-1B2C";

/** How tools show a text, whether that of a message or of the code that signs. */
const SHOWN: Readonly<Record<string, Wrap>> = {
  "as it is": (text) => text,
  "with the line ends of Windows": (text) => text.replaceAll("\n", "\r\n"),
  "in a page": (text) => `<p>${escapeHtml(text)}</p>`,
  "in a block of a page": (text) => `<pre>${escapeXml(text)}</pre>`,
  "in a block of Markdown": (text) => `It fails:\n\n\`\`\`text\n${text}\n\`\`\`\n\nWhy?`,
  "in a line of Markdown": (text) => `I get \`${text}\` here`,
  "quoted by a mail": prefixLines("> "),
  "indented by four": prefixLines("    "),
  "by docker compose": (text) => prefixLines("web-1  | ")(`start\n${text}\nend`),
  "with the time of each line": (text) => prefixLines("2026-01-31T12:00:01.123456Z ")(`start\n${text}\nend`),
  "in the frame of terraform": prefixLines("│   "),
  "in colours": (text) => `\u001b[31mERROR\u001b[0m \u001b[1m${text}\u001b[0m done`,
  "in Chinese": (text) => `你好，错误信息：${text}，请问是什么原因？`,
  "in Chinese quotes": (text) => `内容为“${text}”。`,
  "in Chinese brackets": (text) => `内容：【${text}】，谢谢`,
  "between characters without a width": (text) => `\u200b${text}\u200b`,
  "in an array of PHP": (text) => `array(1) {\n  ["x"]=>\n  string(9) "${text}"\n}`,
  "in a line of logrus": (text) => `time="2026-01-31" level=error error=${JSON.stringify(text)}`,
  "in a line of zap": (text) => `{"level":"error","error":${escapeGo(text)}}`,
  "in a line of zap among others": (text) => `start\n1.2 ERROR main.go:1 {"error": ${escapeGo(text)}}\nend`,
  "in a log of docker": (text) => JSON.stringify({ log: `ERROR ${JSON.stringify({ x: text })}\n` }),
  "with bytes of Python": (text) => `x: b${writeRepr(text.replaceAll("'", "%27"))}`,
  "in a hash of Ruby": (text) => `{:x=>${JSON.stringify(text)}}`,
  "in many lines of Node": (text) => `{\n  x: ${inspect(text)}\n}`,
};

/** How tools show the message of a refusal. */
const REFUSED: Readonly<Record<string, Wrap>> = {
  JSON: (message) => JSON.stringify(envelope(message)),
  "JSON in many lines": (message) => JSON.stringify(envelope(message), null, 2),
  "JSON in a page": (message) => escapeHtml(JSON.stringify(envelope(message))),
  "JSON with quotes of a word processor": (message) =>
    JSON.stringify(envelope(message)).replaceAll(/"([^"]*)"/g, "“$1”"),
  "JSON that a terminal broke": (message) => breakLines(JSON.stringify(envelope(message))),
  "a message that a terminal broke": (message) => breakLines(`code: 400, ${message} ${ID}`),
  XML: (message) => `<Error><Code>X</Code><Message>${escapeXml(message)}</Message></Error>`,
  "XML in JSON": (message) => JSON.stringify({ body: `<Message>${escapeXml(message)}</Message>` }),
  "lines of a page": (message) => `<p>${escapeXml(message).replaceAll("\n", "<br/>\n")}</p>`,
  Python: (message) =>
    `Error: SignatureDoesNotMatch code: 400, ${message} ${ID} Response: {'Message': ${writeRepr(message)}}`,
  Java: (message) =>
    `com.aliyun.tea.TeaException: code: 400, ${message} ${ID}\n\tat com.aliyun.Client.call(Client.java:1)`,
  Go: (message) =>
    `SDK.ServerError\nErrorCode: SignatureDoesNotMatch\nRecommend: \nMessage: ${message}\nRespHeaders: map[]`,
  "Go with all members": (message) => `map[Code:SignatureDoesNotMatch Message:${message} RequestId:7D2B]`,
  PHP: (message) => `PHP Fatal error: Uncaught SignatureDoesNotMatch: ${message} RequestId: 7D2B in /a.php:1`,
  "C#": (message) =>
    `Tea.TeaException: code: 400, ${message} ${ID}\r\n   at Program.Main() in C:\\a.cs:line 1`,
  Node: (message) =>
    JSON.stringify({ stack: `Error: ${message}, URL: https://h.example/\n    at f (/a.js:1)` }),
};

/** How tools show the text that code signs. */
const PRINTED: Readonly<Record<string, Wrap>> = {
  "in quotes of a word processor": (text) => `“${text}”`,
  "that a terminal broke": breakLines,
  "with the sign of a line feed": (text) => text.replaceAll("\n", "↵\n"),
  "between bars": (text) => `|${text}|`,
  "in angle brackets": (text) => `stringToSign=<${text}>`,
  "in brackets of Java": (text) => `12:00 DEBUG stringToSign=[${text}]`,
  "before the signature": (text) => `${text}\nsignature: 0a1b`,
};

let signed: Map<Way, SignedRequest>;
beforeAll(async () => {
  const sign = async (way: Way) => [way, await signRequest({ ...CALL, ...way })] as const;
  signed = new Map(await Promise.all(WAYS.map(sign)));
});

function textOf(way: Way): string {
  const steps = signed.get(way)?.steps;
  return steps && "canonicalRequest" in steps ? steps.canonicalRequest : (steps?.stringToSign ?? "");
}

/** As the gateway says it. */
function messageOf(way: Way): string {
  if (way.algorithm === "HMAC-SHA1")
    return `Specified signature is not matched with our calculation. server string to sign is:${textOf(way)}`;
  const string = signed.get(way)?.steps.stringToSign;
  return `Specified signature does not match our calculation. server StringToSign is [${string}] server CanonicalRequest is [${textOf(way)}]`;
}

/** The cause that an explanation names first, or its kind. */
function nameCause(explanation: Explanation): string {
  if (explanation.kind === "broken rule") return explanation.faults[0]?.cause ?? "";
  const isDifferent = explanation.kind === "different" && explanation.finding.kind === "different";
  return isDifferent ? explanation.finding.cause : explanation.kind;
}

const list = (forms: Readonly<Record<string, Wrap>>) =>
  Object.entries(forms).flatMap(([form, wrap]) => WAYS.map((way) => ({ form, wrap, way })));

describe("The text of the server is found", () => {
  test.each([...list(SHOWN), ...list(REFUSED)])(
    "$form: $way.algorithm in the $way.parametersIn",
    ({ wrap, way }) => {
      const server = wrap(messageOf(way));
      expect(nameCause(explainRefusal({ server, mine: textOf(way) }))).toBe("same");
      expect(nameCause(explainRefusal({ server }))).toBe("one side");
    },
  );
});

const SLIP = "letter case";

describe("The text of the code is found", () => {
  test.each([...list(SHOWN), ...list(PRINTED)])(
    "$form: $way.algorithm in the $way.parametersIn",
    ({ wrap, way }) => {
      const server = messageOf(way);
      expect(nameCause(explainRefusal({ server, mine: wrap(textOf(way)) }))).toBe("same");
      expect(nameCause(explainRefusal({ mine: wrap(textOf(way)) }))).toBe("one side");
    },
  );

  test.each(list(SHOWN))("with a slip, $form: $way.algorithm in the $way.parametersIn", ({ wrap, way }) => {
    const mine = wrap(textOf(way).replace("POST", "post"));
    // The empty line of a query does not tell a word from a method.
    const want = way.parametersIn === "body" ? [SLIP, "other method", "unread"] : [SLIP];
    expect(want).toContain(nameCause(explainRefusal({ server: messageOf(way), mine })));
  });
});

describe("Lines are left as they are", () => {
  test("where two of them are of one length by chance", () => {
    const lines = [
      "POST",
      "/",
      `A=${"1".repeat(83)}`,
      "host:h.example",
      `x-acs-content-sha256:${"a".repeat(64)}`,
    ];
    const mine = [...lines, "", "host;x-acs-content-sha256", "a".repeat(64)].join("\n");
    const server = `server CanonicalRequest is [${mine}]`;
    expect(nameCause(explainRefusal({ server, mine }))).toBe("same");
    expect(nameCause(explainRefusal({ server, mine: mine.replace(/\n\n(?=host;)/, "\n") }))).toBe("left out");
  });

  test("where a log repeats a text", () => {
    const line = `DEBUG sign ${textOf(WAYS[0]).slice(0, 150)}`;
    const once = explainRefusal({ mine: line });
    expect(explainRefusal({ mine: `${line}\n${line}\n${line}` })).toEqual(once);
  });
});

describe("A text that was cut", () => {
  /** Up to the time, without which no RPC call is signed, or to the last line. */
  const listCuts = (way: Way) => {
    const text = textOf(way);
    const end = way.algorithm === "HMAC-SHA1" ? text.indexOf("%26Version") : text.length - 1;
    return Array.from({ length: end - 60 }, (_, at) => 60 + at);
  };
  const startOf = (way: Way) => messageOf(way).indexOf(textOf(way));
  const name = ({ kind, ...explanation }: Explanation) => ("side" in explanation ? explanation.side : kind);

  test.each(WAYS)("of the server is named, whatever it lacks: $algorithm in the $parametersIn", (way) => {
    for (const at of listCuts(way)) {
      const server = messageOf(way).slice(0, startOf(way) + at);
      const explanation = explainRefusal({ server, mine: textOf(way) });
      expect([nameCause(explanation), name(explanation)], `${at}`).toEqual(["cut off", "server"]);
    }
  });

  test.each(WAYS)("of another call too: $algorithm in the $parametersIn", (way) => {
    const mine = textOf(way).replace(/\d(?=\d(?:%253A|:)00Z)/g, "1");
    for (const at of listCuts(way)) {
      const server = messageOf(way).slice(0, startOf(way) + at);
      expect(nameCause(explainRefusal({ server, mine })), `${at}`).toBe("cut off");
    }
  });

  test.each(WAYS)("shows a difference before its end: $algorithm in the $parametersIn", (way) => {
    const server = messageOf(way).slice(0, startOf(way) + 300);
    const mine = textOf(way).replace("POST", "GET");
    expect(nameCause(explainRefusal({ server, mine }))).toBe("other method");
  });
});

test.each([
  ["in Chinese", (url: string) => `请求地址：${url}，返回 400。`],
  ["in Chinese quotes", (url: string) => `请求“${url}”失败`],
  ["in Chinese brackets", (url: string) => `请求【${url}】失败`],
])("A signed URL is found %s", (_, wrap) => {
  const [way] = WAYS;
  const mine = wrap(signed.get(way)?.url ?? "");
  expect(explainRefusal({ mine })).toMatchObject({ kind: "one side", writtenFrom: { mine: "url" } });
  const server = messageOf(way).replace("is:POST", "is:GET");
  expect(nameCause(explainRefusal({ server, mine }))).toBe("same");
});
