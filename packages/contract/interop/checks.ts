import type { JournalEntry, Simulator } from "@dataworks-kit/msw/simulator";
import type { WayToSend } from "../lab/ways-to-send.ts";
import { GUIDE_PROJECT_ID, PROJECT_ID } from "./double.ts";
import type { Form, VendorClient } from "./language.ts";

/** What a program is told to do. */
export type Action = "create" | "again" | "wrong-secret" | "unknown-key";

/** What differs from check to check in what is sent. */
export interface Sent {
  readonly projectId: number | bigint;
  readonly name: string;
  readonly content: string;
}

/** What a check waits for. */
export interface Want {
  /** The code of the refusal; absent when the call is to succeed. */
  readonly code?: string;
  /** The step of the double that refuses. */
  readonly refusedBy?: JournalEntry["checks"][number]["step"];
  /** The class of the client's error, where the client tells this refusal from others. */
  readonly error?: string | undefined;
  /** How many data sources there are at the end. */
  readonly dataSources: 0 | 1;
}

/** One thing that a client does with the double. */
export interface Check {
  readonly what: string;
  readonly action: Action;
  readonly form: Form;
  readonly sent: Sent;
  readonly double: "usual" | "queryOnly";
  readonly arrange?: (simulator: Simulator) => void;
  readonly want: (way: WayToSend, client: VendorClient) => Want;
}

const CREATED: Want = { dataSources: 1 };
const ODD = "a b*c~d!'() + % & = ; %41 \\ \" 中文 é😀 \n";
const PLAIN = { form: "whole", sent: sentWith("orders"), double: "usual" } as const;

/** Every check, in its order. */
export const CHECKS: readonly Check[] = [
  { ...PLAIN, what: "creates a data source", action: "create", want: () => CREATED },
  { ...PLAIN, what: "loses no odd character", action: "create", sent: sentWith(ODD), want: () => CREATED },
  {
    ...PLAIN,
    what: "is refused the same name again",
    action: "again",
    want: () => ({ code: "ConnectionAlreadyExist", refusedBy: "world", dataSources: 1 }),
  },
  {
    ...PLAIN,
    what: "is refused with a wrong secret",
    action: "wrong-secret",
    want: () => ({ code: "SignatureDoesNotMatch", refusedBy: "signature", dataSources: 0 }),
  },
  {
    ...PLAIN,
    what: "is refused with an unknown key",
    action: "unknown-key",
    want: () => ({ code: "InvalidAccessKeyId.NotFound", refusedBy: "key", dataSources: 0 }),
  },
  {
    ...PLAIN,
    what: "understands that it is throttled",
    action: "create",
    arrange: (simulator) => {
      const effect = { kind: "fail", code: "Throttling.User", retryAfterMs: 10 } as const;
      simulator.script({ effect, times: "always" });
    },
    want: (_, { throttlingError }) => ({
      code: "Throttling.User",
      refusedBy: "script",
      error: throttlingError,
      dataSources: 0,
    }),
  },
  {
    ...PLAIN,
    what: "sends its parameters in that place",
    action: "create",
    double: "queryOnly",
    want: ({ parametersIn }) =>
      parametersIn === "query"
        ? CREATED
        : { code: "MissingProjectId", refusedBy: "parameters", dataSources: 0 },
  },
  {
    ...PLAIN,
    what: "runs as the guide shows it",
    action: "create",
    form: "guide",
    sent: {
      projectId: GUIDE_PROJECT_ID,
      name: "orders",
      content: '{"database": "orders", "instanceName": "rm-1", "username": "reader", "password": "secret"}',
    },
    want: () => CREATED,
  },
];

function sentWith(text: string): Sent {
  const content = { database: text, instanceName: "rm-1", username: "reader", password: text };
  return { projectId: PROJECT_ID, name: text, content: JSON.stringify(content) };
}
