import type { IncomingMessage } from "node:http";
import { isLoopbackHost, parseJson, stringifyJson } from "@dataworks-kit/api";
import type { JournalPage } from "../simulator/journal.ts";
import { readScript } from "../simulator/scripts/script.ts";
import type { Simulator } from "../simulator/simulator.ts";
import { SimulatorError } from "../simulator/simulator-error.ts";
import { readWorld } from "../simulator/world/read-world.ts";

/** Everything below this path is for tests and never for the API, whose one path is `/`. */
export const CONTROL_PATH = "/_double";

/** What the control interface answers: a status, and a value to write as JSON, if any. */
export interface ControlAnswer {
  readonly status: number;
  readonly value?: unknown;
}

/** A request to the control interface. */
export interface ControlRequest {
  readonly method: string;
  /** From the path on. */
  readonly url: string;
  readonly body: string;
}

type Action = (simulator: Simulator, request: ControlRequest) => unknown;

const ACTIONS: Readonly<Record<string, Readonly<Record<string, Action>>>> = {
  "/world": {
    GET: (simulator, { url }) =>
      /[?&]secrets=show(&|$)/.test(url) ? simulator.revealWorld() : simulator.world(),
    PUT: (simulator, { body }) => simulator.reset(readWorld(parsed(body))),
  },
  "/journal": { GET: (simulator, { url }) => simulator.journal(pageIn(url)) },
  "/scripts": {
    GET: (simulator) => simulator.scripts(),
    POST: (simulator, { body }) => {
      // All are read before any is taken, so that a wrong one changes nothing.
      const scripts = [parsed(body)].flat().map(readScript);
      for (const script of scripts) simulator.script(script);
    },
    DELETE: (simulator) => simulator.clearScripts(),
  },
  "/reset": { POST: (simulator) => simulator.reset() },
};

/** Carries out a request to the control interface. */
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
    const value = action(simulator, request);
    return value === undefined ? { status: 204 } : { status: 200, value };
  } catch (error) {
    if (error instanceof SimulatorError) return { status: 400, value: { error: error.message } };
    throw error;
  }
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
  if (isLoopback && !isLoopbackUrl(`http://${headers.host ?? ""}`))
    return refuse(403, "expected a Host that is this machine");
  const isJson = /^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "");
  if ((method === "PUT" || method === "POST") && !isJson)
    return refuse(415, "expected content-type: application/json");
  return undefined;
}

/** A control answer as text. */
export function writeControl({ status, value }: ControlAnswer): {
  status: number;
  headers: Record<string, string>;
  body: string;
} {
  const headers = { "content-type": "application/json;charset=utf-8", "cache-control": "no-store" };
  return { status, headers, body: value === undefined ? "" : `${stringifyJson(value)}\n` };
}

function isLoopbackUrl(text: string): boolean {
  return URL.canParse(text) && isLoopbackHost(new URL(text).hostname);
}

/** `?after=N&limit=N`. */
function pageIn(url: string): JournalPage {
  const query = new URLSearchParams(url.split("?")[1] ?? "");
  const numberIn = (name: string) => {
    const text = query.get(name);
    if (text === null) return {};
    if (!/^\d{1,15}$/.test(text))
      throw new SimulatorError("option", `${name}: expected an integer from 0 on.`);
    return { [name]: Number(text) };
  };
  return { ...numberIn("after"), ...numberIn("limit") };
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
