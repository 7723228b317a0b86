import { isLoopbackHost } from "@dataworks-kit/wire";
import { DEFAULT_WORLD, type World } from "../dataworks/world/world.ts";
import type { CallReport } from "../gateway/settings.ts";
import { SimulatorError } from "../gateway/simulator-error.ts";
import { UsageError } from "./flag-values.ts";
import { readMockOptions } from "./mock-options.ts";
import { type RunningServer, type ServerOptions, startServer } from "./server.ts";

/** What the mock command talks to. */
export interface MockTerminal {
  /** How the command was called, for its help. Default `dataworks-msw`. */
  readonly command?: string;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Its abort stops the server. */
  readonly stop: AbortSignal;
}

/**
 * Runs the mock command until `stop`: starts the double over HTTP, says how to call it, and prints a line for each
 * call. Resolves to the exit code: 0 after a stop or help, 1 when it cannot listen, 2 for flags it cannot use.
 */
export async function runMock(args: readonly string[], terminal: MockTerminal): Promise<number> {
  const command = terminal.command ?? "dataworks-msw";
  try {
    const options = await Promise.race([readMockOptions(args), waitForAbort(terminal.stop)]);
    if (options === undefined) return 0;
    if (options === "help") {
      terminal.write(writeHelp(command));
      return 0;
    }
    const onCall = (report: CallReport) => terminal.write(`${describeCall(report)}\n`);
    const server = await startServer({ ...options, onCall });
    terminal.write(writeGreeting(server, options));
    if (isOpenToAll(server, options)) terminal.writeError(`${command}: ${WARNING}\n`);
    await waitForAbort(terminal.stop);
    await server.close();
    return 0;
  } catch (error) {
    return explain(error, command, terminal);
  }
}

const WARNING =
  "warning: signatures are not verified, and other machines can reach the double: anyone there can call it. " +
  "Leave out --host, or --signatures ignore.";

function isOpenToAll({ url }: RunningServer, { signatures }: ServerOptions): boolean {
  return signatures === "ignore" && !isLoopbackHost(new URL(url).hostname);
}

function explain(error: unknown, command: string, { writeError }: MockTerminal): number {
  const isUsage = error instanceof UsageError || (error instanceof SimulatorError && error.kind !== "listen");
  if (!isUsage && !(error instanceof SimulatorError)) throw error;
  writeError(`${command}: ${error.message}\n`);
  if (isUsage) writeError(`Try ${command} --help.\n`);
  return isUsage ? 2 : 1;
}

function waitForAbort(signal: AbortSignal): Promise<undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(undefined), { once: true }));
}

/** One line, whatever the caller sent. */
function describeCall(report: CallReport): string {
  const { method, action, status, code, refusedBy, requestId, expected, cause } = report;
  const called = escapeUnprintable((action ?? "").slice(0, 64)) || "(no Action)";
  const result = code === undefined ? "" : ` ${code} (${refusedBy})`;
  const failed = cause === undefined ? "" : ` because ${escapeUnprintable(cause)}`;
  if (expected !== undefined) return `unreadable ${status} ${requestId} expected ${expected}${failed}`;
  return `${method} ${called} ${status ?? "dropped"}${result} ${requestId}${failed}`;
}

/** Printable ASCII as it is, all else escaped: a terminal obeys more than it shows. */
function escapeUnprintable(text: string): string {
  return text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function writeGreeting({ url, controlUrl }: RunningServer, options: ServerOptions): string {
  const { world = DEFAULT_WORLD, signatures, operations } = options;
  const actions = operations?.map(({ operation }) => operation.action).join(", ");
  const projects = world.projects.map(({ id }) => String(id)).join(", ") || "none";
  return [
    `The double${operations ? "" : " of DataWorks"} listens at ${url}`,
    `  access keys  ${listKeys(world)}`,
    `  workspaces   ${projects}`,
    ...(actions === undefined ? [] : [`  operations   ${actions}`]),
    ...(signatures === "ignore" ? ["  signatures   not verified: a call needs no key"] : []),
    ...(controlUrl === undefined ? [] : [`  for tests    ${controlUrl}/world, /journal, /scripts, /reset`]),
    `Point a client at it: its endpoint is ${url}, its protocol is http. Stop with Ctrl+C.`,
    "",
  ].join("\n");
}

/** The ids of all keys, and the one secret that everybody knows. */
function listKeys({ users }: World): string {
  const keys = users.flatMap((user) => user.accessKeys);
  const isDocumented = keys.some(
    ({ accessKeyId, accessKeySecret }) => accessKeyId === "testid" && accessKeySecret === "testsecret",
  );
  const ids = keys.map(({ accessKeyId }) => accessKeyId).join(", ") || "none";
  return isDocumented ? `${ids} (the secret of testid is testsecret)` : ids;
}

function writeHelp(command: string): string {
  const examples = ["--port 8080", "--project 1 --project 2", "--world world.json --reveal-content"];
  const lines = examples.map((words) => `  ${command} ${words}\n`).join("");
  return `Usage: ${command} [options]\n\n${HELP}\nExamples:\n${lines}`;
}

const HELP = `Starts a double of Alibaba Cloud DataWorks over HTTP that verifies signatures and keeps what was created.

  --port N                  where to listen (default 0: any free port)
  --host HOST               default 127.0.0.1: nobody outside this machine can call it
  --access-key-id ID        adds an access key to the default user, together with
  --access-key-secret TEXT  its secret. testid with testsecret is there from the start
  --project ID              a workspace that the default user owns, instead of workspace 1; repeatable
  --world FILE              tenants, users, keys, workspaces and data sources as JSON; its first user is the
                            default one, and --project adds to its workspaces
  --operations MODULE       serves the contracts that a module exports, such as contracts.gen.js of dataworks-gen, instead
                            of those of DataWorks; repeatable
  --reveal-content          lets lists show the secrets of Content, as private clouds do
  --clock TIME              stands still at this time, such as 2026-01-31T12:00:00Z, to replay recorded requests
  --signatures CHECK        verify (default), or ignore: for curl and for tools that cannot sign
  --strict                  takes what the vendor's metadata lists, and nothing else: no GET, no other connection types,
                            no preflight
  --preflight CHOICE        answer (default), or refuse: the question of a browser before a page of another origin calls
  --time-window MINUTES     how far a timestamp may be from the clock (default 15)
  --require-region-id       refuses calls without RegionId
  --http-status-code-as T   writes HttpStatusCode as a number (default) or a string
  --per-second N            how many calls a second an account may make; more are Throttling.User
  --per-day N               the same for a day; more are Throttling.Api.Risk
  --seed N                  decides what scripts leave to chance (default 1)
  --control                 lets /_double read and change the double although others can call it
  --help                    prints this
`;
