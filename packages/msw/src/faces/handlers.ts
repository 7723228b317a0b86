import { readCall } from "@dataworks-kit/wire/read";
import { type HttpHandler, HttpResponse, http } from "msw";
import type { Simulator } from "../dataworks/simulator.ts";
import type { ReceivedRequest } from "../gateway/incoming-call.ts";
import { SimulatorError } from "../gateway/simulator-error.ts";
import { toResponseBody } from "../gateway/write-answer.ts";
import { receiveRequest } from "./answer-fetch.ts";

/** What the handlers answer. */
export interface HandlerOptions {
  /** An address to answer at, next to the vendor's hosts, such as `http://localhost:8080`. Only its origin counts. */
  readonly endpoint?: string;
  /**
   * What becomes of a call whose Action the double does not know. `refuse` (the default) answers as the cloud does,
   * InvalidAction.NotFound. `passthrough` leaves it to your later handlers. If none of them answers, it goes to the network,
   * and msw does not call it unhandled.
   */
  readonly unknownActions?: "refuse" | "passthrough";
}

/** The vendor's hosts: public, VPC and central. */
const VENDOR_ORIGIN = "https?://dataworks(?:-vpc)?(?:\\.[a-z0-9-]+)?\\.aliyuncs\\.com(?::\\d+)?";

/**
 * Creates the msw handlers of a double, for `msw/node` and `msw/browser` alike. They answer at DataWorks' hosts and at
 * `endpoint`, on every path and method; they leave requests to other hosts alone. An OPTIONS that shows no origin
 * counts as a preflight.
 *
 * @throws SimulatorError (`option`) when `endpoint` is not an absolute URL.
 */
export function createHandlers(simulator: Simulator, options: HandlerOptions = {}): HttpHandler[] {
  const origins = [VENDOR_ORIGIN, ...(options.endpoint === undefined ? [] : [toPattern(options.endpoint)])];
  // One handler for all calls: msw matches URLs without their query, and Action stands there or deeper.
  const handler = http.all(new RegExp(`^(?:${origins.join("|")})(?:[/?#]|$)`, "i"), async ({ request }) => {
    if (options.unknownActions === "passthrough") {
      const { action } = readCall(await receiveRequest(request.clone()));
      if (action !== undefined && !simulator.knows(action)) return undefined;
    }
    return respond(simulator, request);
  });
  return [handler];
}

async function respond(simulator: Simulator, request: Request): Promise<Response> {
  const answer = await simulator.handle(toPreflight(await receiveRequest(request)));
  // In msw's words this is a connection that breaks: the caller's `fetch` rejects.
  if (answer === "dropped") return HttpResponse.error();
  const { status, headers } = answer;
  return new HttpResponse(toResponseBody(request.method, answer), { status, headers });
}

/** A browser adds the headers of a preflight itself: the `Request` of a page, or of happy-dom, does not show them. */
function toPreflight(request: ReceivedRequest): ReceivedRequest {
  if (request.method !== "OPTIONS" || request.header("origin") !== undefined) return request;
  const hidden = new Map([
    ["origin", "null"],
    ["access-control-request-method", "POST"],
  ]);
  return { ...request, header: (name) => request.header(name) ?? hidden.get(name) };
}

function toPattern(endpoint: string): string {
  if (!URL.canParse(endpoint))
    throw new SimulatorError("option", "endpoint: expected an absolute URL such as http://localhost:8080.");
  return new URL(endpoint).origin.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
