import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { endWithin } from "../lab/end-within.ts";
import { listenOnLoopback } from "../lab/loopback.ts";
import { endProcess, endWithThisProcess, runCommand } from "../lab/processes.ts";
import { findNpmProgram } from "../lab/repository.ts";

/** A registry of this machine. Its disposal ends it. */
export interface Registry extends AsyncDisposable {
  readonly url: string;
}

const VERDACCIO = join(
  dirname(createRequire(import.meta.url).resolve("verdaccio/package.json")),
  "bin/verdaccio",
);
const STARTS_WITHIN_MS = 60_000;

/** Starts a registry on loopback that holds our packages, and asks the registry of npm for all others. */
export async function startRegistry(folder: string): Promise<Registry> {
  await mkdir(folder, { recursive: true });
  const config = join(folder, "config.yaml");
  // Everything that is valid JSON is YAML too.
  await writeFile(config, JSON.stringify(configure(folder, await readNpmRegistry())));
  const url = `http://127.0.0.1:${await findFreePort()}/`;
  const child = spawn(process.execPath, [VERDACCIO, "--config", config, "--listen", url], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  endWithThisProcess(child);
  for (const stream of [child.stdout, child.stderr])
    stream.pipe(createWriteStream(join(folder, "registry.log"), { flags: "a" }));
  await endWithin(STARTS_WITHIN_MS, () => untilReady(child), "The registry on loopback did not start");
  return { url, [Symbol.asyncDispose]: () => endProcess(child) };
}

function configure(folder: string, upstream: string) {
  return {
    storage: join(folder, "storage"),
    web: { enable: false },
    auth: {},
    uplinks: { npm: { url: upstream, maxage: "60m", timeout: "60s" } },
    packages: {
      "@dataworks-kit/*": { access: "$all", publish: "$all" },
      "**": { access: "$all", proxy: "npm" },
    },
    log: { type: "stdout", format: "json", level: "warn" },
  };
}

async function readNpmRegistry(): Promise<string> {
  const { out } = await runCommand([...findNpmProgram("npm"), "config", "get", "registry"]);
  return out.trim();
}

async function findFreePort(): Promise<number> {
  await using server = await listenOnLoopback(createServer());
  return server.port;
}

/** It tells its address when it listens. */
function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (text) => String(text).includes("http address") && resolve());
    child.once("exit", (code) => reject(new Error(`The registry on loopback ended with code ${code}`)));
  });
}
