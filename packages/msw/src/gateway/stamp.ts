import type { Failure } from "./failure.ts";
import type { GatewayOptions } from "./options.ts";
import { countingRequestIds } from "./request-ids.ts";

/** What two options say of each call: when it came, and the id of its answer. */
export interface Stamp {
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly requestId: string;
  /** What an option did instead. The machine's clock, or an id of our own, then stands in its place. */
  readonly failure?: Failure;
}

/** Half the time that a `Date` can hold: a window before or after it is a time too. */
const LATEST_MS = 4.32e15;
/** What can stand in a header, and in one line of a log. */
const REQUEST_ID = /^[\x21-\x7e]{1,256}$/;

/** Makes the stamps of a double. It gives one whatever the options do. */
export function createStamps(options: Required<Pick<GatewayOptions, "clock" | "requestId">>): () => Stamp {
  const ownIds = countingRequestIds();
  return () => {
    const time = attempt(options.clock, isTime, "a time in epoch milliseconds");
    const id = attempt(options.requestId, isRequestId, "1 to 256 visible ASCII characters");
    const failures = [
      ...("thrown" in time ? [{ what: "`clock`", thrown: time.thrown }] : []),
      ...("thrown" in id ? [{ what: "`requestId`", thrown: id.thrown }] : []),
    ];
    return {
      receivedAt: "value" in time ? time.value : Date.now(),
      requestId: "value" in id ? id.value : ownIds(),
      ...(failures[0] && { failure: failures[0] }),
    };
  };
}

type Attempt<Value> = { readonly value: Value } | { readonly thrown: unknown };

function attempt<Value>(
  give: () => unknown,
  isRight: (value: unknown) => value is Value,
  expected: string,
): Attempt<Value> {
  try {
    const value = give();
    if (isRight(value)) return { value };
    throw new TypeError(`expected ${expected}`);
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
