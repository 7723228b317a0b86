import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, constants, existsSync, openSync, writeSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startServer } from "@dataworks-kit/msw/server";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { KEY } from "./support/run.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const NODE = ["--conditions=@dataworks-kit/source", "--disable-warning=ExperimentalWarning", MAIN];
const FLAGS = ["--project-id", "1", "--name", "n", "--connection-type", "mysql", "--env-type", "0"];
const CONTENT = '{"database":"d","instanceName":"i","username":"u","password":"hunter2"}';

function start(
  words: readonly string[],
  stdout: "pipe" | number = "pipe",
  env: object = {},
  stdin: "pipe" | number = "pipe",
) {
  const stdio = [stdin, stdout, "pipe"] as const;
  const child = spawn(process.execPath, [...NODE, ...words], {
    env: { ...process.env, ...KEY, ...env },
    stdio: [...stdio],
  });
  child.stdin?.on("error", () => {});
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function createPipe(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dataworks-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "content");
  spawnSync("mkfifo", [path]);
  return path;
}

/** Opens the other end of a pipe, which works once somebody reads. */
function openWriter(path: string): Promise<number> {
  return vi.waitFor(() => openSync(path, constants.O_WRONLY | constants.O_NONBLOCK), { timeout: 60_000 });
}

describe.skipIf(spawnSync("mkfifo", ["--version"]).status !== 0)("A pipe that gives Content", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("does not keep the command from ending at once with %s", async (signal, code) => {
    const path = await createPipe();
    const words = ["--endpoint", "http://127.0.0.1:9", ...FLAGS, "--content", `@${path}`];
    const child = start(["create-connection", ...words]);
    const writer = await openWriter(path);
    child.kill(signal);
    expect(await once(child, "close")).toEqual([code, null]);
    closeSync(writer);
  });

  test("is read to its end", async () => {
    const { url, close } = await startServer();
    onTestFinished(close);
    const path = await createPipe();
    const child = start(["create-connection", "--endpoint", url, ...FLAGS, "--content", `@${path}`]);
    const writer = await openWriter(path);
    writeSync(writer, CONTENT);
    closeSync(writer);
    expect(await once(child, "close")).toEqual([0, null]);
  });
});

type Signal = keyof typeof CODES;
const CODES = { SIGINT: 130, SIGTERM: 143 } as const;
/** The call was sent, and nobody knows what became of it. */
const AMBIGUOUS = 4;
const SIGNALS = Object.keys(CODES) as Signal[];
const CALL = ["create-connection", ...FLAGS, "--content", CONTENT];
/** What happened, and the command that looks. */
const TOLD =
  /^dataworks: CreateConnection was aborted(?: while [a-z ]+)?\. It may have been carried out: look before calling again\.\n {2}To look {4}dataworks list-connections --endpoint \S+ --project-id 1 --name n --env-type 0\n$/;

/** What a child tells and how it ends. */
function watch(child: ReturnType<typeof start>) {
  const told = { out: "", err: "" };
  child.stdout?.on("data", (chunk) => {
    told.out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    told.err += chunk;
  });
  const ended = once(child, "close").then(([code, signal]) => ({ code, signal, ...told }));
  return { told, ended };
}

