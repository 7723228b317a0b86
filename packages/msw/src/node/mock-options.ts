import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { parseTimestamp } from "@dataworks-kit/signature";
import { parseJson } from "@dataworks-kit/wire";
import { readWorld } from "../dataworks/world/read-world.ts";
import type { World } from "../dataworks/world/world.ts";
import { DEFAULT_WORLD } from "../dataworks/world/world.ts";
import type { ThrottleLimits } from "../gateway/check-timing.ts";
import { SimulatorError } from "../gateway/simulator-error.ts";
import { readOperations } from "./read-operations.ts";
import type { ServerOptions } from "./server.ts";
import { UsageError } from "./usage-error.ts";
import { withKey, withProjects } from "./world-changes.ts";

const FLAGS = {
  port: { type: "string" },
  host: { type: "string" },
  "access-key-id": { type: "string" },
  "access-key-secret": { type: "string" },
  project: { type: "string", multiple: true },
  world: { type: "string" },
  operations: { type: "string", multiple: true },
  "reveal-content": { type: "boolean" },
  clock: { type: "string" },
  signatures: { type: "string" },
  strict: { type: "boolean" },
  preflight: { type: "string" },
  "time-window": { type: "string" },
  "require-region-id": { type: "boolean" },
  "http-status-code-as": { type: "string" },
  "per-second": { type: "string" },
  "per-day": { type: "string" },
  seed: { type: "string" },
  control: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Flags = ReturnType<typeof parseArgs<{ options: typeof FLAGS }>>["values"];

/**
 * Reads the flags of the mock command; `help` when they ask for it.
 *
 * @throws UsageError that names the flag and what was expected. SimulatorError for a world that contradicts itself.
 */
export async function readMockOptions(args: readonly string[]): Promise<ServerOptions | "help"> {
  const flags = parseFlags(args);
  if (flags.help) return "help";
  const windowMinutes = flags["time-window"];
  const { seed } = flags;
  return {
    port: flags.port === undefined ? 0 : readPort(flags.port),
    ...(flags.host !== undefined && { host: flags.host }),
    world: await chooseWorld(flags),
    ...(flags.operations && { operations: await readOperations(flags.operations) }),
    ...(flags["reveal-content"] && { revealContent: true }),
    ...(flags.clock !== undefined && { clock: readClock(flags.clock) }),
    ...(windowMinutes !== undefined && { timeWindowMs: readMinutes(windowMinutes) * 60_000 }),
    ...(flags.signatures !== undefined && { signatures: readChoice(flags, "signatures", SIGNATURES) }),
    ...(flags.strict && { strict: true }),
    ...(flags.preflight !== undefined && { preflight: readChoice(flags, "preflight", PREFLIGHT) }),
    requireRegionId: flags["require-region-id"] ?? false,
    throttle: readThrottle(flags),
    ...(seed !== undefined && { seed: readCount(seed, "--seed", 0) }),
    ...(flags.control && { control: true }),
    ...(flags["http-status-code-as"] !== undefined && {
      httpStatusCodeAs: readChoice(flags, "http-status-code-as", JSON_TYPES),
    }),
  };
}

function parseFlags(args: readonly string[]): Flags {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: false }).values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

async function chooseWorld(flags: Flags): Promise<World> {
  const given = flags.world === undefined ? undefined : await readWorldFile(flags.world);
  const { project = [], "access-key-id": accessKeyId, "access-key-secret": accessKeySecret } = flags;
  if ((accessKeyId === undefined) !== (accessKeySecret === undefined))
    throw new UsageError("--access-key-id and --access-key-secret: expected both or neither.");
  const base = given ?? (project.length > 0 ? { ...DEFAULT_WORLD, projects: [] } : DEFAULT_WORLD);
  const world = withProjects(base, project.map(readProjectId));
  if (!accessKeyId || !accessKeySecret) {
    if (accessKeyId === undefined) return world;
    throw new UsageError("--access-key-id and --access-key-secret: expected texts that are not empty.");
  }
  return withKey(world, { accessKeyId, accessKeySecret });
}

async function readWorldFile(path: string): Promise<World> {
  const text = await readFile(path, "utf8").catch((cause: Error) => {
    throw new UsageError(`--world: cannot read the file: ${cause.message}`, { cause });
  });
  try {
    return readWorld(parseJson(text));
  } catch (cause) {
    // A parser's message can quote the text, and with it a secret.
    const reason = cause instanceof SimulatorError ? cause.message : "expected JSON text.";
    throw new UsageError(`--world ${path}: ${reason}`);
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError("--port: expected a number from 0 (any free port) to 65535.");
}

function readProjectId(text: string): bigint {
  const isInt64 = /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);
  if (isInt64) return BigInt(text);
  throw new UsageError("--project: expected the id of a workspace, an int64.");
}

function readClock(text: string): () => number {
  const now = parseTimestamp(text) ?? Date.parse(text);
  if (Number.isNaN(now)) throw new UsageError("--clock: expected a time such as 2026-01-31T12:00:00Z.");
  return () => now;
}

const SIGNATURES = ["verify", "ignore"] as const;
const PREFLIGHT = ["answer", "refuse"] as const;
const JSON_TYPES = ["number", "string"] as const;

function readChoice<Choice extends string>(
  flags: Flags,
  name: keyof Flags,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((one) => one === flags[name]);
  if (choice !== undefined) return choice;
  throw new UsageError(`--${name}: expected ${choices.join(" or ")}.`);
}

function readThrottle(flags: Flags): ThrottleLimits {
  const { "per-second": perSecond, "per-day": perDay } = flags;
  return {
    ...(perSecond !== undefined && { perSecond: readCount(perSecond, "--per-second", 1) }),
    ...(perDay !== undefined && { perDay: readCount(perDay, "--per-day", 1) }),
  };
}

function readCount(text: string, flag: string, least: number): number {
  const count = Number(text);
  if (/^\d{1,15}$/.test(text) && count >= least) return count;
  throw new UsageError(`${flag}: expected an integer from ${least} on.`);
}

function readMinutes(text: string): number {
  const minutes = Number(text);
  if (text.trim() !== "" && Number.isFinite(minutes) && minutes > 0) return minutes;
  throw new UsageError("--time-window: expected a number of minutes above 0.");
}
