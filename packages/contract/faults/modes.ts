import { type CallOptions, fetchTransport, type Transport } from "@dataworks-kit/client";
import { nodeTransport } from "@dataworks-kit/client/node";

/** What a client of the matrix sends by, unless a fault is a `fetch` of its own. */
export const TRANSPORTS = {
  node: () => nodeTransport(),
  fetch: () => fetchTransport(),
} as const satisfies Readonly<Record<string, () => Transport>>;

/** The name of a transport. */
export type TransportName = keyof typeof TRANSPORTS;

/** Every transport. */
export const TRANSPORT_NAMES: readonly TransportName[] = ["node", "fetch"];

/** How a client sends, and how it is told to try again. */
export interface Mode {
  readonly name: string;
  readonly transport: TransportName;
  readonly options: CallOptions;
  /** How many attempts it may make. */
  readonly attempts: number;
}

/** The attempts of a client of the matrix. */
export const MAX_ATTEMPTS = 3;

const WAYS_TO_TRY: readonly Omit<Mode, "transport">[] = [
  { name: "tried again where it is safe", options: {}, attempts: MAX_ATTEMPTS },
  { name: "also where it is ambiguous", options: { retryAmbiguous: true }, attempts: MAX_ATTEMPTS },
  { name: "tried once", options: { retry: false }, attempts: 1 },
  {
    name: "looked after where it is ambiguous",
    options: { lookAfterAmbiguous: true },
    attempts: MAX_ATTEMPTS,
  },
];

/** Every way to try again, by a transport. */
export function listModes(transport: TransportName): readonly Mode[] {
  return WAYS_TO_TRY.map((way) => ({ ...way, transport }));
}
