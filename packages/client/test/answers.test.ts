import { createClient, parseJson, stringifyJson } from "@dataworks-kit/client";
import { describe, expect, test } from "vitest";
import { CREDENTIALS, catchError, INPUT, PASSWORD, printed } from "./support/inputs.ts";
import { type Reply, replyWith, SUCCESS, startRecordedServer } from "./support/recorded-server.ts";

const ID = "4C467B38-3910-447D-87BC-AC049166F216";
const envelope = (Code: string, Message = "No.") =>
  JSON.stringify({ RequestId: ID, HostId: "h", Code, Message, Recommend: "https://api.aliyun.com/x" });

async function callWith(reply: Reply) {
  await using server = await startRecordedServer(reply);
  return await createClient({ endpoint: server.endpoint, credentials: CREDENTIALS }).createConnection(INPUT);
}

async function refusedWith(reply: Reply, options: Parameters<typeof catchError>[0] = {}) {
  await using server = await startRecordedServer(reply);
  return await catchError({ ...options, endpoint: server.endpoint });
}

describe("A success", () => {
  test("is given as it came", async () => {
    expect(await callWith(replyWith(200, SUCCESS))).toEqual(JSON.parse(SUCCESS));
  });

  test.each([
    ["9007199254740993", 9007199254740993n],
    ["9223372036854775807", 9223372036854775807n],
    ["9007199254740991", 9007199254740991],
  ])("has its id exactly: %s", async (text, want) => {
    expect((await callWith(replyWith(200, SUCCESS.replace("123,", `${text},`)))).Data).toBe(want);
  });

  test("is written and read again as JSON, which JSON.stringify refuses for an id beyond 2^53", async () => {
    const answer = await callWith(replyWith(200, SUCCESS.replace("123,", "9007199254740993,")));
    expect(() => JSON.stringify(answer)).toThrow("BigInt");
    expect(stringifyJson(answer)).toContain('"Data":9007199254740993,');
    expect(parseJson(stringifyJson(answer))).toEqual(answer);
  });

  test("may have HttpStatusCode as text", async () => {
    const body = SUCCESS.replace(":200", ':"200"');
    expect((await callWith(replyWith(200, body))).HttpStatusCode).toBe("200");
  });
});

