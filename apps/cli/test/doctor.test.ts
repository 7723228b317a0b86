import { once } from "node:events";
import { createServer } from "node:http";
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from "node:net";
import { join } from "node:path";
import { DEFAULT_WORLD } from "@dataworks-kit/msw";
import { startServer } from "@dataworks-kit/msw/server";
import * as fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { InterruptedError } from "../src/terminal.ts";
import { createHome } from "./support/installed-command.ts";
import { KEY, type Outside, type Run, run } from "./support/run.ts";

/** Nothing is asked for a key outside of this machine. */
const LOCAL = { ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true" };
const AS_KEY = { ...LOCAL, ...KEY };

interface Finding {
  readonly check: string;
  readonly mark: string;
  readonly found: string;
  readonly details: readonly string[];
  readonly toDo?: string;
}

/** Runs the doctor, and reads what it says by check. */
async function diagnose(words: readonly string[], outside: Outside = {}) {
  const { code, out, err } = await run(["doctor", "--json", ...words], { env: AS_KEY, ...outside });
  const findings: Finding[] = JSON.parse(out);
  const marks = Object.fromEntries(findings.map(({ check, mark }) => [check, mark]));
  const by = Object.fromEntries(findings.map((finding) => [finding.check, finding]));
  return { code, err, findings, marks, by, text: out };
}

async function startDouble(options: Parameters<typeof startServer>[0] = {}): Promise<string> {
  const { url, close } = await startServer(options);
  onTestFinished(close);
  return url;
}

/** The origin of a server on loopback that goes with the test. */
async function listen(server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => sockets.add(socket.on("error", () => {})));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server whose clock differs by this much; it answers with what DataWorks would. */
function createClockServer(offsetMs: number) {
  const body = { RequestId: "r", PageResult: { TotalCount: 2, ProjectList: [] }, Success: true };
  return createServer((_, response) => {
    response.setHeader("date", new Date(Date.now() + offsetMs).toUTCString());
    response.end(JSON.stringify(body));
  });
}

/** A proxy that opens tunnels, and what it was asked. */
async function startProxy(status?: number) {
  const asked: string[] = [];
  const server = createServer().on("connect", ({ url = "", headers }, socket) => {
    asked.push(`${url} ${headers["proxy-authorization"] ?? ""}`.trim());
    if (status) return void socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const [host = "", port] = url.split(":");
    const target = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      target.pipe(socket).pipe(target);
    });
    target.on("error", () => socket.destroy());
    socket.on("error", () => target.destroy());
  });
  return { asked, origin: await listen(server) };
}

const ALL = ["versions", "key", "endpoint", "proxy", "dns", "connection", "clock", "call"];

