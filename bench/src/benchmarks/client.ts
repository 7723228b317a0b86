import type { Benchmark } from "../benchmark.ts";
import { bundleBytes } from "../bundle-bytes.ts";
import type { Comparison } from "../comparison.ts";
import { OFFICIAL_CLIENTS } from "../peers/peers.ts";
import { BENCH } from "../places.ts";

/** What a page loads that calls DataWorks, against what it would load with the vendor's clients. */
export const client: Benchmark = {
  name: "client",
  measures: "size of @dataworks-kit/client in a browser, against the official clients",
  run: async (workshop) => {
    await workshop.build();
    const program = `export { createClient } from "@dataworks-kit/client";`;
    const ours = await bundleBytes({ program, folder: BENCH, platform: "browser" });
    return Promise.all(
      OFFICIAL_CLIENTS.map(async (name): Promise<Comparison> => {
        const folder = await workshop.peer(name);
        // No browser has the modules of Node that they import. They are left out, which makes them smaller than they
        // would be with the shims that a page needs.
        const peer = await bundleBytes({ program: PROGRAMS[name], folder, platform: "node" });
        return {
          kind: "measured",
          title: `client, against ${name}`,
          ours: { value: ours, unit: "B" },
          peer: { value: peer, unit: "B" },
          budget: { of: "ours", bound: "at most", limit: 15_000 },
        };
      }),
    );
  },
};

const PROGRAMS = {
  "pop-core": `export { RPCClient } from "@alicloud/pop-core";`,
  "openapi-core": `export { default, $OpenApiUtil } from "@alicloud/openapi-core";`,
};
