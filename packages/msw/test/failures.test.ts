import {
  type CallReport,
  createSimulator,
  OPERATIONS,
  type SimulatedOperation,
  type Simulator,
  type SimulatorOptions,
} from "@dataworks-kit/msw/simulator";
import { describe, expect, test } from "vitest";
import { type Answered, FACES } from "./support/faces.ts";
import { exampleParameters, NOW, SCHEMES, type Scheme, signedRequest } from "./support/signed-requests.ts";

const boom = (): never => {
  throw new RangeError("boom");
};

const createConnection = OPERATIONS.find(({ operation }) => operation.action === "CreateConnection");

/** An operation of this double with one thing changed, whatever its type says. */
const operation = (changes: object): SimulatorOptions => ({
  operations: [{ ...createConnection, ...changes } as SimulatedOperation],
});
const acting = (act: () => unknown) => operation({ act });
const output = (given: object) => acting(() => ({ kind: "output", output: given }));
const circle: { self?: object } = {};
circle.self = circle;

/** What a test plugs in, and the cause that the journal must hold. */
const FAILURES: readonly (readonly [given: string, options: () => SimulatorOptions, cause: string])[] = [
  ["an operation that throws", () => acting(boom), "`act` failed: RangeError: boom"],
  [
    "an operation that throws a text",
    () =>
      acting(() => {
        throw "text";
      }),
    "`act` failed: text",
  ],
  [
    "an operation that throws nothing",
    () =>
      acting(() => {
        throw undefined;
      }),
    "`act` failed: a value that is not an Error",
  ],
  [
    "an operation that returns a promise",
    () => acting(() => Promise.reject(new Error("later"))),
    "`act` failed: TypeError: `act` returned a promise",
  ],
  ["an operation that gives another thing", () => acting(() => "done"), "neither an output nor a refusal"],
  ["an output that is a list", () => output([1]), "neither an output nor a refusal"],
  ["an output that no JSON holds", () => output(circle), "writing the answer failed: "],
  [
    "a refusal without a status that HTTP has",
    () => acting(() => ({ kind: "refusal", code: "X", status: 7, message: "m" })),
    "writing the answer failed: RangeError: a refusal must have a status from 200 to 599",
  ],
  [
    "a schema that throws",
    () =>
      operation({
        inputSchema: { "~standard": { ...createConnection?.inputSchema["~standard"], validate: boom } },
      }),
    'the check of the step "parameters" failed: RangeError: boom',
  ],
  ["a clock that throws", () => ({ clock: boom }), "`clock` failed: RangeError: boom"],
  ...[Number.NaN, Number.POSITIVE_INFINITY, 9e15, "now", undefined].map(
    (time) =>
      [
        `a clock that gives ${time}`,
        () => ({ clock: () => time as number }),
        "`clock` failed: TypeError: it must return a time in epoch milliseconds",
      ] as const,
  ),
  ["a request id that throws", () => ({ requestId: boom }), "`requestId` failed: RangeError: boom"],
  ...["", "a\nb", "é", "i".repeat(257), undefined].map(
    (id) =>
      [
        `the request id ${JSON.stringify(id)?.slice(0, 9)}`,
        () => ({ requestId: () => id as string }),
        "`requestId` failed: TypeError: it must return 1 to 256 visible ASCII characters",
      ] as const,
  ),
  ["onCall that throws", () => ({ onCall: boom }), "`onCall` failed: RangeError: boom"],
];

function expectInternalError({ status, headers, text }: Answered, format: "JSON" | "XML"): void {
  const message = "The request processing has failed due to some unknown error, exception or failure.";
  expect(status).toBe(500);
  const id = headers.get("x-acs-request-id") ?? "";
  expect(id).toMatch(/^[\x21-\x7e]+$/);
  expect(headers.get("content-type")).toBe(
    `${format === "JSON" ? "application/json" : "text/xml"};charset=utf-8`,
  );
  if (format === "JSON")
    expect(JSON.parse(text)).toMatchObject({ RequestId: id, Code: "InternalError", Message: message });
  else expect(text).toContain(`<Code>InternalError</Code><Message>${message}</Message>`);
}

describe.each(FACES)("With a double that is called %s,", (_, ask) => {
  test.each(FAILURES)(
    "%s is answered with InternalError, and the journal holds the cause",
    async (_given, options, cause) => {
      for (const format of ["JSON", "XML"] as const) {
        const reports: CallReport[] = [];
        const onCall = (report: CallReport) => reports.push(report);
        const send = (endpoint?: string) =>
          signedRequest("HMAC-SHA1", { format, ...(endpoint !== undefined && { endpoint }) });
        const [answered, simulator] = await ask({ clock: () => NOW, onCall, ...options() }, send);
        expectInternalError(answered, format);
        const [entry, ...others] = simulator.journal();
        expect(others).toEqual([]);
        expect(entry).toMatchObject({ outcome: "refused", status: 500, code: "InternalError" });
        const refused = entry?.checks.filter(({ verdict }) => verdict === "refused");
        expect(refused).toMatchObject([{ reason: expect.stringContaining(cause) }]);
        // When onCall itself throws, only the journal holds the cause.
        if (!cause.includes("onCall"))
          expect(reports).toMatchObject([{ code: "InternalError", cause: expect.stringContaining(cause) }]);
      }
    },
  );
});

