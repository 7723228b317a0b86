import {
  type Answer,
  createSimulator,
  type Simulator,
  type SimulatorOptions,
} from "@dataworks-kit/msw/simulator";
import type { CallRequest } from "@dataworks-kit/wire/read";
import { DOUBLE, KEYS } from "../../fuzz/world.ts";

/** A double that is wrong in one respect: what it does, the double, and what must be said of it. */
export type BrokenDouble = readonly [title: string, simulator: () => Simulator, found: RegExp];

/** The budget for which they are made: some of them are late on purpose. */
export const SHORT_BUDGET_MS = 25;

/** What becomes of the answer to a request. */
type Change = (answer: Answer, request: CallRequest) => Answer | "dropped" | Promise<Answer | "dropped">;

/** Doubles that the fuzzer must not let pass. */
export const BROKEN_DOUBLES: readonly BrokenDouble[] = [
  [
    "refuses with a code that is not documented",
    answering((answer) => ({ ...answer, body: answer.body.replaceAll("MissingAction", "NoAction") })),
    /NoAction .* is not documented$/,
  ],
  [
    "refuses with another text",
    answering((answer) => ({ ...answer, body: answer.body.replace("is mandatory for", "is missing in") })),
    /is missing in .* is not documented$/,
  ],
  [
    "refuses with another status",
    answering((answer) => ({ ...answer, status: answer.status === 404 ? 400 : answer.status })),
    /^400 InvalidAction.NotFound .* is not documented$/,
  ],
  [
    "gives another request id in its header",
    answering(withHeader("x-acs-request-id")),
    /^x-acs-request-id is not/,
  ],
  [
    "gives another media type",
    answering(withHeader("content-type")),
    /^the media type other is not declared/,
  ],
  [
    "tells the secret of a key",
    answering((answer) => ({ ...answer, headers: { ...answer.headers, key: KEYS.owner.accessKeySecret } })),
    /^the answer holds the secret of a key$/,
  ],
  [
    "repeats what it refuses",
    answering((answer, { body }) => ({ ...answer, headers: { ...answer.headers, call: String(body) } })),
    /^the answer holds the secret Zq\d+qZ/,
  ],
  [
    "fails",
    answering(forPut(() => Promise.reject(new RangeError("too deep")))),
    /^the double threw RangeError: too deep$/,
  ],
  ["never answers", answering(forPut(() => new Promise(() => {}))), /^no answer within \d+ ms$/],
  ["answers late", answering(forPut(waste)), /^the answer took \d+ ms$/],
  ["drops a call", answering(forPut(() => "dropped")), /the call was dropped/],
  [
    "takes wrong signatures",
    withOptions({ signatures: "ignore" }),
    /^answer 1 is 200 {2}instead of a refusal$/,
  ],
  ["remembers too many nonces", withOptions({ nonceCapacity: 10_000 }), /^use 3 of a nonce was .*NonceUsed$/],
  ["remembers too few nonces", withOptions({ nonceCapacity: 10 }), /^use 2 of a nonce was .*AlreadyExist$/],
  [
    "keeps too many calls",
    withOptions({ journalCapacity: 5_000, journalMaxBytes: 50_000_000 }),
    /the journal has \d+ entries$/,
  ],
  ["keeps too much of calls", withOptions({ journalMaxBytes: 50_000_000 }), /the journal keeps \d+ bytes$/],
  ["refuses preflights", withOptions({ preflight: "refuse" }), /^a preflight is answered with 403$/],
  [
    "refuses GET",
    withOptions({ strict: true }),
    /^answer 1 is 403 UnsupportedHTTPMethod instead of a success$/,
  ],
  ["keeps what it was sent for ever", hoarding, /^the heap grew by \d+ bytes/],
  [
    "tells secrets in its world",
    () => {
      const simulator = createSimulator(DOUBLE);
      return { ...simulator, world: simulator.revealWorld };
    },
    /journal or world tell the secret ownerSecret7Kq$/,
  ],
];

function withOptions(options: SimulatorOptions): () => Simulator {
  return () => createSimulator({ ...DOUBLE, ...options });
}

function answering(change: Change): () => Simulator {
  return () => {
    const simulator = createSimulator(DOUBLE);
    const handle: Simulator["handle"] = async (request) => {
      const answer = await simulator.handle(request);
      return answer === "dropped" ? answer : change(answer, request);
    };
    return { ...simulator, handle };
  };
}

function withHeader(name: string): Change {
  return (answer) => ({ ...answer, headers: { ...answer.headers, [name]: "other" } });
}

function forPut(change: (answer: Answer) => ReturnType<Change>): Change {
  return (answer, { method }) => (method === "PUT" ? change(answer) : answer);
}

/** Leaves nobody else a turn. */
function waste(answer: Answer): Answer {
  const end = performance.now() + 2 * SHORT_BUDGET_MS;
  while (performance.now() < end);
  return answer;
}

function hoarding(): Simulator {
  const kept: string[] = [];
  return answering((answer) => {
    kept.push(answer.body.repeat(900).toUpperCase());
    return answer;
  })();
}
