import { createHandlers } from "@dataworks-kit/msw";
import { startServer } from "@dataworks-kit/msw/server";
import { createSimulator, type SimulatorOptions } from "@dataworks-kit/msw/simulator";
import { getResponse } from "msw";
import { describe, expect, test } from "vitest";
import { tagResources } from "./fixtures/generated/contracts.gen.ts";

const ACS3 = [
  "authorization",
  "content-type",
  "x-acs-action",
  "x-acs-content-sha256",
  "x-acs-date",
  "x-acs-security-token",
  "x-acs-signature-nonce",
  "x-acs-version",
];
const QUESTION = { origin: "https://page.example", "access-control-request-method": "POST" };
const preflight = (url: string, headers: Record<string, string> = QUESTION) =>
  new Request(url, { method: "OPTIONS", headers });

/** Asks the double that these options make, by each face. */
const FACES: readonly (readonly [
  string,
  (options: SimulatorOptions, ask: (url: string) => Request) => Promise<Response>,
])[] = [
  [
    "in process",
    async (options, ask) => createSimulator(options).fetch(ask("https://dataworks.aliyuncs.com/")),
  ],
  [
    "through msw",
    async (options, ask) => {
      const handlers = createHandlers(createSimulator(options));
      return (await getResponse(handlers, ask("https://dataworks.aliyuncs.com/"))) ?? Response.error();
    },
  ],
  [
    "over HTTP",
    async (options, ask) => {
      const { url, close } = await startServer(options);
      const response = await fetch(ask(`${url}/`));
      await close();
      return response;
    },
  ],
];

const listNames = (response: Response, header: string) => (response.headers.get(header) ?? "").split(", ");

describe.each(FACES)("The preflight of a page, %s,", (_, send) => {
  test("is answered: any origin, the methods that are taken, the headers of ACS3", async () => {
    const response = await send({}, (url) => preflight(url));
    expect([response.status, await response.text()]).toEqual([204, ""]);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-max-age")).toBe("172800");
    expect(listNames(response, "access-control-allow-methods").sort()).toEqual(["GET", "POST", "PUT"]);
    expect(listNames(response, "access-control-allow-headers")).toEqual(expect.arrayContaining(ACS3));
  });

  test("also allows the headers that the page asks for, and only names of headers", async () => {
    const asking = (names: string) => (url: string) =>
      preflight(url, { ...QUESTION, "access-control-request-headers": names });
    const asked = listNames(
      await send({}, asking("X-Acs-Date, traceparent,x-n")),
      "access-control-allow-headers",
    );
    expect(asked).toEqual(expect.arrayContaining([...ACS3, "traceparent", "x-n"]));
    expect(new Set(asked).size).toBe(asked.length);
    for (const names of ["a b", "a,,b", "é", "a;b", "n".repeat(65), Array(65).fill("n").join(",")])
      expect(listNames(await send({}, asking(names)), "access-control-allow-headers")).not.toContain(names);
  });

  test.each<[string, SimulatorOptions, Record<string, string>]>([
    ["when that is asked for", { preflight: "refuse" }, QUESTION],
    ["by a double that is strict", { strict: true }, QUESTION],
    ["without a method", {}, { origin: "https://page.example" }],
  ])("is refused as any OPTIONS %s", async (_title, options, headers) => {
    const response = await send(options, (url) => preflight(url, headers));
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("UnsupportedHTTPMethod");
  });

  test("is answered by a strict double when the option asks for it, with the methods of the documents", async () => {
    const response = await send({ strict: true, preflight: "answer" }, (url) => preflight(url));
    expect([response.status, listNames(response, "access-control-allow-methods")]).toEqual([
      204,
      ["POST", "GET", "PUT"],
    ]);
  });
});

test.each([
  ["in process", 403],
  ["through msw", 204],
  ["over HTTP", 403],
])("An OPTIONS that shows no origin, %s, is answered with %i", async (face, status) => {
  const send = FACES.find(([name]) => name === face)?.[1];
  const response = await send?.({}, (url) => preflight(url, {}));
  expect(response?.status).toBe(status);
});

test("Its methods are the methods of the plugged-in operations", async () => {
  const operation = { ...tagResources, operation: { ...tagResources.operation, methods: ["PUT"] } };
  const response = await createSimulator({ operations: [operation] }).fetch(preflight("https://h/"));
  expect(listNames(response, "access-control-allow-methods")).toEqual(["PUT"]);
});

test("It is not a call: no check sees it, and neither the journal nor onCall gets it", async () => {
  const seen: unknown[] = [];
  const simulator = createSimulator({ onCall: (report) => seen.push(report) });
  simulator.failNext("Throttling");
  await simulator.fetch(preflight("https://h/"));
  expect([seen, simulator.journal(), simulator.scripts().length]).toEqual([[], [], 1]);
});

test("The control interface refuses the pages of other origins, their preflights too", async () => {
  const { controlUrl, close } = await startServer();
  for (const [origin, status] of [
    ["https://page.example", 403],
    ["null", 403],
    ["http://localhost.page.example", 403],
    ["http://localhost:3000", 405],
  ] as const) {
    const response = await fetch(preflight(`${controlUrl}/world`, { ...QUESTION, origin }));
    expect([origin, response.status, response.headers.get("access-control-allow-origin")]).toEqual([
      origin,
      status,
      null,
    ]);
  }
  await close();
});