describe("A body that cannot be read", () => {
  const broken = (scheme: Scheme) => async () => {
    const signed = await signedRequest(scheme);
    const body = new ReadableStream({
      start: (controller) => controller.error(new Error("the disk is gone")),
    });
    return new Request(signed, { body, duplex: "half" } as RequestInit);
  };
  const inMemory = FACES.filter(([face]) => face !== "over HTTP");

  test.each(inMemory)("is answered with InternalError in JSON, %s", async (_, ask) => {
    for (const scheme of SCHEMES) {
      const [answered, simulator] = await ask({ clock: () => NOW }, broken(scheme));
      expectInternalError(answered, "JSON");
      const reason = "InternalError: reading the body failed: Error: the disk is gone";
      expect(simulator.journal()[0]?.checks[0]).toEqual({ step: "protocol", verdict: "refused", reason });
      expect(simulator.world().dataSources).toEqual([]);
    }
  });
});

test("A failure after the data source was created is reported, and the data source stays", async () => {
  const { fetch, world, journal } = createSimulator({ clock: () => NOW, onCall: boom });
  expect((await fetch(await signedRequest("HMAC-SHA1"))).status).toBe(500);
  expect(world().dataSources).toHaveLength(1);
  expect(journal()).toMatchObject([{ code: "InternalError", createdId: 123 }]);
});

test("onCall finds the call in the journal, and when it throws the journal still names the step that refused", async () => {
  const seen: unknown[] = [];
  const simulator: Simulator = createSimulator({
    clock: () => NOW,
    onCall: ({ code }) => {
      seen.push([code, simulator.journal().at(-1)?.code]);
      boom();
    },
  });
  await simulator.fetch(await signedRequest("HMAC-SHA1", { accessKeyId: "nobody" }));
  expect(seen).toEqual([["InvalidAccessKeyId.NotFound", "InvalidAccessKeyId.NotFound"]]);
  const refused = simulator.journal()[0]?.checks.find(({ verdict }) => verdict === "refused");
  expect(refused).toMatchObject({ step: "key", reason: expect.stringContaining("`onCall` failed") });
});

test("An unreadable request is in the journal, and a failure while it is answered is answered too", () => {
  const well = createSimulator();
  expect(well.refuseUnread("less noise").status).toBe(400);
  expect(well.journal()).toMatchObject([{ method: "", outcome: "refused", code: "InvalidParameter.Format" }]);
  for (const options of [{ onCall: boom }, { clock: boom }, { requestId: boom }]) {
    const { refuseUnread, journal } = createSimulator(options);
    expect(refuseUnread("less noise")).toMatchObject({
      status: 500,
      body: expect.stringContaining('"InternalError"'),
    });
    expect(journal()).toMatchObject([{ code: "InternalError" }]);
  }
});

describe("The report of a failure holds no secret:", () => {
  const secret = "S3CRET-9";
  const Content = JSON.stringify({
    database: "d",
    instanceName: "rm-1",
    username: "u",
    password: secret,
    jdbcUrl: `jdbc:x://user:${secret}@host`,
  });
  const messages = (content: string): string[] => [
    content,
    `cannot use ${secret}`,
    `cannot use testsecret`,
    `jdbc:x://user:${secret}@host failed`,
    encodeURIComponent(content),
    JSON.stringify(content),
    `connect password=${secret.slice(0, 5)}`,
    `{"accessKey": "${secret.slice(0, 5)}`,
    `jdbc:x://user:${secret.slice(0, 5)}@host`,
    `${content} `.repeat(2_000),
  ];

  test.each(messages(Content).map((message) => [message.slice(0, 30), message]))("%s", async (_, message) => {
    const causes: unknown[] = [];
    const { fetch, journal } = createSimulator({
      clock: () => NOW,
      onCall: ({ cause }) => causes.push(cause),
      ...acting(() => {
        throw new Error(message);
      }),
    });
    await fetch(await signedRequest("HMAC-SHA1", { parameters: exampleParameters({ Content }) }));
    const reported = JSON.stringify([causes, journal()]);
    expect(causes).toEqual([expect.stringMatching(/^`act` failed: /)]);
    expect(reported).not.toMatch(/S3CRE|testsecret/);
    expect(String(causes[0]).length).toBeLessThan(600);
  });
});

describe("An option that is known to be wrong is refused at once:", () => {
  test.each([
    [{ clock: 5 }, "clock: expected a function."],
    [{ requestId: "id" }, "requestId: expected a function."],
    [{ onCall: {} }, "onCall: expected a function."],
    [{ wait: 1 }, "wait: expected a function."],
    [{ signatures: "none" }, "signatures: expected one of verify, ignore."],
    [{ preflight: "maybe" }, "preflight: expected one of answer, refuse."],
    [{ strict: "yes" }, "strict: expected true or false."],
    [{ readParametersFrom: "form" }, "readParametersFrom: expected one of query and form, query."],
    [{ httpStatusCodeAs: "bigint" }, "httpStatusCodeAs: expected one of number, string."],
    [{ journalMaxBytes: 100 }, "journalMaxBytes: expected a number from 4096 on."],
    [{ journalCapacity: Number.NaN }, "journalCapacity: expected a number above 0."],
    [{ throttle: { perMinute: 1 } }, "throttle.perMinute: expected one of the names perSecond, perDay."],
  ])("%j", (options, message) => {
    expect(() => createSimulator(options as SimulatorOptions)).toThrow(
      expect.objectContaining({ name: "SimulatorError", kind: "option", message }),
    );
  });
});
