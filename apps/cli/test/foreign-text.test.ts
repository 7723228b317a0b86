import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseJson } from "@dataworks-kit/wire";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KEY, run } from "./support/run.ts";

/** Whatever a terminal obeys or does not show: C0 but for the line feed, DEL, C1, marks without width or of direction, separators, surrogates. */
const UNSAFE = new RegExp(
  [
    "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff]",
    "[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]",
    "[\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200d\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb]",
    "[\\u{e0000}-\\u{e0fff}]",
  ].join("|"),
  "u",
);
/** What follows a line feed of a server: it must not begin a line of ours. */
const LINE = "MARK: forged";
const SEQUENCES = [
  "\u001b[2J",
  "\u001b]0;title\u0007",
  "\u001b]8;;http://x\u001b\\link",
  "\u009b1m",
  "\u009d0;t\u009c",
  "\u0090q\u009c",
  "\r",
  "\b\b",
  "\u0000",
  "\u007f",
  "\u202e",
  "\u2066",
  "\u200b",
  "\u2028",
  "\u2029",
  "\ufeff",
  "\u034f",
  "\u3164",
  "\ud800",
  "\udc00",
  "\u{e0041}",
  `\n${LINE}`,
  `\r\n${LINE}`,
];

const foreign = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SEQUENCES),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.string({ maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `x${parts.join("")}`);
/** What a header may hold: HTTP ends it at CR, LF and NUL, and reads bytes as Latin-1. */
const header = fc
  .array(
    fc.oneof(
      fc.constantFrom("\u0080", "\u009b1m", "\u009d0;t\u009c", "\u0085", "\u00ad", "\t"),
      fc.string({ maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => `x${parts.join("").replace(/[^\t\x20-\x7e\x80-\xff]/g, "")}x`);

/** A server that answers every request with these bytes. */
let answer = Buffer.alloc(0);
let url: string;
const sockets = new Set<Socket>();
const server = createServer((socket) => {
  sockets.add(socket);
  socket.on("error", () => {});
  socket.once("data", () => socket.end(answer));
});
let home: string;
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  home = await mkdtemp(join(tmpdir(), "dataworks-"));
  await mkdir(join(home, ".aliyun"));
  await mkdir(join(home, ".alibabacloud"));
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  server.close();
  await rm(home, { recursive: true });
});

function answerWith(status: string, headers: Readonly<Record<string, string>>, body: string): void {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  answer = Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nconnection: close\r\n${lines.join("")}\r\n`, "latin1"),
    Buffer.from(body),
  ]);
}

const FLAGS: Readonly<Record<string, string>> = {
  "--project-id": "1",
  "--name": "n",
  "--env-type": "0",
  "--connection-type": "mysql",
  "--content": '{"database":"d","instanceName":"i","username":"u","password":"hunter2"}',
};

function runCreate(
  changes: Readonly<Record<string, string>> = {},
  switches: readonly string[] = [],
  outside: Parameters<typeof run>[1] = {},
) {
  const flags = Object.entries({ "--endpoint": url, "--timeout": "5", ...FLAGS, ...changes });
  return run(
    ["create-connection", ...flags.map(([flag, value]) => `${flag}=${value}`), ...switches],
    outside,
  );
}

function expectHarmless({ out, err }: { readonly out: string; readonly err: string }): void {
  expect(out + err).not.toMatch(UNSAFE);
  expect(out + err).not.toMatch(new RegExp(`^${LINE}`, "m"));
}

const SWITCHES = [[], ["--verbose"], ["--json"], ["--json", "--verbose"]] as const;
const switches = fc.constantFrom<readonly string[]>(...SWITCHES);
const RUNS = { numRuns: 60 };

describe("Every text of a server reaches a terminal escaped:", () => {
  const envelope = fc.record({ Code: foreign, Message: foreign, RequestId: foreign, Recommend: foreign });

  test("the members of a refusal, which JSON holds exactly", async () => {
    await fc.assert(
      fc.asyncProperty(envelope, switches, async (body, flags) => {
        answerWith("400 Bad Request", { "content-type": "application/json" }, JSON.stringify(body));
        const result = await runCreate({}, flags);
        expectHarmless(result);
        expect([1, 4]).toContain(result.code);
        if (!flags.includes("--json") || flags.includes("--verbose")) return;
        const { error } = JSON.parse(result.err);
        expect(error).toMatchObject({
          code: body.Code,
          requestId: body.RequestId,
          recommend: body.Recommend,
        });
        expect(error.message).toContain(body.Message);
      }),
      RUNS,
    );
  });

  test("the members of a success, which JSON holds exactly", async () => {
    await fc.assert(
      fc.asyncProperty(foreign, foreign, foreign, switches, async (RequestId, name, value, flags) => {
        const body = { RequestId, Data: 1, Success: true, HttpStatusCode: 200, [name]: value };
        answerWith("200 OK", { "content-type": "application/json" }, JSON.stringify(body));
        const result = await runCreate({}, flags);
        expectHarmless(result);
        expect(result.code).toBe(0);
        if (flags.includes("--json")) expect(parseJson(result.out)).toEqual(body);
      }),
      RUNS,
    );
  });

  test("headers, the status text, and a body that is not JSON", async () => {
    const status = fc.constantFrom(200, 302, 400, 404, 413, 500, 502);
    await fc.assert(
      fc.asyncProperty(
        status,
        fc.tuple(header, header, header, header),
        foreign,
        switches,
        async (code, [text, type, id, date], body, flags) => {
          const headers = {
            "content-type": type,
            "x-acs-request-id": id,
            date,
            server: text,
            location: text,
            "retry-after": text,
          };
          answerWith(`${code} ${text}`, headers, `<html>${body}</html>`);
          const result = await runCreate({}, flags);
          expectHarmless(result);
          expect(result.code).toBe(4);
        },
      ),
      RUNS,
    );
  });

  test("the XML of a refusal", async () => {
    const xml = foreign.map((text) => text.replace(/[<&\p{Cs}]/gu, "?"));
    await fc.assert(
      fc.asyncProperty(xml, xml, switches, async (code, message, flags) => {
        const body = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>r</RequestId></Error>`;
        answerWith("403 Forbidden", { "content-type": "text/xml" }, body);
        expectHarmless(await runCreate({}, flags));
      }),
      RUNS,
    );
  });

  test("bytes that are not HTTP", async () => {
    await fc.assert(
      fc.asyncProperty(foreign, switches, async (text, flags) => {
        answer = Buffer.from(text);
        const result = await runCreate({}, flags);
        expectHarmless(result);
        expect(result.code).toBe(4);
      }),
      RUNS,
    );
  });

  test("a proxy's refusal", async () => {
    await fc.assert(
      fc.asyncProperty(header, foreign, switches, async (text, body, flags) => {
        answerWith(`407 ${text}`, { "proxy-authenticate": text }, body);
        const env = { ...KEY, HTTPS_PROXY: url };
        const result = await runCreate({ "--endpoint": "https://dataworks.example" }, flags, { env });
        expectHarmless(result);
        expect(result.code).toBe(3);
      }),
      RUNS,
    );
  });
});

