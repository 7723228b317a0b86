/** The steps of all algorithms, by the names that the vendor's documents give them. */
export type StepId =
  | "sorted parameters"
  | "hashed request payload"
  | "canonical query string"
  | "canonicalized query string"
  | "canonical headers"
  | "signed headers"
  | "canonical request"
  | "hashed canonical request"
  | "string to sign"
  | "signature"
  | "final request";

/** A step and its result. */
export interface SigningStep {
  readonly id: StepId;
  readonly text: string;
}

/** The parts of a request that have a colour of their own in every step of its signature. */
export const REQUEST_PARTS = ["call", "parameters", "key", "fresh", "payload", "signature"] as const;
/** A part of a request. */
export type RequestPart = (typeof REQUEST_PARTS)[number];
