import type { IncomingMessage } from "node:http";
import { isLoopbackHost, parseJson, stringifyJson } from "@dataworks-kit/wire";
import type { Simulator } from "../dataworks/simulator.ts";
import { readWorld } from "../dataworks/world/read-world.ts";
import { readScript, type Script } from "../gateway/script.ts";
import { SimulatorError } from "../gateway/simulator-error.ts";
import type { Answer } from "../gateway/write-answer.ts";
import { readPage, writeNextPage } from "./journal-page.ts";
import { readBody } from "./read-request.ts";

/** Everything below this path is for tests and never for the API, whose one path is `/`. */
export const CONTROL_PATH = "/_double";

/** Whether a request is for the control interface. */
export function isControl(url: string): boolean {
  return url === CONTROL_PATH || url.startsWith(`${CONTROL_PATH}/`);
}

/** A world may be larger than a call. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/**
 * Answers a request to the control interface. It rejects only when the caller hangs up; the answer reports all else that fails.
 *
 * @param isLoopback whether the server listens to this machine alone
 */
export async function answerControl(
  request: IncomingMessage,
  simulator: Simulator,
  isLoopback: boolean,
): Promise<Answer> {
  const body = await readBody(request, MAX_BODY_BYTES);
  const refused = refuseSize(body) ?? refuseStranger(request, isLoopback);
  if (refused) return write(refused);
  const { method = "GET", url = "/" } = request;
  return write(carryOut(simulator, { method, url, body: new TextDecoder().decode(body) }));
}

/** A status, and a value to write as JSON, if any. */
interface ControlAnswer {
  readonly status: number;
  readonly value?: unknown;
  /** Where the next page is, for the header `link`. */
  readonly next?: string;
}

interface ControlRequest {
  readonly method: string;
  /** From the path on. */
  readonly url: string;
  readonly body: string;
}

function refuseSize(body: Uint8Array): ControlAnswer | undefined {
  if (body.length <= MAX_BODY_BYTES) return undefined;
  return refuse(413, `Expected a body of at most ${MAX_BODY_BYTES} bytes.`);
}

/**
 * Why a request may not use the control interface, if so. A page of another site must not: `Origin` shows it, and `Host` shows
 * a page that made its own name lead to this machine (DNS rebinding). No page can send JSON without a preflight.
 */
function refuseStranger(
  { headers, method }: IncomingMessage,
  isLoopback: boolean,
): ControlAnswer | undefined {
  if (headers.origin !== undefined && !isLoopbackUrl(headers.origin))
    return refuse(403, "A page of another site cannot use this interface. Call it from this machine.");
  if (isLoopback && !isLoopbackUrl(`http://${readHost(headers)}`))
    return refuse(403, "Expected a Host that is this machine, such as localhost or 127.0.0.1.");
  const isJson = /^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "");
  if ((method === "PUT" || method === "POST") && !isJson)
    return refuse(415, "Expected content-type: application/json.");
  return undefined;
}

function isLoopbackUrl(text: string): boolean {
  return URL.canParse(text) && isLoopbackHost(new URL(text).hostname);
}

/** A host and a port alone: `URL` would find another host behind a user or before a path. */
function readHost({ host = "" }: IncomingMessage["headers"]): string {
  return /^[\w.:[\]-]+$/.test(host) ? host : "";
}

function carryOut(simulator: Simulator, request: ControlRequest): ControlAnswer {
  const [path = ""] = request.url.slice(CONTROL_PATH.length).split("?", 1);
  const methods = ACTIONS[path];
  if (!methods) return refuse(404, `Expected one of ${PATHS.join(", ")}.`);
  const action = methods[request.method];
  if (!action) return refuse(405, `Expected ${Object.keys(methods).join(" or ")}.`);
  try {
    return action(simulator, request);
  } catch (error) {
    if (error instanceof SimulatorError) return refuse(400, error.message);
    // Its text could quote the world, and with it a secret.
    const name = error instanceof Error ? error.name : "a value that is not an Error";
    return refuse(500, `The double failed: ${name}.`);
  }
}

type Action = (simulator: Simulator, request: ControlRequest) => ControlAnswer;

const DONE: ControlAnswer = { status: 204 };

const ACTIONS: Readonly<Record<string, Readonly<Record<string, Action>>>> = {
  "/world": {
    GET: (simulator, { url }) => {
      const isShown = /[?&]secrets=show(&|$)/.test(url);
      return { status: 200, value: isShown ? simulator.revealWorld() : simulator.world() };
    },
    PUT: (simulator, { body }) => {
      simulator.reset(readWorld(parseBody(body)));
      return DONE;
    },
  },
  "/journal": { GET: readJournal },
  "/scripts": {
    GET: (simulator) => ({ status: 200, value: simulator.scripts() }),
    POST: (simulator, { body }) => {
      addScripts(simulator, [parseBody(body)].flat().map(readScript));
      return DONE;
    },
    DELETE: (simulator) => {
      simulator.clearScripts();
      return DONE;
    },
  },
  "/reset": {
    POST: (simulator) => {
      simulator.reset();
      return DONE;
    },
  },
};

const PATHS = Object.keys(ACTIONS).map((path) => CONTROL_PATH + path);

function readJournal(simulator: Simulator, { url }: ControlRequest): ControlAnswer {
  const at = url.indexOf("?");
  const page = readPage(at < 0 ? "" : url.slice(at + 1));
  const value = simulator.journal(page);
  const query = writeNextPage(simulator, page, value.at(-1)?.sequence);
  return { status: 200, value, ...(query && { next: `${CONTROL_PATH}/journal?${query}` }) };
}

/** Takes all of them or none: a code that no operation documents is found when its script is taken. */
function addScripts(simulator: Simulator, scripts: readonly Script[]): void {
  const before = simulator.scripts();
  try {
    for (const script of scripts) simulator.script(script);
  } catch (error) {
    simulator.clearScripts();
    for (const script of before) simulator.script(script);
    throw error;
  }
}

function parseBody(body: string): unknown {
  try {
    return parseJson(body);
  } catch {
    // A parser's message can quote the text, and with it a secret.
    throw new SimulatorError("option", "body: expected JSON text.");
  }
}

function refuse(status: number, error: string): ControlAnswer {
  return { status, value: { error } };
}

function write({ status, value, next }: ControlAnswer): Answer {
  const headers = {
    "content-type": "application/json;charset=utf-8",
    "cache-control": "no-store",
    ...(next && { link: `<${next}>; rel="next"` }),
  };
  return { status, headers, body: value === undefined ? "" : `${stringifyJson(value)}\n` };
}
