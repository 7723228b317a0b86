import { createConnectionExamples } from "@dataworks-kit/api";
import { createClient } from "@dataworks-kit/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WAYS_ANYWHERE } from "../lab/ways-to-send.ts";
import type { RunningWorkerd } from "../lab/workerd.ts";
import { TEST_KEY } from "../lab/world.ts";
import { bundleWorker, startWorker } from "./support/workerd.ts";

/** The whole of a shared double on an edge platform. */
const WORKER = `import { createSimulator } from "@dataworks-kit/msw/simulator";
const simulator = createSimulator();
export default { fetch: simulator.fetch };
`;

let bundle: string;
let worker: RunningWorkerd;
beforeAll(async () => {
  bundle = await bundleWorker(WORKER);
  worker = await startWorker(bundle);
});
afterAll(() => worker?.[Symbol.asyncDispose]());

test("The simulator in a bundle for workers needs nothing of Node", () => {
  expect(bundle).toContain("createSimulator");
  expect(bundle).not.toMatch(/["']node:|\brequire\(|\bprocess\./);
});

describe.each(WAYS_ANYWHERE)(
  "On workerd, with $algorithm and parameters in the $parametersIn, the double",
  (way) => {
    const input = { ...createConnectionExamples.inputs.rds, Name: `${way.algorithm} ${way.parametersIn}` };
    const clientWith = (accessKeySecret: string) =>
      createClient({
        endpoint: worker.url,
        credentials: { ...TEST_KEY, accessKeySecret },
        ...way,
      });

    test("creates a data source, and knows it when it is to be created again", async () => {
      const client = clientWith("testsecret");
      const { Data, Success } = await client.createConnection(input);
      expect([Number(Data) >= 123, Success]).toEqual([true, true]);
      await expect(client.createConnection(input)).rejects.toMatchObject({
        kind: "api",
        code: "ConnectionAlreadyExist",
        message: expect.stringContaining(input.Name),
      });
    });

    test("refuses a workspace that is not there", async () => {
      const call = clientWith("testsecret").createConnection({ ...input, ProjectId: 404 });
      await expect(call).rejects.toMatchObject({ kind: "api", code: "Invalid.Tenant.ProjectNotExists" });
    });

    test("refuses a wrong signature", async () => {
      const call = clientWith("another").createConnection(input);
      await expect(call).rejects.toMatchObject({ kind: "api", code: "SignatureDoesNotMatch" });
    });
  },
);

test("On workerd, which has no SM3, the double refuses ACS3-HMAC-SM3 and says what it takes", async () => {
  const client = createClient({ endpoint: worker.url, credentials: TEST_KEY, algorithm: "ACS3-HMAC-SM3" });
  await expect(client.createConnection(createConnectionExamples.inputs.rds)).rejects.toMatchObject({
    kind: "api",
    code: "InvalidSignatureMethod",
    message: expect.stringContaining("Expected ACS3-HMAC-SHA256."),
  });
});
