import type { CallOptions } from "@dataworks-kit/client";

/** How a client is told to try again. */
export interface Mode {
  readonly name: string;
  readonly options: CallOptions;
  /** How many attempts it may make. */
  readonly attempts: number;
}

/** The attempts of a client of the matrix. */
export const MAX_ATTEMPTS = 3;

/** Every way to try again. */
export const MODES: readonly Mode[] = [
  { name: "tried again where it is safe", options: {}, attempts: MAX_ATTEMPTS },
  { name: "also where it is ambiguous", options: { retryAmbiguous: true }, attempts: MAX_ATTEMPTS },
  { name: "tried once", options: { retry: false }, attempts: 1 },
  {
    name: "looked after where it is ambiguous",
    options: { lookAfterAmbiguous: true },
    attempts: MAX_ATTEMPTS,
  },
];