describe("dataworks doctor", () => {
  test("finds all well with the double, a line for each check, and ends with 0", async () => {
    const { code, out, err } = await run(["doctor", "--endpoint", await startDouble()], { env: AS_KEY });
    const heads = out.split("\n").filter((line) => /^\S/.test(line));
    expect(heads.map((line) => line.split(/\s+/).slice(0, 2))).toEqual(ALL.map((check) => ["ok", check]));
    expect(out).toMatch(/^ok {4}versions {4}dataworks \d\S*, Node \d\S*, \w+ \w+$/m);
    expect(out).toContain("ok    key         t****d from the environment, a lasting key\n");
    expect(out).toContain("ok    call        ListProjects answered: 1 workspace\n");
    expect([code, err]).toEqual([0, ""]);
  });

  test("prints the same as a JSON array", async () => {
    const { code, findings } = await diagnose(["--endpoint", await startDouble()]);
    expect(findings.map(({ check, mark }) => [check, mark])).toEqual(ALL.map((check) => [check, "ok"]));
    expect(code).toBe(0);
  });

  test("wraps its lines at the width of a terminal", async () => {
    const { out } = await run(["doctor"], { env: LOCAL, columns: 80 });
    expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(out).toContain("To do: ");
  });

  test("says what to do on every line that is not well", async () => {
    const { code, findings } = await diagnose([], { env: { ...LOCAL, HOME: await createHome({}) } });
    const bad = findings.filter(({ mark }) => mark === "failed" || mark === "warning");
    expect(bad.map(({ check }) => check)).toEqual(["key", "endpoint"]);
    expect(bad.every(({ toDo }) => toDo !== undefined)).toBe(true);
    expect(findings.at(-1)).toMatchObject({
      check: "call",
      mark: "skipped",
      found: "not checked, because it needs: key, endpoint, and clock",
    });
    expect(code).toBe(1);
  });

  test.each([
    [["--timeout", "no"], "Expected a number of seconds"],
    [["--algorithm", "md5"], "Allowed choices are"],
    [["--nonsense"], "unknown option"],
  ])("refuses %j with exit code 2", async (words, message) => {
    const { code, out, err } = await run(["doctor", ...words]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  test("ends at once when it is interrupted, and keeps what it has printed", async () => {
    const server = createTcpServer();
    const endpoint = await listen(server);
    const interrupt = new AbortController();
    const running = run(["doctor", "--endpoint", endpoint], { env: AS_KEY, interrupted: interrupt.signal });
    await once(server, "connection");
    interrupt.abort(new InterruptedError());
    const { code, out, err } = await running;
    expect([code, err]).toEqual([130, "dataworks doctor: interrupted.\n"]);
    expect(out).toContain("ok    endpoint");
  });
});

describe("The key", () => {
  const config = (profile: object) => ({
    ".aliyun/config.json": JSON.stringify({ current: "p", profiles: [{ name: "p", ...profile }] }),
  });
  const secret = { access_key_secret: "testsecret" };

  test("is named with its source, and the sources before it with why they do not serve", async () => {
    const home = await createHome(config({ mode: "AK", access_key_id: "LTAI5tExampleabcd", ...secret }));
    const { by } = await diagnose([], { env: { ...LOCAL, HOME: home } });
    const file = join(home, ".aliyun/config.json");
    expect(by.key).toMatchObject({
      mark: "ok",
      found: `LTAI****abcd from the profile p of ${file}, a lasting key`,
      details: ["the environment has no ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
    });
  });

  test.each([
    [86_400, "ok"],
    [600, "warning"],
  ])("that is temporary and ends in %i s is told with its end: %s", async (seconds, mark) => {
    const sts_expiration = Math.floor(Date.now() / 1000) + seconds;
    const key = {
      mode: "RamRoleArn",
      access_key_id: "STS.Example0123",
      ...secret,
      sts_token: "t0ken",
      sts_expiration,
    };
    const { by } = await diagnose([], { env: { ...LOCAL, HOME: await createHome(config(key)) } });
    expect(by.key).toMatchObject({ mark });
    expect(by.key?.found).toContain(`a temporary key until ${new Date(sts_expiration * 1000).toISOString()}`);
  });

  test("that is in no source leaves the call unchecked, and everything else is checked", async () => {
    const env = { ...LOCAL, HOME: await createHome({}), ALIYUN_ACCESS_KEY_ID: "x" };
    const { code, marks, by } = await diagnose(["--endpoint", await startDouble()], { env });
    expect(marks).toMatchObject({ key: "failed", clock: "ok", call: "skipped" });
    expect(by.key?.details.join("\n")).toContain("ALIYUN_ACCESS_KEY_ID, which is not read here");
    expect(code).toBe(1);
  });

  test("of a profile that is not there is not replaced by another", async () => {
    const env = { ...AS_KEY, HOME: await createHome(config({ mode: "AK", access_key_id: "i", ...secret })) };
    const { by } = await diagnose(["--profile", "other"], { env });
    expect(by.key).toMatchObject({ mark: "failed", found: "no access key was found" });
    expect(by.key?.details.join("\n")).toContain("has no profile other");
  });
});

describe("The endpoint", () => {
  test.each([
    [["--region-id", "cn-shanghai"], {}, "https://dataworks.cn-shanghai.aliyuncs.com", "from --region-id"],
    [
      [],
      { ALIBABA_CLOUD_REGION_ID: "cn-beijing" },
      "https://dataworks.cn-beijing",
      "ALIBABA_CLOUD_REGION_ID",
    ],
    [["--region-id", "cn-shanghai", "--network", "vpc"], {}, "https://dataworks-vpc.cn-shanghai", "the vpc"],
  ])("of %j and %j is %s, and the line says why", async (words, given, origin, source) => {
    // A proxy that is not there: the name is not looked up.
    const env = { ...AS_KEY, ...given, HTTPS_PROXY: "http://127.0.0.1:1" };
    const { by } = await diagnose(words, { env });
    expect(by.endpoint?.mark).toBe("ok");
    expect(by.endpoint?.found).toContain(origin);
    expect(by.endpoint?.found).toContain(source);
  });

  test.each([
    [["--endpoint", "http://192.0.2.1"], "--endpoint: expected https:"],
    [["--endpoint", "ftp://x"], "--endpoint: expected an http: or https: URL"],
    [["--region-id", "a b"], "--region-id (or ALIBABA_CLOUD_REGION_ID): expected"],
    [[], "or give --endpoint"],
  ])("of %j is refused in the words of the command", async (words, message) => {
    const { code, by, marks } = await diagnose(words);
    expect(by.endpoint?.found).toContain(message);
    expect(marks).toMatchObject({ endpoint: "failed", dns: "skipped", call: "skipped" });
    expect(code).toBe(1);
  });

  test("over plain HTTP to another machine is a warning", async () => {
    const proxied = { ...AS_KEY, HTTP_PROXY: "http://127.0.0.1:1" };
    const { by } = await diagnose(["--endpoint", "http://192.0.2.1", "--allow-plain-http"], { env: proxied });
    expect(by.endpoint).toMatchObject({ mark: "warning", toDo: expect.stringContaining("unencrypted") });
  });
});

describe("The network", () => {
  test("whose names are unknown fails at DNS", async () => {
    const { marks, by } = await diagnose(["--endpoint", "https://nothing.invalid"]);
    expect(marks).toMatchObject({ dns: "failed", connection: "skipped", clock: "skipped", call: "skipped" });
    expect(by.dns?.found).toMatch(/^nothing\.invalid was not found: .*\((ENOTFOUND|EAI_AGAIN)\)$/);
  });

  test("tells the addresses of a name, and that they are this machine's", async () => {
    const { port } = new URL(await startDouble());
    const { by } = await diagnose(["--endpoint", `http://localhost:${port}`]);
    expect(by.dns?.found).toMatch(/^localhost is .*127\.0\.0\.1 \(this machine\)/);
  });

  test("without a listener fails at the connection", async () => {
    const gone = createTcpServer();
    const endpoint = await listen(gone);
    gone.close();
    const { marks, by } = await diagnose(["--endpoint", endpoint]);
    expect(by.connection).toMatchObject({ mark: "failed", found: expect.stringContaining("ECONNREFUSED") });
    expect(marks).toMatchObject({ clock: "skipped", call: "skipped" });
  });

  test("with a server that hangs ends within the time limit", async () => {
    const endpoint = await listen(createTcpServer());
    const { code, by, marks } = await diagnose(["--endpoint", endpoint, "--timeout", "0.3"]);
    expect(by.clock).toMatchObject({ mark: "failed", found: "It did not end within 0.3 s." });
    expect(marks.call).toBe("skipped");
    expect(code).toBe(1);
  });

  test("with a server that hangs before TLS ends within the time limit", async () => {
    const { host } = new URL(await listen(createTcpServer()));
    const { by } = await diagnose(["--endpoint", `https://${host}`, "--timeout", "0.3"]);
    expect(by.connection).toMatchObject({ mark: "failed", found: "It did not end within 0.3 s." });
  });

  test("with a server that closes is named where it closes", async () => {
    const closing = createTcpServer((socket) => socket.end());
    const { host, origin } = new URL(await listen(closing));
    expect((await diagnose(["--endpoint", origin])).by.clock).toMatchObject({
      mark: "failed",
      found: "the server closed the connection without an answer",
    });
    const tls = await diagnose(["--endpoint", `https://${host}`]);
    expect(tls.by.connection).toMatchObject({
      mark: "failed",
      found: expect.stringContaining("ended before TLS was agreed on"),
    });
  });

  test("with a server of plain HTTP behind https: is told apart", async () => {
    const { host } = new URL(await startDouble());
    const { by } = await diagnose(["--endpoint", `https://${host}`]);
    expect(by.connection).toMatchObject({ mark: "failed", found: expect.stringContaining("speaks no TLS") });
  });
});

describe("The clock", () => {
  test.each([
    [0, "ok", /^the same as|^1 s/],
    [40_000, "ok", /^(39|40|41) s behind the server$/],
    [-300_000, "warning", /^5 min ahead of the server$/],
    [1_200_000, "failed", /^20 min behind the server$/],
  ])("of a server that differs by %i ms is %s", async (offsetMs, mark, found) => {
    const { by, marks, code } = await diagnose(["--endpoint", await listen(createClockServer(offsetMs))]);
    expect(by.clock).toMatchObject({ mark, found: expect.stringMatching(found) });
    // The call is still made: it shows what the difference does.
    expect(marks.call).toBe("ok");
    expect(code).toBe(mark === "failed" ? 1 : 0);
  });

  test("cannot be compared with a server that tells no time", async () => {
    const server = createServer((_, response) => {
      response.sendDate = false;
      response.end("{}");
    });
    const { by } = await diagnose(["--endpoint", await listen(server)]);
    expect(by.clock).toMatchObject({ mark: "warning", found: "the answer has no Date" });
  });
});

describe("The call", () => {
  test.each([
    [{ ALIBABA_CLOUD_ACCESS_KEY_SECRET: "wrongsecret" }, "SignatureDoesNotMatch", "dataworks explain"],
    [{ ALIBABA_CLOUD_ACCESS_KEY_ID: "nobody" }, "InvalidAccessKeyId.NotFound", ""],
  ])("with %j is refused, and the catalogue says what to do", async (key, refusal, more) => {
    const { code, by } = await diagnose(["--endpoint", await startDouble()], { env: { ...AS_KEY, ...key } });
    expect(by.call).toMatchObject({ mark: "failed", found: expect.stringContaining(refusal) });
    expect(by.call?.toDo).toContain(more);
    expect(by.call?.toDo?.length).toBeGreaterThan(20);
    expect(code).toBe(1);
  });

  test("by a key without a workspace is a warning", async () => {
    const world = { ...DEFAULT_WORLD, projects: [] };
    const { code, by } = await diagnose(["--endpoint", await startDouble({ world })]);
    expect(by.call).toMatchObject({ mark: "warning", found: "ListProjects answered: 0 workspaces" });
    expect(code).toBe(0);
  });

  test("that something else answers says that it is not DataWorks", async () => {
    const server = createServer((_, response) => response.end("<html>Welcome</html>"));
    const { by } = await diagnose(["--endpoint", await listen(server)]);
    expect(by.call).toMatchObject({ mark: "failed", toDo: expect.stringContaining("not DataWorks") });
  });

  test.each(["HMAC-SHA1", "ACS3-HMAC-SM3"])("is signed by %s when that is asked for", async (algorithm) => {
    const { url, close, simulator } = await startServer();
    onTestFinished(close);
    expect((await diagnose(["--endpoint", url, "--algorithm", algorithm])).code).toBe(0);
    expect(JSON.stringify(simulator.journal())).toContain(algorithm);
  });
});

describe("The proxy", () => {
  test("is named without its password, and carries every connection", async () => {
    const { host } = new URL(await startDouble());
    const proxy = await startProxy();
    const { origin } = proxy;
    const env = { ...AS_KEY, HTTP_PROXY: origin.replace("//", "//user:s3cr3t@") };
    const { code, by, text } = await diagnose(["--endpoint", `http://${host}`], { env });
    expect(by.proxy?.found).toBe(`${origin.replace("//", "//***@")} of HTTP_PROXY`);
    expect(by.connection?.details).toEqual([
      "through a tunnel of the proxy: the TLS is what comes through it",
    ]);
    expect(text).not.toContain("s3cr3t");
    const authorized = `${host} Basic ${Buffer.from("user:s3cr3t").toString("base64")}`;
    expect(proxy.asked).toEqual([authorized, authorized, authorized]);
    expect(code).toBe(0);
  });

  test.each([
    [407, "it answered 407"],
    [503, "it answered 503"],
  ])("that refuses with %i is named as what failed", async (status, reason) => {
    const proxy = await startProxy(status);
    const env = { ...AS_KEY, HTTPS_PROXY: proxy.origin };
    const { by } = await diagnose(["--endpoint", "https://dataworks.example"], { env });
    expect(by.connection).toMatchObject({ mark: "failed", found: `the proxy made no connection: ${reason}` });
  });

  test("that cannot be read is told by the name of its variable alone", async () => {
    const env = { ...AS_KEY, HTTPS_PROXY: "socks5://user:s3cr3t@127.0.0.1:1" };
    const { by, text } = await diagnose(["--endpoint", "https://dataworks.example"], { env });
    expect(by.proxy).toMatchObject({
      mark: "failed",
      found: expect.stringContaining("HTTPS_PROXY does not name"),
    });
    expect(text).not.toContain("s3cr3t");
  });

  // What the line says of NO_PROXY is held against what undici does with the call.
  test.each([
    "127.0.0.1",
    "*",
    "example.com 127.0.0.1",
    "127.0.0.1:PORT",
    "127.0.0.1:1",
    ".0.0.1",
    "*.0.0.1",
    "0.0.1",
    "0.1.1",
    "example.com,*",
    ",",
  ])("is said to be used exactly when it is, with NO_PROXY=%s", async (entries) => {
    const endpoint = await startDouble();
    const proxy = await startProxy();
    const NO_PROXY = entries.replace("PORT", new URL(endpoint).port);
    const { by } = await diagnose(["--endpoint", endpoint], {
      env: { ...AS_KEY, HTTP_PROXY: proxy.origin, NO_PROXY },
    });
    const isSaid = !by.proxy?.found.startsWith("none");
    expect(proxy.asked.length).toBe(isSaid ? 3 : 0);
  });
});

describe("No secret", () => {
  const text = fc.string({ unit: fc.constantFrom(..."abcXYZ019+/=_-"), minLength: 8, maxLength: 24 });

  test("of a key, a token or a proxy is in any output, whatever fails", async () => {
    const good = await startDouble();
    const echo = createServer((request, response) => {
      // A server that repeats whatever it was sent.
      response.statusCode = 403;
      response.end(
        JSON.stringify({ Code: "Forbidden", Message: JSON.stringify(request.headers), RequestId: "r" }),
      );
    });
    const endpoints = [good, await listen(echo), "https://127.0.0.1:1", "http://127.0.0.1:1"];
    const proxy = (await startProxy()).origin;
    const given = fc.record({
      secret: text,
      token: fc.option(text),
      password: text,
      endpoint: fc.constantFrom(...endpoints),
      isProxied: fc.boolean(),
      isInPath: fc.boolean(),
      isJson: fc.boolean(),
    });
    const property = fc.asyncProperty(
      given,
      async ({ secret, token, password, endpoint, isProxied, isInPath, isJson }) => {
        const env = {
          ...LOCAL,
          ALIBABA_CLOUD_ACCESS_KEY_ID: "testid",
          ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
          ...(token !== null && { ALIBABA_CLOUD_SECURITY_TOKEN: token }),
          ...(isProxied && {
            HTTP_PROXY: proxy.replace("//", `//user:${encodeURIComponent(password)}@`),
            HTTPS_PROXY: `user:${encodeURIComponent(password)}@`,
          }),
        };
        const said = await run(
          [
            "doctor",
            "--endpoint",
            isInPath ? `${endpoint}/${encodeURIComponent(secret)}` : endpoint,
            ...(isJson ? ["--json"] : []),
          ],
          { env },
        );
        for (const hidden of [secret, token, isProxied ? password : null])
          if (hidden !== null) expectHidden(said, hidden);
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });
});

function expectHidden({ out, err }: Run, hidden: string): void {
  expect(out + err).not.toContain(hidden);
  expect(out + err).not.toContain(encodeURIComponent(hidden));
}
