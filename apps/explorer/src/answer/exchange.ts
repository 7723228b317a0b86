import type { NameValue } from "@dataworks-kit/api";
import type { CheckVerdict, Simulator } from "@dataworks-kit/msw/simulator";
import type { SignedRequest } from "../signature/signed-call.ts";

/** A call to the double and what came of it. */
export interface Exchange {
  readonly request: SignedRequest;
  readonly outcome: Outcome;
  /** What each step of the gateway said. */
  readonly checks: readonly CheckVerdict[];
  readonly durationMs: number;
}

export interface Answered {
  readonly kind: "answered";
  readonly status: number;
  readonly headers: readonly NameValue[];
  readonly requestId: string;
  readonly body: string;
}

/** `dropped`: a script ended the connection. `unsendable`: a header holds what no header can, such as a pinned nonce. */
export type Outcome = Answered | { readonly kind: "dropped" } | { readonly kind: "unsendable" };

/** Sends a signed request to the double in the page. Nothing leaves the page. */
export async function exchange(
  simulator: Simulator,
  request: SignedRequest,
  now: () => number,
): Promise<Exchange> {
  const start = now();
  const outcome = await send(simulator, request);
  const durationMs = now() - start;
  return { request, outcome, durationMs, checks: simulator.journal().at(-1)?.checks ?? [] };
}

async function send(simulator: Simulator, signed: SignedRequest): Promise<Outcome> {
  const request = toRequest(signed);
  if (!request) return { kind: "unsendable" };
  const response = await simulator.fetch(request).catch((error: unknown) => {
    // The double rejects with it when a script drops the connection, as fetch does.
    if (error instanceof TypeError) return undefined;
    throw error;
  });
  if (!response) return { kind: "dropped" };
  return {
    kind: "answered",
    status: response.status,
    headers: [...response.headers],
    requestId: response.headers.get("x-acs-request-id") ?? "",
    body: await response.text(),
  };
}

function toRequest({ method, target, headers, body }: SignedRequest): Request | undefined {
  const host = headers.find(([name]) => name === "host")?.[1] ?? "";
  const others = headers.filter(([name]) => name !== "host");
  try {
    const sent = new Headers(others.map(([name, value]): [string, string] => [name, value]));
    return new Request(`https://${host}${target}`, { method, headers: sent, ...(body !== "" && { body }) });
  } catch {
    return undefined;
  }
}
