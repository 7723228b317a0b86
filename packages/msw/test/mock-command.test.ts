import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runMock } from "@dataworks-kit/msw/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import { type CallParts, exampleParameters, signedRequest } from "./support/signed-requests.ts";

const CLOCK = ["--clock", "2026-01-31T12:00:00Z"];

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mock-command-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command and stops it after `use`; a command that ends by itself never gets there. */
async function run(args: readonly string[], use: (url: string) => Promise<void> = async () => {}) {
  const stop = new AbortController();
  const written = { out: "", error: "" };
  const used: Promise<void>[] = [];
  const write = (text: string) => {
    written.out += text;
    const url = /listens at (http:\S+)/.exec(text)?.[1];
    if (url) used.push(use(url).finally(() => stop.abort()));
  };
  const writeError = (text: string) => {
    written.error += text;
  };
  const code = await runMock(args, { write, writeError, stop: stop.signal });
  await Promise.all(used);
  return { code, ...written };
}

async function call(url: string, parts: CallParts = {}) {
  return readAnswer(await fetch(await signedRequest("ACS3-HMAC-SHA256", { endpoint: url, ...parts })));
}

describe("The mock command", () => {
  test("listens, says how to call it, prints a line for each call, and stops", async () => {
    const { code, out, error } = await run(CLOCK, async (url) => {
      expect((await call(url)).status).toBe(200);
      expect((await call(url)).body.Code).toBe("ConnectionAlreadyExist");
      expect((await fetch(`${url}/?Action=two%0Alines&Version=1`)).status).toBe(404);
    });
    expect([code, error]).toEqual([0, ""]);
    expect(out.replace(/:\d+/g, ":PORT")).toBe(
      [
        "The double of DataWorks listens at http://127.0.0.1:PORT",
        "  access keys  testid (the secret of testid is testsecret)",
        "  workspaces   1",
        "  for tests    http://127.0.0.1:PORT/_double/world, /journal, /scripts, /reset",
        "Point a client at it: its endpoint is http://127.0.0.1:PORT, its protocol is http. Stop with Ctrl+C.",
        "POST CreateConnection 200 00000000-0000-4000-8000-000000000001",
        "POST CreateConnection 400 ConnectionAlreadyExist (world) 00000000-0000-4000-8000-000000000002",
        "GET two\\u000alines 404 InvalidAction.NotFound (action) 00000000-0000-4000-8000-000000000003",
        "",
      ].join("\n"),
    );
  });

  test("takes keys and workspaces, and never prints a given secret", async () => {
    const args = [
      "--access-key-id",
      "mine",
      "--access-key-secret",
      "s3cret",
      "--project",
      "42",
      "--project",
      "9007199254740993",
    ];
    const { out } = await run([...CLOCK, ...args], async (url) => {
      const mine = { accessKeyId: "mine", accessKeySecret: "s3cret" };
      for (const ProjectId of ["42", "9007199254740993"])
        expect((await call(url, { ...mine, parameters: exampleParameters({ ProjectId }) })).status).toBe(200);
      expect((await call(url, mine)).body.Code).toBe("Invalid.Tenant.ProjectNotExists");
    });
    expect(out).toContain("access keys  testid, mine (");
    expect(out).toContain("workspaces   42, 9007199254740993\n");
    expect(out).not.toContain("s3cret");
  });

  test("takes a world from a file, with exact ids", async () => {
    const path = join(folder, "world.json");
    await writeFile(
      path,
      `{"tenants":[{"id":1}],"users":[{"id":"u","tenantId":1,"accessKeys":[{"accessKeyId":"k","accessKeySecret":"s3cret"}]}],
        "projects":[{"id":9007199254740993,"tenantId":1,"members":[{"userId":"u","role":"admin"}]}]}`,
    );
    await run([...CLOCK, "--world", path], async (url) => {
      const parts = { accessKeyId: "k", accessKeySecret: "s3cret" };
      const parameters = exampleParameters({ ProjectId: "9007199254740993" });
      expect((await call(url, { ...parts, parameters })).status).toBe(200);
    });
  });

  test("can require RegionId and move the window", async () => {
    await run([...CLOCK, "--require-region-id", "--time-window", "31"], async (url) => {
      const timestamp = "2026-01-31T11:30:00Z";
      const parameters = exampleParameters({ RegionId: undefined });
      expect((await call(url, { timestamp, parameters })).body.Code).toBe("MissingRegionId");
    });
  });

  test("takes calls without a signature when a flag asks for it, and says so", async () => {
    const { code, out, error } = await run(["--signatures", "ignore"], async (url) => {
      const body = new URLSearchParams(exampleParameters());
      const query = "Action=CreateConnection&Version=2020-05-18&Format=JSON";
      const answer = await readAnswer(await fetch(`${url}/?${query}`, { method: "POST", body }));
      expect(answer).toMatchObject({ status: 200, body: { Success: true } });
    });
    expect([code, error]).toEqual([0, ""]);
    expect(out).toContain("  signatures   not verified: a call needs no key\n");
  });

  test.each([
    [
      ["--signatures", "ignore", "--host", "0.0.0.0"],
      /^dataworks-msw: warning: signatures are not verified, and /,
    ],
    [["--signatures", "ignore", "--host", "localhost"], /^$/],
    [["--signatures", "verify", "--host", "0.0.0.0"], /^$/],
  ])("warns where others could call without a key: %j", async (args, want) => {
    expect((await run(args)).error).toMatch(want);
  });

  test("is strict when a flag asks for it", async () => {
    const preflight = {
      method: "OPTIONS",
      headers: { origin: "https://page.example", "access-control-request-method": "POST" },
    };
    await run([...CLOCK, "--strict"], async (url) => {
      expect((await call(url, { method: "GET" })).body.Code).toBe("UnsupportedHTTPMethod");
      const parameters = exampleParameters({ ConnectionType: "redis", SubType: undefined });
      const { body } = await call(url, { parameters });
      expect([body.Code, body.Message]).toEqual([
        "Invalid.DataSource.DataSourceTypeNotExist",
        expect.stringMatching(/^The data source type redis does not exist\. Expected one of /),
      ]);
      expect((await fetch(url, preflight)).status).toBe(403);
    });
    await run([...CLOCK, "--strict", "--preflight", "answer"], async (url) => {
      expect((await fetch(url, preflight)).status).toBe(204);
    });
    await run([...CLOCK, "--preflight", "refuse"], async (url) => {
      expect((await call(url, { method: "GET" })).status).toBe(200);
      expect((await fetch(url, preflight)).status).toBe(403);
    });
  });

  test("prints its help", async () => {
    const { code, out } = await run(["--help"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: dataworks-msw \[options\]\n/);
  });

  test.each([
    { args: ["--prot", "1"], want: /Unknown option '--prot'/ },
    { args: ["file"], want: /Unexpected argument 'file'/ },
    { args: ["--port", "http"], want: /--port: expected a number from 0 \(any free port\) to 65535\./ },
    { args: ["--port", "70000"], want: /--port: expected a number/ },
    { args: ["--access-key-id", "x"], want: /expected both or neither\./ },
    { args: ["--access-key-id", "", "--access-key-secret", ""], want: /expected texts that are not empty\./ },
    { args: ["--project", "one"], want: /--project: expected the id of a workspace, an int64\./ },
    { args: ["--project", "9223372036854775808"], want: /--project: expected/ },
    { args: ["--clock", "noon"], want: /--clock: expected a time/ },
    { args: ["--time-window", "0"], want: /--time-window: expected a number of minutes above 0\./ },
    { args: ["--signatures", "none"], want: /--signatures: expected verify or ignore\./ },
    { args: ["--preflight", "maybe"], want: /--preflight: expected answer or refuse\./ },
    { args: ["--http-status-code-as", "text"], want: /--http-status-code-as: expected number or string\./ },
    { args: ["--world", "/no/such/file"], want: /--world: cannot read the file: ENOENT/ },
  ])("refuses $args with exit code 2", async ({ args, want }) => {
    const { code, out, error } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toMatch(want);
    expect(error).toMatch(/Try dataworks-msw --help\.\n$/);
  });

  test.each([
    { text: '{"accessKeySecret": "s3cret"', want: "expected JSON text." },
    {
      text: '{"tenants": [], "users": [], "projects": [], "s3cret": 1}',
      want: "world.s3cret: expected one of the names",
    },
    { text: "[]", want: "world: expected an object." },
  ])("refuses a world file that holds $text", async ({ text, want }) => {
    const path = join(folder, "broken.json");
    await writeFile(path, text);
    const { code, error } = await run(["--world", path]);
    expect(code).toBe(2);
    expect(error).toContain(`--world ${path}: ${want}`);
  });

  test("exits with code 1 when the port is in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const { code, error } = await run(["--port", String(port)]);
    await new Promise((resolve) => other.close(resolve));
    expect([code, error]).toEqual([
      1,
      `dataworks-msw: Cannot listen at 127.0.0.1:${port}: the port is in use.\n`,
    ]);
  });
});
