import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { createClient } from "@dataworks-kit/client";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { buildDoubleImage, createBuildContext, DOCKERFILE } from "../lab/double-image.ts";
import { createScratchFolder, npmInstall, type ScratchFolder } from "../lab/folders.ts";
import { listenOnLoopback } from "../lab/loopback.ts";
import { endWithThisProcess, runCommand, runProcess } from "../lab/processes.ts";
import { ROOT } from "../lab/repository.ts";
import { createWorld, TEST_KEY } from "../lab/world.ts";
import { readCommand, readDockerfile, readLastStage } from "./support/read-dockerfile.ts";

const instructions = readDockerfile(await readFile(DOCKERFILE, "utf8"));
const image = readLastStage(instructions);
const entrypoint = readCommand(image, "ENTRYPOINT");
const health = readCommand(image, "HEALTHCHECK");
const bases = instructions.filter(({ name }) => name === "FROM").map(({ text }) => text.split(" ")[0] ?? "");

/** Other than the default, so that a world which was not read would be seen. */
const WORLD = JSON.stringify(createWorld({ projectIds: [42, 43] }));

let context: ScratchFolder;
beforeAll(async () => {
  context = await createBuildContext();
}, 600_000);
afterAll(() => context?.[Symbol.asyncDispose]());

describe("The container file", () => {
  test("stands on the Node of this repository, by its whole version", async () => {
    const catalog = await readFile(join(ROOT, "pnpm-workspace.yaml"), "utf8");
    const version = /^ {2}node: (\d+\.\d+\.\d+)$/m.exec(catalog)?.[1];
    expect(new Set(bases)).toEqual(new Set([`node:${version}-slim`]));
  });

  test("runs as a user that is not root, and is known by its number", () => {
    expect(image.find(({ name }) => name === "USER")?.text).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  });

  test("exposes the port at which the double listens and is asked for its health", () => {
    const port = image.find(({ name }) => name === "EXPOSE")?.text;
    expect(entrypoint.at(entrypoint.indexOf("--port") + 1)).toBe(port);
    expect(health.join(" ")).toContain(`http://127.0.0.1:${port}/`);
  });
});

describe("Its command, in a folder with the packed packages,", () => {
  let folder: ScratchFolder;
  beforeAll(async () => {
    folder = await createScratchFolder("double");
    const tarballs = (await readdir(context.path)).filter((name) => name.endsWith(".tgz"));
    await npmInstall(
      folder.path,
      tarballs.map((name) => join(context.path, name)),
      { flags: ["--omit=dev"] },
    );
  });
  afterAll(() => folder?.[Symbol.asyncDispose]());

  /** Starts the words of the image, with this folder and a free port instead of those of a container. */
  async function place(): Promise<(words: readonly string[]) => [string, ...string[]]> {
    await using free = await listenOnLoopback(createServer());
    const port = String(free.port);
    return ([, ...words]) => [
      process.execPath,
      ...words.map((word) => word.replace("/double/", `${folder.path}/`).replace("8080", port)),
    ];
  }

  test("gets healthy, reads a world, answers, and ends within a second of SIGTERM", async () => {
    await writeFile(join(folder.path, "world.json"), WORLD);
    const inPlace = await place();
    const checkHealth = async () => (await runProcess(inPlace(health))).code;
    expect(await checkHealth()).toBe(1);
    const [node, ...words] = inPlace([...entrypoint, "--world", "world.json"]);
    const child = spawn(node, words, { cwd: folder.path, stdio: "ignore" });
    onTestFinished(() => void child.kill("SIGKILL"));
    endWithThisProcess(child);
    await vi.waitFor(async () => expect(await checkHealth()).toBe(0), { timeout: 60_000 });
    const port = words[words.indexOf("--port") + 1];
    await expectWorld(`http://127.0.0.1:${port}`);
    expect(await terminate(child)).toBeLessThan(1_000);
    expect(child.exitCode).toBe(0);
  });
});

/** Whether the double at an endpoint has the world that it was given. */
async function expectWorld(endpoint: string): Promise<void> {
  const client = createClient({ endpoint, credentials: TEST_KEY });
  expect((await client.listProjects({})).PageResult.TotalCount).toBe(2);
}

/** How many milliseconds a process takes to end. */
async function terminate(child: ChildProcess): Promise<number> {
  const startedMs = performance.now();
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
  return performance.now() - startedMs;
}

test("The image builds and runs with docker: healthy, with a world of its own, and stopped at once", async ({
  skip,
}) => {
  const built = await buildDoubleImage(context.path);
  if (built.kind === "skipped") return skip(`The image was neither built nor run: ${built.reason}.`);
  await using held = built;
  const world = join(context.path, "world.json");
  await writeFile(world, WORLD);
  const flags = ["--detach", "--publish", "127.0.0.1::8080", "--volume", `${world}:/world.json:ro`];
  const id = await docker("run", ...flags, held.tag, "--world", "/world.json");
  onTestFinished(() => docker("rm", "--force", id).then(() => {}));
  const isHealthy = async () =>
    expect(await docker("inspect", "--format", "{{.State.Health.Status}}", id)).toBe("healthy");
  await vi.waitFor(isHealthy, { timeout: 60_000, interval: 200 });
  await expectWorld(`http://${await docker("port", id, "8080")}`);
  const { elapsedMs } = await runCommand(["docker", "stop", id]);
  expect(elapsedMs).toBeLessThan(8_000);
  expect(await docker("inspect", "--format", "{{.State.ExitCode}} {{.Config.User}}", id)).toBe("0 1000:1000");
}, 600_000);

async function docker(...words: readonly string[]): Promise<string> {
  return (await runCommand(["docker", ...words])).out.trim();
}
