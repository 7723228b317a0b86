import type { Benchmark } from "../benchmark.ts";
import { bundleBytes } from "../bundle-bytes.ts";
import type { Comparison, Measured } from "../comparison.ts";
import { OFFICIAL_CLIENTS } from "../peers/peers.ts";
import { BENCH } from "../places.ts";

/** What a page loads that calls DataWorks: for one operation, for each further one, for all; against the vendor's clients. */
export const client: Benchmark = {
  name: "client",
  measures: "size of @dataworks-kit/client in a browser, against the official clients",
  run: async (workshop) => {
    await workshop.build();
    const [one, two, all] = await Promise.all(
      [writeProgram("createConnection"), writeProgram("createConnection, listConnections"), ALL].map(
        ourBytes,
      ),
    );
    if (!one || !two || !all) throw new Error("A bundle was not measured.");
    const peers = OFFICIAL_CLIENTS.map(async (name): Promise<Comparison> => {
      const folder = await workshop.peer(name);
      // No browser has the modules of Node that they import. They are left out, which makes them smaller than they
      // would be with the shims that a page needs.
      const value = await bundleBytes({ program: PROGRAMS[name], folder, platform: "node" });
      return {
        ...bytes(`client for one operation, against ${name}`, one, 12_000),
        peer: { value, unit: "B" },
      };
    });
    return [
      bytes("client, what a second operation adds", two - one, 200),
      bytes("client with all operations", all, 14_000),
      ...(await Promise.all(peers)),
    ];
  },
};

const ALL = `export { createClient } from "@dataworks-kit/client";`;

function writeProgram(handles: string): string {
  return `export { createClientFor } from "@dataworks-kit/client/core"; export { ${handles} } from "@dataworks-kit/client/operations";`;
}

function ourBytes(program: string): Promise<number> {
  return bundleBytes({ program, folder: BENCH, platform: "browser" });
}

function bytes(title: string, value: number, limit: number): Measured {
  return {
    kind: "measured",
    title,
    ours: { value, unit: "B" },
    budget: { of: "ours", bound: "at most", limit },
  };
}

const PROGRAMS = {
  "pop-core": `export { RPCClient } from "@alicloud/pop-core";`,
  "openapi-core": `export { default, $OpenApiUtil } from "@alicloud/openapi-core";`,
};