describe("A refusal", () => {
  test("tells code, status, request id and the vendor's page", async () => {
    const error = await refusedWith(
      replyWith(400, envelope("Invalid.Tenant.ProjectNotExists", "The project does not exist.")),
    );
    expect(error).toMatchObject({
      name: "DataWorksError",
      kind: "api",
      operation: "CreateConnection",
      code: "Invalid.Tenant.ProjectNotExists",
      status: 400,
      requestId: ID,
      recommend: "https://api.aliyun.com/x",
      ambiguous: false,
      message: `CreateConnection was refused with Invalid.Tenant.ProjectNotExists (400): The project does not exist. RequestId ${ID}.`,
    });
  });

  const xml = `<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>${ID}</RequestId><HostId>h</HostId><Code>MissingName</Code><Message>a &lt;b&gt; &#38; c</Message><Recommend><![CDATA[https://x?a=1&b=2]]></Recommend></Error>`;
  test.each([
    {
      given: "in XML",
      status: 400,
      body: xml,
      want: { code: "MissingName", requestId: ID, recommend: "https://x?a=1&b=2" },
    },
    {
      given: "with lower-case names",
      status: 403,
      body: '{"code":"NoPermission","message":"m","requestId":"r"}',
      want: { code: "NoPermission", requestId: "r" },
    },
    {
      given: "with status 200 and a code",
      status: 200,
      body: envelope("InternalError.System"),
      want: { code: "InternalError.System" },
    },
    {
      given: "with status 200 and no success",
      status: 200,
      body: '{"RequestId":"r","Success":false}',
      want: { code: undefined, requestId: "r" },
    },
    {
      given: "in the second envelope",
      status: 200,
      body: '{"RequestId":"r","Success":false,"ErrorCode":"Invalid.Tenant.ProjectNotExists","ErrorMessage":"m"}',
      want: { code: "Invalid.Tenant.ProjectNotExists", requestId: "r", ambiguous: false },
    },
    {
      given: "in the second envelope in lower case, with a code that is a number",
      status: 200,
      body: '{"requestId":"r","success":false,"errorCode":1101080001,"errorMessage":"m"}',
      want: { code: "1101080001", requestId: "r", ambiguous: true },
    },
    {
      given: "with a status of its own that says that the service failed",
      status: 200,
      body: '{"RequestId":"r","Success":false,"ErrorCode":"InvalidX","HttpStatusCode":"500"}',
      want: { code: "InvalidX", ambiguous: true },
    },
    {
      given: "without the id that the vendor's have",
      status: 403,
      body: '{"Code":"Forbidden","Message":"blocked"}',
      want: { code: "Forbidden", ambiguous: true },
    },
    {
      given: "with a code of the future",
      status: 400,
      body: envelope("Brand.New"),
      want: { code: "Brand.New" },
    },
  ])("is one $given", async ({ status, body, want }) => {
    const error = await refusedWith(replyWith(status, body));
    expect(error).toMatchObject({ kind: "api", status, ...want });
  });

  test("of XML without an end is read in a time that grows with its length alone", async () => {
    const body = `<Error>${"<Code><![CDATA[".repeat(60_000)}`;
    expect(await refusedWith(replyWith(400, body))).toMatchObject({ kind: "protocol", ambiguous: true });
  });

  test("is no refusal when its code says success", async () => {
    const body = SUCCESS.replace("{", '{"Code":"200",');
    expect((await callWith(replyWith(200, body))).Data).toBe(123);
  });

  test.each([
    [400, "MissingName", false],
    [429, "Throttling.User", false],
    [503, "ServiceUnavailable", true],
    [500, "ServiceTimeout", true],
    [400, "InternalError", true],
    [200, "InternalError", true],
    [403, "Brand.New", true],
    [500, "InvalidName", true],
    [500, "Forbidden.Not.Server", false],
    [400, "IllegalTimestamp", false],
    [500, "InternalError.System", true],
    [400, "SignatureNonceUsed", true],
  ])("%i %s is ambiguous: %s", async (status, code, ambiguous) => {
    expect((await refusedWith(replyWith(status, envelope(code)))).ambiguous).toBe(ambiguous);
  });

  test.each(["ACS3-HMAC-SHA256", "HMAC-SHA1", "ACS3-HMAC-SM3"] as const)(
    "that echoes the whole call shows no secret of it (%s)",
    async (algorithm) => {
      const credentials = { ...CREDENTIALS, securityToken: "sts-token-1" };
      for (const parametersIn of ["body", "query"] as const) {
        const echo: Reply = (response, { url, body, headers }) => {
          const { url: target } = { url: decodeURIComponent(url) };
          const twice = encodeURIComponent(`${url}${body}`);
          const text = [
            url,
            target,
            body,
            decodeURIComponent(body),
            twice,
            headers["x-acs-security-token"],
            "testsecret",
          ].join("\n");
          replyWith(400, envelope("SignatureDoesNotMatch", text))(response, {
            method: "",
            url,
            headers,
            body,
          });
        };
        const text = printed(await refusedWith(echo, { algorithm, parametersIn, credentials }));
        expect(text).toContain("instancename");
        for (const form of [PASSWORD, "w%C3%B6rd", "w%25C3%25B6rd", "wörd", "sts-token-1", "testsecret"])
          expect(text).not.toContain(form);
      }
    },
  );
});