describe("Every text of a user's machine reaches a terminal escaped:", () => {
  const noNul = foreign.map((text) => text.replaceAll("\u0000", ""));

  test("parameters, and the names of files", async () => {
    answerWith("200 OK", {}, '{"RequestId":"r","Data":1}');
    await fc.assert(
      fc.asyncProperty(
        noNul,
        fc.constantFrom("--name", "--description", "--content"),
        switches,
        async (text, flag, flags) => {
          expectHarmless(await runCreate({ [flag]: flag === "--content" ? `@${text}` : text }, flags));
        },
      ),
      RUNS,
    );
  });

  test("names and modes of profiles, and the text of their files", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(noNul, { minLength: 1, maxLength: 3 }),
        noNul,
        switches,
        async (names, mode, flags) => {
          const profiles = names.map((name) => ({
            name,
            mode,
            access_key_id: mode,
            access_key_secret: mode,
          }));
          await writeFile(join(home, ".aliyun/config.json"), JSON.stringify({ profiles }));
          await writeFile(join(home, ".alibabacloud/credentials"), `[${names[0]}]\ntype=${mode}\n`);
          for (const profile of [names[0] ?? "", "other"]) {
            const result = await runCreate({ "--profile": profile }, flags, { env: { HOME: home } });
            expectHarmless(result);
            expect(result.code).toBe(2);
            if (flags.includes("--json")) expect(JSON.parse(result.err).error.kind).toBe("config");
          }
        },
      ),
      RUNS,
    );
  });
});