/** A server that calls back for each connection and answers with these bytes. */
async function listenTo(onConnection: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    onConnection(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}

describe.each(SIGNALS)("%s ends the command at once", (signal) => {
  test("while standard input is a pipe that nobody closes", async () => {
    const child = start([
      "create-connection",
      "--endpoint",
      "http://127.0.0.1:9",
      ...FLAGS,
      "--content",
      "-",
    ]);
    const { ended } = watch(child);
    // More than a pipe holds: it has left once the command reads.
    await new Promise((resolve) => child.stdin?.write(" ".repeat(300_000), resolve));
    child.kill(signal);
    expect(await ended).toMatchObject({
      code: CODES[signal],
      err: "dataworks: interrupted; nothing was sent.\n",
    });
  });

  test.each([
    ["the server does not answer", ""],
    ["its answer does not go on", "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"],
  ])("while %s, and says that the call may have been carried out", async (_, answer) => {
    const child: { current?: ReturnType<typeof start> } = {};
    const host = await listenTo((socket) =>
      socket.once("data", () => {
        socket.write(answer, () => child.current?.kill(signal));
      }),
    );
    child.current = start([...CALL, "--endpoint", `http://${host}`]);
    expect(await watch(child.current).ended).toMatchObject({
      code: AMBIGUOUS,
      err: expect.stringMatching(TOLD),
    });
  });

  test("while standard input is a file, which was read", async () => {
    const child: { current?: ReturnType<typeof start> } = {};
    const host = await listenTo((socket) => socket.once("data", () => child.current?.kill(signal)));
    const folder = await mkdtemp(join(tmpdir(), "dataworks-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, "content"), CONTENT);
    const file = openSync(join(folder, "content"), "r");
    const words = ["create-connection", ...FLAGS, "--content", "-", "--endpoint", `http://${host}`];
    child.current = start(words, "pipe", {}, file);
    expect(await watch(child.current).ended).toMatchObject({
      code: AMBIGUOUS,
      err: expect.stringMatching(TOLD),
    });
    closeSync(file);
  });

  test("while a file of keys is a pipe into which nobody writes", async () => {
    const HOME = await mkdtemp(join(tmpdir(), "dataworks-"));
    onTestFinished(() => rm(HOME, { recursive: true }));
    await mkdir(join(HOME, ".aliyun"));
    spawnSync("mkfifo", [join(HOME, ".aliyun/config.json")]);
    const child = start(CALL, "pipe", { HOME });
    const { ended } = watch(child);
    const writer = await openWriter(join(HOME, ".aliyun/config.json"));
    child.kill(signal);
    // A thread reads: a shell tells that as 130 and 143 too.
    expect(await ended).toMatchObject({
      code: null,
      signal,
      err: "dataworks: CreateConnection was aborted. Nothing was sent.\n",
    });
    closeSync(writer);
  });

  test("while a proxy does not answer", async () => {
    const child: { current?: ReturnType<typeof start> } = {};
    const proxy = await listenTo((socket) => socket.once("data", () => child.current?.kill(signal)));
    child.current = start([...CALL, "--endpoint", "https://dataworks.example"], "pipe", {
      HTTPS_PROXY: `http://${proxy}`,
    });
    expect(await watch(child.current).ended).toMatchObject({ code: AMBIGUOUS });
  });

  test("while a connection is not accepted", async () => {
    const host = await startDeaf();
    const child = start([...CALL, "--endpoint", `http://${host}`, "--verbose"]);
    const { ended } = watch(child);
    await once(child.stderr ?? child, "data");
    child.kill(signal);
    expect(await ended).toMatchObject({
      code: CODES[signal],
      err: expect.stringContaining("was aborted while a connection was opened. Nothing was sent."),
    });
  });

  test("between two attempts, and says that nothing was carried out", async () => {
    const body = '{"RequestId":"r","Code":"Throttling.User","Message":"m"}';
    const head = `HTTP/1.1 400 Bad Request\r\nconnection: close\r\nretry-after: 9\r\ncontent-length: ${body.length}`;
    const host = await listenTo((socket) => socket.once("data", () => socket.end(`${head}\r\n\r\n${body}`)));
    const child = start([...CALL, "--endpoint", `http://${host}`]);
    const { told, ended } = watch(child);
    await vi.waitFor(() => expect(told.err).toContain("trying again in 9"), { timeout: 60_000 });
    child.kill(signal);
    const { code, err } = await ended;
    expect([code, err.split("\n")[1]]).toEqual([
      CODES[signal],
      "dataworks: CreateConnection was aborted. Nothing was sent.",
    ]);
  });

  test.each(["mock", "explorer"])("during %s, which is how that ends", async (name) => {
    const child = start([name]);
    const { ended } = watch(child);
    await once(child.stdout ?? child, "data");
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, err: "" });
  });

  test("while the reader of its output does not read, and says that the call was or may have been carried out", async () => {
    const { url, simulator, close } = await startServer();
    onTestFinished(close);
    const path = await createPipe();
    const full = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    fill(full);
    const child = start([...CALL, "--endpoint", url], full);
    const { ended } = watch(child);
    await vi.waitFor(() => expect(simulator.world().dataSources).toHaveLength(1), { timeout: 60_000 });
    child.kill(signal);
    const { code, err } = await ended;
    closeSync(full);
    expect([code, err]).toEqual([
      CODES[signal],
      expect.stringMatching(/did its work|may have been carried out/),
    ]);
  });

  test.skipIf(spawnSync("gcc", ["--version"]).status !== 0)(
    "while the lookup of a name hangs in a thread",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "dataworks-"));
      onTestFinished(() => rm(folder, { recursive: true }));
      const library = join(folder, "hang.so");
      const code = '#include <unistd.h>\nint getaddrinfo() { write(2, "lookup\\n", 7); for (;;) pause(); }';
      spawnSync("gcc", ["-shared", "-fPIC", "-w", "-x", "c", "-", "-o", library], { input: code });
      const child = start([...CALL, "--endpoint", "http://name.example", "--allow-plain-http"], "pipe", {
        LD_PRELOAD: library,
      });
      const { told, ended } = watch(child);
      await vi.waitFor(() => expect(told.err).toContain("lookup"), { timeout: 60_000 });
      child.kill(signal);
      // A shell tells that as 130 and 143 too.
      expect(await ended).toMatchObject({
        code: null,
        signal,
        err: expect.stringMatching(
          /^lookup\ndataworks: .* was aborted while the name of the server was looked up\. Nothing was sent\.\n$/,
        ),
      });
    },
  );
});

