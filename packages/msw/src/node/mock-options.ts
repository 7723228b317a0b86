import { parseArgs } from "node:util";
import type { ThrottleLimits } from "../gateway/check-timing.ts";
import { chooseWorld } from "./choose-world.ts";
import { readChoice, readClock, readCount, readMinutes, readPort, UsageError } from "./flag-values.ts";
import { readOperations } from "./read-operations.ts";
import type { ServerOptions } from "./server.ts";

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
  return dropUndefined<ServerOptions>({
    port: readPort(flags.port),
    host: flags.host,
    world: await chooseWorld(flags),
    operations: flags.operations && (await readOperations(flags.operations)),
    revealContent: flags["reveal-content"],
    clock: readClock(flags.clock),
    timeWindowMs: readMinutes(flags["time-window"]),
    signatures: readChoice(flags.signatures, "--signatures", ["verify", "ignore"]),
    strict: flags.strict,
    preflight: readChoice(flags.preflight, "--preflight", ["answer", "refuse"]),
    requireRegionId: flags["require-region-id"],
    throttle: dropUndefined<ThrottleLimits>({
      perSecond: readCount(flags["per-second"], "--per-second", 1),
      perDay: readCount(flags["per-day"], "--per-day", 1),
    }),
    seed: readCount(flags.seed, "--seed", 0),
    control: flags.control,
    httpStatusCodeAs: readChoice(flags["http-status-code-as"], "--http-status-code-as", ["number", "string"]),
  });
}

function parseFlags(args: readonly string[]): Flags {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: false }).values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** The members that are given. */
function dropUndefined<Options extends object>(
  options: {
    readonly [Name in keyof Options]: Options[Name] | undefined;
  },
): Partial<Options> {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as Partial<Options>;
}
