import { createClient } from "@dataworks-kit/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FAULTS } from "../lab/faults.ts";
import { runRuntime } from "../runtimes/run-runtime.ts";
import { RUNTIMES } from "../runtimes/runtimes.ts";
import { type SetupServer, startSetupServer } from "../runtimes/servers/setup-server.ts";
import { behaviour } from "../runtimes/suite/behaviour.ts";
import { createContext } from "../runtimes/suite/context.ts";
import { runCase } from "../runtimes/suite/run-case.ts";
import { createSuiteFiles, type SuiteFiles } from "../runtimes/suite-files.ts";
import { BROKEN_CLIENTS, type CreateBroken } from "./support/broken-clients.ts";

describe("The published client behaves", () => {
  let files: SuiteFiles;
  beforeAll(async () => {
    files = await createSuiteFiles();
  });
  afterAll(() => files?.[Symbol.asyncDispose]());

  test.concurrent.each(RUNTIMES.filter(({ name }) => /^node-2[04]/.test(name)))(
    "in $name",
    async (runtime) => {
      const { version, results } = await runRuntime(runtime, files);
      expect(`node-${version}.`).toContain(`${runtime.name.replace("-fetch", "")}.`);
      expect(results.filter(({ verdict }) => verdict === "FAILED" || verdict === "differs")).toEqual([]);
      expect(results.filter(({ verdict }) => verdict === "ok").length).toBeGreaterThan(60);
    },
    60_000,
  );
});

/** For each defect the cases that see it. */
const SEEN_BY: Readonly<Record<keyof typeof BROKEN_CLIENTS, readonly string[]>> = {
  "says that it created, and sends nothing": [
    "creates a data source",
    "40 calls at once are carried out, each once",
    "an unknown key, another's workspace, and a name that is taken are refused",
  ],
  "takes a lost connection for one that was refused": [
    "a new connection is lost after the call is carried out: ambiguous",
    "what is reported is true: reset after it was carried out",
  ],
  "does not hear how long it is to wait": [
    "a throttled call is tried again, and waits for as long as the service asks",
  ],
  "rounds integers": ["int64 beyond 2^53 goes out and comes back exactly, as a bigint"],
  "follows redirects": ["a redirect is not followed"],
  "does not hear that it is to stop": [
    "an answer that is late ends the call with timeout, ambiguous",
    "a signal that aborts on the way ends the call, ambiguous",
  ],
  "repeats what may have been carried out": [
    "a new connection is lost before the call is carried out: ambiguous",
    "HTML with status 502 is ambiguous",
  ],
  "never says that it does not know": [
    "a new connection is lost after the call is carried out: ambiguous",
    "what is reported is true: 502 of a proxy, carried out",
  ],
};

describe("A client that is broken is caught, and one that is not passes:", () => {
  let servers: SetupServer;
  beforeAll(async () => {
    servers = await startSetupServer();
  });
  afterAll(() => servers?.[Symbol.asyncDispose]());

  async function verdicts(names: readonly string[], create: CreateBroken): Promise<string[]> {
    const config = { servers: servers.url, differences: {}, isByFetch: false, faults: Object.keys(FAULTS) };
    const context = createContext(config, {}, create);
    const cases = behaviour(config.faults).filter(({ name }) => names.includes(name));
    const results = cases.map(({ name, run }) => runCase(name, () => run(context), config));
    return (await Promise.all(results)).map(({ name, verdict }) => `${name}: ${verdict}`).sort();
  }

  test.each(Object.entries(SEEN_BY))("it %s", async (defect, names) => {
    const broken = BROKEN_CLIENTS[defect as keyof typeof BROKEN_CLIENTS];
    const sorted = [...names].sort();
    expect(await verdicts(names, broken)).toEqual(sorted.map((name) => `${name}: FAILED`));
    expect(await verdicts(names, createClient)).toEqual(sorted.map((name) => `${name}: ok`));
  });
});
