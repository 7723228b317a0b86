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
