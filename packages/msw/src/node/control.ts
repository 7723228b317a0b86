import type { IncomingMessage } from "node:http";
import { isLoopbackHost, parseJson, stringifyJson } from "@dataworks-kit/wire";
import type { Simulator } from "../dataworks/simulator.ts";
import { readWorld } from "../dataworks/world/read-world.ts";
import { readScript, type Script } from "../gateway/script.ts";
import { SimulatorError } from "../gateway/simulator-error.ts";
import { nextPage, readPage } from "./journal-page.ts";

/** Everything below this path is for tests and never for the API, whose one path is `/`. */
export const CONTROL_PATH = "/_double";

/** What the control interface answers: a status, and a value to write as JSON, if any. */
export interface ControlAnswer {
  readonly status: number;
  readonly value?: unknown;
  /** Where the next page is, for the header `link`. */
  readonly next?: string;
}

/** A request to the control interface. */
export interface ControlRequest {
  readonly method: string;
  /** From the path on. */
  readonly url: string;
  readonly body: string;
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
      simulator.reset(readWorld(parsed(body)));
      return DONE;
    },
  },
  "/journal": { GET: readJournal },
  "/scripts": {
    GET: (simulator) => ({ status: 200, value: simulator.scripts() }),
    POST: (simulator, { body }) => {
      addScripts(simulator, [parsed(body)].flat().map(readScript));
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

/** Carries out a request to the control interface. It never throws: what fails is told in the answer. */
export function answerControl(simulator: Simulator, request: ControlRequest): ControlAnswer {
  const [path = ""] = request.url.slice(CONTROL_PATH.length).split("?", 1);
  const methods = ACTIONS[path];
  if (!methods)
    return refuse(
      404,
      `expected one of ${Object.keys(ACTIONS)
        .map((known) => CONTROL_PATH + known)
        .join(", ")}`,
    );
  const action = methods[request.method];
  if (!action) return refuse(405, `expected ${Object.keys(methods).join(" or ")}`);
  try {
    return action(simulator, request);
  } catch (error) {
    if (error instanceof SimulatorError) return { status: 400, value: { error: error.message } };
    // Its text could quote the world, and with it a secret.
    return { status: 500, value: { error: `The double failed: ${nameOf(error)}.` } };
  }
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

function readJournal(simulator: Simulator, { url }: ControlRequest): ControlAnswer {
  const at = url.indexOf("?");
  const page = readPage(at < 0 ? "" : url.slice(at + 1));
  const value = simulator.journal(page);
  const query = nextPage(simulator, page, value.at(-1)?.sequence);
  return { status: 200, value, ...(query && { next: `${CONTROL_PATH}/journal?${query}` }) };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "a value that is not an Error";
}

/**
 * Why a request may not use the control interface, if so. A page from elsewhere must not: it would say so in `Origin`, and
 * one that made its own name lead to this machine (DNS rebinding) in `Host`; and it cannot send JSON unasked.
 */
export function refuseStranger(
  { headers, method }: IncomingMessage,
  isLoopback: boolean,
): ControlAnswer | undefined {
  if (headers.origin !== undefined && !isLoopbackUrl(headers.origin))
    return refuse(403, "expected no page of another site");
  if (isLoopback && !isLoopbackUrl(`http://${hostIn(headers)}`))
    return refuse(403, "expected a Host that is this machine");
  const isJson = /^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "");
  if ((method === "PUT" || method === "POST") && !isJson)
    return refuse(415, "expected content-type: application/json");
  return undefined;
}

/** A control answer as text. */
export function writeControl({ status, value, next }: ControlAnswer): {
  status: number;
  headers: Record<string, string>;
  body: string;
} {
  const headers = {
    ...{ "content-type": "application/json;charset=utf-8", "cache-control": "no-store" },
    ...(next && { link: `<${next}>; rel="next"` }),
  };
  return { status, headers, body: value === undefined ? "" : `${stringifyJson(value)}\n` };
}

/** A host and a port alone: `URL` would find another host behind a user or before a path. */
function hostIn({ host = "" }: IncomingMessage["headers"]): string {
  return /^[\w.:[\]-]+$/.test(host) ? host : "";
}

function isLoopbackUrl(text: string): boolean {
  return URL.canParse(text) && isLoopbackHost(new URL(text).hostname);
}

function refuse(status: number, expected: string): ControlAnswer {
  return { status, value: { error: `${expected.charAt(0).toUpperCase()}${expected.slice(1)}.` } };
}

function parsed(body: string): unknown {
  try {
    return parseJson(body);
  } catch {
    // A parser's message can quote the text, and with it a secret.
    throw new SimulatorError("option", "body: expected JSON text.");
  }
}
