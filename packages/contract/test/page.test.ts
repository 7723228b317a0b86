// @vitest-environment happy-dom
import { createClient } from "@dataworks-kit/client";
import { createHandlers } from "@dataworks-kit/msw";
import { startServer } from "@dataworks-kit/msw/server";
import { createSimulator } from "@dataworks-kit/msw/simulator";
import { setupServer } from "msw/node";
import { describe, expect, onTestFinished, test } from "vitest";
import { EXAMPLES } from "../lab/calls.ts";
import { WAYS_TO_SEND } from "../lab/ways-to-send.ts";
import { TEST_KEY } from "../lab/world.ts";

const example = () => {
  const [first] = EXAMPLES;
  if (!first) throw new TypeError("There is no example.");
  return first.input;
};

test("This page is of another origin, and its classes are its environment's", () => {
  expect(location.origin).toBe("http://localhost:3000");
  expect(String(Request)).not.toContain("native code");
});

describe.each(WAYS_TO_SEND)(
  "From a page, with $algorithm and parameters in the $parametersIn, the client",
  (way) => {
    test("calls the double over HTTP", async () => {
      const { url, simulator, close } = await startServer();
      onTestFinished(close);
      const client = createClient({ endpoint: url, credentials: TEST_KEY, ...way });
      expect(await client.createConnection(example())).toMatchObject({ Success: true });
      expect(simulator.journal()).toMatchObject([{ algorithm: way.algorithm, outcome: "answered" }]);
    });

    test("calls the double in process", async () => {
      const { fetch, world } = createSimulator();
      const client = createClient({ regionId: "cn-shanghai", credentials: TEST_KEY, fetch, ...way });
      expect(await client.createConnection(example())).toMatchObject({ Success: true });
      expect(world().dataSources).toHaveLength(1);
    });

    test("calls the double through msw", async () => {
      const simulator = createSimulator();
      const server = setupServer(...createHandlers(simulator));
      server.listen({ onUnhandledFrame: "error" });
      onTestFinished(() => server.close());
      const client = createClient({ regionId: "cn-shanghai", credentials: TEST_KEY, ...way });
      expect(await client.createConnection(example())).toMatchObject({ Success: true });
      expect(simulator.world().dataSources).toHaveLength(1);
    });
  },
);
