import { readFile } from "node:fs/promises";
import { createConnectionExamples } from "@dataworks-kit/api";
import { createSimulator } from "@dataworks-kit/msw/simulator";
import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TEST_KEY } from "../lab/world.ts";

import { createTracedClient, inSpan } from "./support/tracing-guide.ts";

const exporter = new InMemorySpanExporter();
beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  );
});
afterAll(() => {
  trace.disable();
  context.disable();
});

test("The guide's program is the one that is run here", async () => {
  const guide = await readFile(new URL("../../../docs/guides/trace-your-calls.md", import.meta.url), "utf8");
  const [, ...program] = (
    await readFile(new URL("./support/tracing-guide.ts", import.meta.url), "utf8")
  ).split("\n");
  expect(/```ts\n(.*?)```/s.exec(guide)?.[1]).toBe(program.join("\n"));
});

test("Attempts, answers and retries are events of the call's own span, and no secret is among them", async () => {
  const simulator = createSimulator();
  simulator.failNext("Throttling.User");
  const retry = { baseDelayMs: 1 };
  const client = createTracedClient({
    regionId: "cn-shanghai",
    credentials: TEST_KEY,
    fetch: simulator.fetch,
    retry,
  });
  const { rds } = createConnectionExamples.inputs;
  const create = () => inSpan("CreateConnection", () => client.createConnection(rds));
  await Promise.allSettled([create(), create()]);
  const spans = exporter.getFinishedSpans();
  const events = spans.map((span) => span.events.map(({ name }) => name).join(" ")).sort();
  expect(events).toEqual(["request response", "request response retry request response"]);
  expect(spans.map(({ attributes }) => attributes["error.type"]).sort()).toEqual([
    "ConnectionAlreadyExist",
    undefined,
  ]);
  expect(JSON.stringify(spans.map((span) => [span.attributes, span.events]))).not.toMatch(
    /testsecret|"password":"password"/,
  );
});
