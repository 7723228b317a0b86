/** When a call came, and the id of its answer: what two options decide. */
export interface Stamp {
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly requestId: string;
  /** The option that failed, if one did. The machine's clock, or an id of our own, then stands in. */
  readonly failure?: Failure;
}

/** Something that a test plugged in, or the body of a request, and what it threw. */
export interface Failure {
  /** As a sentence calls it: `onCall`. */
  readonly what: string;
  readonly thrown: unknown;
}

/** The options that decide stamps. */
interface StampOptions {
  readonly clock: () => number;
  readonly requestId: () => string;
}

/** Half the time that a `Date` can hold: a window before or after it is a time too. */
const LATEST_MS = 4.32e15;
/** What can stand in a header, and in one line of a log. */
const REQUEST_ID = /^[\x21-\x7e]{1,256}$/;

/** Creates the source of a double's stamps. It returns a stamp even when an option fails. */
export function createStamps(options: StampOptions): () => Stamp {
  const nextOwnId = createRequestIds();
  return () => {
    const time = attempt(options.clock, isTime, "a time in epoch milliseconds");
    const id = attempt(options.requestId, isRequestId, "1 to 256 visible ASCII characters");
    const stamp = {
      receivedAt: "value" in time ? time.value : Date.now(),
      requestId: "value" in id ? id.value : nextOwnId(),
    };
    if ("thrown" in time) return { ...stamp, failure: { what: "`clock`", thrown: time.thrown } };
    if ("thrown" in id) return { ...stamp, failure: { what: "`requestId`", thrown: id.thrown } };
    return stamp;
  };
}

/** Creates a source of ids in the gateway's form, an upper-case UUID, that count up from 1: the same in every run. */
export function createRequestIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-4000-8000-${count.toString(16).toUpperCase().padStart(12, "0")}`;
  };
}

type Attempt<Value> = { readonly value: Value } | { readonly thrown: unknown };

function attempt<Value>(
  read: () => unknown,
  isRight: (value: unknown) => value is Value,
  expected: string,
): Attempt<Value> {
  try {
    const value = read();
    if (isRight(value)) return { value };
    throw new TypeError(`it must return ${expected}`);
  } catch (thrown) {
    return { thrown };
  }
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= LATEST_MS;
}

function isRequestId(value: unknown): value is string {
  return typeof value === "string" && REQUEST_ID.test(value);
}