describe("An answer that is not DataWorks'", () => {
  const html = { "content-type": "text/html" };
  test.each([
    {
      given: "HTML with 200",
      reply: replyWith(200, "<html>hi</html>", html),
      ambiguous: true,
      words: "200, but http://127.0.0.1",
    },
    {
      given: "truncated JSON",
      reply: replyWith(200, SUCCESS.slice(0, 40)),
      ambiguous: true,
      words: "sent no readable JSON",
    },
    {
      given: "other JSON",
      reply: replyWith(200, '{"ok":true}'),
      ambiguous: true,
      words: "not in the words of DataWorks",
    },
    { given: "nothing", reply: replyWith(200, ""), ambiguous: true, words: "sent no readable JSON" },
    {
      given: "a list",
      reply: replyWith(200, "[1]"),
      ambiguous: true,
      words: "not in the words of DataWorks",
    },
    {
      given: "a proxy's 502",
      reply: replyWith(502, "Bad Gateway", html),
      ambiguous: true,
      words: "502, but",
    },
    { given: "a proxy's 503", reply: replyWith(503, "busy", html), ambiguous: true, words: "503" },
    { given: "a proxy's 413", reply: replyWith(413, "too large", html), ambiguous: true, words: "413" },
    {
      given: "a filter's refusal in JSON",
      reply: replyWith(403, '{"error":"blocked","message":"m"}'),
      ambiguous: true,
      words: "not in the words of DataWorks",
    },
    { given: "204", reply: replyWith(204, ""), ambiguous: true, words: "204" },
    {
      given: "an id beyond int64",
      reply: replyWith(200, SUCCESS.replace("123,", "9223372036854775808,")),
      ambiguous: true,
      words: "not in the words of DataWorks",
    },
    {
      given: "an id with a fraction",
      reply: replyWith(200, SUCCESS.replace("123,", "1.5,")),
      ambiguous: true,
      words: "not in the words of DataWorks",
    },
    {
      given: "a success in XML",
      reply: replyWith(200, "<CreateConnectionResponse><Data>1</Data></CreateConnectionResponse>"),
      ambiguous: true,
      words: "no readable JSON",
    },
    {
      given: "a redirect",
      reply: replyWith(307, "", { location: "http://127.0.0.1:1/" }),
      ambiguous: true,
      words: "307",
    },
  ])("is a protocol error: $given", async ({ reply, ambiguous, words }) => {
    const error = await refusedWith(reply);
    expect(error).toMatchObject({ kind: "protocol", ambiguous });
    expect(error.message).toContain(words);
    expect(printed(error)).not.toContain("wörd");
  });
});

describe("A way that fails", () => {
  test("at the door says so, and that nothing was carried out", async () => {
    const server = await startRecordedServer();
    await server[Symbol.asyncDispose]();
    const error = await catchError({ endpoint: server.endpoint });
    expect(error).toMatchObject({ kind: "network", ambiguous: false });
    expect(error.message).toBe(
      `CreateConnection could not reach ${server.endpoint} (ECONNREFUSED). Nothing was carried out. Check regionId or endpoint, and the network.`,
    );
  });

  test.each([
    ["before the answer", (response: Parameters<Reply>[0]) => response.destroy()],
    [
      "within the answer",
      (response: Parameters<Reply>[0]) => {
        response.writeHead(200, { "content-length": "999" });
        response.write("{", () => response.destroy());
      },
    ],
  ])("%s is ambiguous", async (_, reply) => {
    const error = await refusedWith((response) => void reply(response));
    expect(error).toMatchObject({ kind: "network", ambiguous: true });
    expect(error.message).toContain("look before calling again");
  });

  test("is told without the secrets that another's error quotes", async () => {
    const fetch = (request: Request) =>
      Promise.reject(new TypeError(`cannot send ${request.url}`, { cause: new Error(request.url) }));
    const error = await catchError({ parametersIn: "query", fetch });
    expect(error.kind).toBe("network");
    expect(printed(error)).not.toMatch(/w%C3%B6rd/);
    expect(printed(error)).toContain("instancename");
  });
});

describe("The caller's signal", () => {
  test("that is aborted already sends nothing", async () => {
    await using server = await startRecordedServer();
    const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS });
    const call = client.createConnection(INPUT, { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({
      kind: "aborted",
      ambiguous: false,
      message: "CreateConnection was aborted. Nothing was sent.",
    });
    expect(server.requests).toEqual([]);
  });

  test.each([
    ["aborted", (controller: AbortController) => controller.abort()],
    ["timeout", (controller: AbortController) => controller.abort(new DOMException("late", "TimeoutError"))],
  ] as const)("ends a call that waits: %s", async (kind, end) => {
    const controller = new AbortController();
    await using server = await startRecordedServer(() => end(controller));
    const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS });
    await expect(client.createConnection(INPUT, { signal: controller.signal })).rejects.toMatchObject({
      kind,
      ambiguous: true,
    });
  });
});
