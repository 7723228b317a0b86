import type { NameValue } from "@dataworks-kit/signature";
import type { CalledOperation } from "../lab/declared-operation.ts";

/** A request as it is sent. Names of headers keep their case. */
export interface HttpMessage {
  readonly method: string;
  /** What stands between method and version on the request line. */
  readonly target: string;
  readonly headers: readonly NameValue[];
  readonly body: Uint8Array;
}

/** What the answer must be, beyond being one of the contract; one to a preflight is none of it. */
export type Expectation = "anything" | "success" | "refusal" | "preflight";

/** What is sent under one index. */
export type Probe = CallProbe | NoiseProbe;

/** One request, sent once or several times in a row. The first answer must be as expected. */
export interface CallProbe {
  readonly kind: "call";
  /** The operation of the call before anything happened to it: what answers must be answers of. Absent: CreateConnection. */
  readonly called?: CalledOperation;
  readonly message: HttpMessage;
  readonly times: number;
  readonly expected: Expectation;
  /** Texts that only the string to sign may repeat. */
  readonly secrets: readonly string[];
  /** The text that stands for each secret inside Content, where the journal and the world must mask it. */
  readonly masked?: string;
  /** Texts that no answer may hold at all. */
  readonly untold: readonly string[];
}

/** Bytes on a connection of their own. */
export interface NoiseProbe {
  readonly kind: "noise";
  /** What the bytes are. */
  readonly title: string;
  /** Written one after the other. */
  readonly chunks: readonly Uint8Array[];
  /** Whether it ends as HTTP does, or in the middle. */
  readonly ending: "finish" | "hang up";
  /** What must be answered, in this order and before it ends; absent where anything may be, or nothing. */
  readonly expected?: readonly Expectation[];
}

/** What came back for a request. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** To HEAD over HTTP: there is no body to look at. */
  readonly isBodiless: boolean;
}

/** What became of a probe. */
export interface ProbeResult {
  readonly answers: readonly Answer[];
  /** Why there are no more answers, when there should be. */
  readonly trouble?: string;
  /** The time of the slowest answer. */
  readonly elapsedMs: number;
}

/** A probe as JSON text, to send it again with other tools. */
export function describeProbe(probe: Probe): string {
  if (probe.kind === "noise") {
    const bytes = Buffer.concat(probe.chunks);
    return JSON.stringify({ title: probe.title, ending: probe.ending, ...textOrBase64("bytes", bytes) });
  }
  const { method, target, headers, body } = probe.message;
  return JSON.stringify({ method, target, headers, ...textOrBase64("body", body), times: probe.times });
}

function textOrBase64(name: string, bytes: Uint8Array): Readonly<Record<string, string>> {
  const buffer = Buffer.from(bytes);
  const text = buffer.toString();
  return Buffer.from(text).equals(buffer)
    ? { [name]: text }
    : { [`${name}Base64`]: buffer.toString("base64") };
}
