import { createConnection, createConnectionExamples, createConnectionFetchClient } from "@dataworks-kit/api";
import { startServer } from "@dataworks-kit/msw/server";
import { createSimulator } from "@dataworks-kit/msw/simulator";
import { describe, expect, onTestFinished, test } from "vitest";

const BASE = "https://dataworks.cn-shanghai.aliyuncs.com";
const INPUT = createConnectionExamples.inputs.rds;

describe("The client that the generator emits", () => {
  test("is answered in JSON, by a gateway that answers in XML unless it is asked", async () => {
    const simulator = createSimulator({ signatures: "ignore" });
    const client = createConnectionFetchClient({ baseUrl: BASE, fetch: simulator.fetch });
    const { data } = await createConnection(client, INPUT);
    expect(data).toMatchObject({ Data: 123, Success: true });
  });

  test("reports an unreadable answer, and that the call may have been carried out", async () => {
    const fetch = async () =>
      new Response("<Data>hunter2</Data>", { headers: { "content-type": "text/xml" } });
    const client = createConnectionFetchClient({ baseUrl: BASE, fetch });
    const error = await createConnection(client, INPUT).catch((thrown) => thrown);
    expect(error.message).toBe(
      "The server answered 200 with a body that is not JSON (content type: text/xml). The call may have been carried out: look before calling again.",
    );
  });
});

describe("Over HTTP", () => {
  test("a page of another origin is answered before it calls, unless that is refused", async () => {
    for (const [preflight, allowed] of [
      ["answer", true],
      ["refuse", false],
    ] as const) {
      const { url, close } = await startServer({ preflight });
      onTestFinished(close);
      const headers = {
        origin: "http://page.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,x-acs-action",
      };
      const answer = await fetch(url, { method: "OPTIONS", headers });
      expect(answer.ok && answer.headers.has("access-control-allow-headers")).toBe(allowed);
    }
  });

  test("the journal is read in pages, and keeps its budget", async () => {
    const { url, close, simulator } = await startServer({ signatures: "ignore", journalMaxBytes: 20_000 });
    onTestFinished(close);
    for (let call = 0; call < 40; call += 1)
      await fetch(`${url}/?Action=CreateConnection&Version=2020-05-18&Description=${"x".repeat(500)}`);
    const kept = simulator.journal();
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.length).toBeLessThan(40);
    const read = async (query: string) => (await fetch(`${url}/_double/journal${query}`)).json();
    const first = await read("?limit=2");
    expect(first).toHaveLength(2);
    const rest = await read(`?after=${first[1].sequence}`);
    expect([...first, ...rest].map(({ sequence }) => sequence)).toEqual(kept.map(({ sequence }) => sequence));
  });
});