test.skipIf(spawnSync("python3", ["--version"]).status !== 0).each([
  ["-", "standard input is"],
  ["@/dev/tty", "the file of Content is"],
])("Ctrl+C ends the command at once while a terminal is read: %s", async (content) => {
  const words = [
    ...NODE,
    "create-connection",
    "--endpoint",
    "http://127.0.0.1:9",
    ...FLAGS,
    "--content",
    content,
  ];
  const args = ["-c", PTY, process.execPath, "--import", READY, ...words];
  const { stdout } = spawnSync("python3", args, {
    env: { ...process.env, ...KEY },
    encoding: "utf8",
    timeout: 60_000,
  });
  expect(stdout).toContain("dataworks: interrupted; nothing was sent.");
  expect(stdout).toMatch(/CODE 130\s*$/);
});

/** Tells when the command has taken over the signals. */
const READY = `data:text/javascript,process.on("newListener",(name)=>{if(name==="SIGTERM")setTimeout(()=>console.error("READY"),500)})`;

/** Runs a program in a terminal of its own, types Ctrl+C when it is ready, and tells its exit code. */
const PTY = `
import os, pty, sys
pid, fd = pty.fork()
if pid == 0: os.execv(sys.argv[1], sys.argv[1:])
text = b""
while True:
    try: chunk = os.read(fd, 1024)
    except OSError: break
    if not chunk: break
    if b"READY" in chunk: os.write(fd, b"\\x03")
    text += chunk
print(text.decode(), "CODE", os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

/** A listener whose queue is full: who connects waits. */
async function startDeaf(): Promise<string> {
  const code = `const server = require("node:net").createServer().listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
    require("node:fs").writeSync(1, String(server.address().port));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });`;
  const deaf = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = await once(deaf.stdout, "data");
  const waiting = Array.from({ length: 4 }, () => connect(Number(port), "127.0.0.1").on("error", () => {}));
  onTestFinished(() => {
    for (const socket of waiting) socket.destroy();
    deaf.kill("SIGKILL");
  });
  await once(waiting[0] ?? deaf, "connect");
  return `127.0.0.1:${port}`;
}

function fill(fd: number): void {
  try {
    while (writeSync(fd, "x".repeat(4096)) > 0);
  } catch {
    // It is full.
  }
}

describe("Output that cannot be written is exit code 5:", () => {
  const WORDS: readonly (readonly string[])[] = [
    ["--help"],
    ["--version"],
    ["help", "sample"],
    ["create-connection", "--help"],
    CALL,
    [...CALL, "--json"],
    ["sample", "--lang", "curl"],
    ["sample", "--help"],
    ["mock", "--help"],
    ["explorer", "--help"],
  ];
  test.skipIf(!existsSync("/dev/full")).each(WORDS.map((words) => [words]))(
    "to a full disk: %j",
    async (words) => {
      const { url, close } = await startServer();
      onTestFinished(close);
      const full = openSync("/dev/full", "w");
      const { err, code } = await watch(
        start(words[0] === CALL[0] && words.length > 2 ? [...words, "--endpoint", url] : words, full),
      ).ended;
      closeSync(full);
      expect([code, err]).toEqual([5, expect.stringContaining("could not be written to standard output: ")]);
    },
  );

  test.each(WORDS.map((words) => [words]))("to a reader that has gone: %j", async (words) => {
    const { url, close } = await startServer();
    onTestFinished(close);
    const path = await createPipe();
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = openSync(path, constants.O_WRONLY);
    closeSync(reader);
    const { err, code } = await watch(
      start(words[0] === CALL[0] && words.length > 2 ? [...words, "--endpoint", url] : words, writer),
    ).ended;
    closeSync(writer);
    expect([code, err]).toEqual([5, expect.stringContaining("could not be written to standard output: ")]);
  });
});
