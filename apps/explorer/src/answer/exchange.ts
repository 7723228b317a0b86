import type { CheckVerdict, JournalEntry, Simulator } from "@dataworks-kit/msw/simulator";
import type { NameValue } from "@dataworks-kit/wire";
import type { SignedRequest } from "../signature/signed-call.ts";

/** What came of a call to the double. */
export interface Exchange {
  readonly result: ExchangeResult;
  /** What each step of the gateway said; none when the call did not reach it. */
  readonly checks: readonly CheckVerdict[];
  readonly durationMs: number;
}

/** An answer, a refusal too. */
export interface Answered {
  readonly kind: "answered";
  readonly status: number;
  readonly headers: readonly NameValue[];
  readonly requestId: string;
  readonly body: string;
}

/** A script ended the connection; `id` is that of the data source, when it was created before. */
export interface Dropped {
  readonly kind: "dropped";
  readonly id: string | undefined;
}

/** `unsendable`: a header holds what no header can, such as a pinned nonce. */
export type ExchangeResult = Answered | Dropped | { readonly kind: "unsendable" };

/** Sends a signed request to the double in the page. Nothing leaves the page. */
export async function exchange(
  simulator: Simulator,
  signed: SignedRequest,
  now: () => number,
): Promise<Exchange> {
  const request = toRequest(signed);
  if (!request) return { result: { kind: "unsendable" }, checks: [], durationMs: 0 };
  const start = now();
  const result = await send(simulator, request);
  const durationMs = now() - start;
  return { result, durationMs, checks: findEntry(simulator, result)?.checks ?? [] };
}

async function send(simulator: Simulator, request: Request): Promise<ExchangeResult> {
  const response = await simulator.fetch(request).catch((error: unknown) => {
    // The double rejects as fetch does when a script drops the connection.
    if (error instanceof TypeError && findLastDropped(simulator)) return undefined;
    throw error;
  });
  if (!response) {
    const id = findLastDropped(simulator)?.createdId;
    return { kind: "dropped", id: id === undefined ? undefined : String(id) };
  }
  return {
    kind: "answered",
    status: response.status,
    headers: [...response.headers],
    requestId: response.headers.get("x-acs-request-id") ?? "",
    body: await response.text(),
  };
}

/** Other calls may have come while this one waited, so the last entry is not always its own. */
function findEntry(simulator: Simulator, result: ExchangeResult): JournalEntry | undefined {
  if (result.kind !== "answered") return findLastDropped(simulator);
  return simulator.journal().findLast(({ requestId }) => requestId === result.requestId);
}

function findLastDropped(simulator: Simulator): JournalEntry | undefined {
  return simulator.journal().findLast((entry) => entry.outcome === "dropped");
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
