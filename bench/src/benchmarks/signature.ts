import type { Benchmark } from "../benchmark.ts";
import { bundleBytes } from "../bundle-bytes.ts";
import { BENCH } from "../places.ts";

/** The whole of `@dataworks-kit/signature` in a browser, against the signing helper of the vendor's older clients. */
export const signature: Benchmark = {
  name: "signature",
  measures: "size of @dataworks-kit/signature in a browser, against @alicloud/openapi-util",
  run: async (workshop) => {
    await workshop.build();
    const program = `export * from "@dataworks-kit/signature";`;
    const ours = await bundleBytes({ program, folder: BENCH, platform: "browser" });
    const peer = await bundleBytes({
      program: `export { default } from "@alicloud/openapi-util";`,
      folder: await workshop.peer("openapi-util"),
      // No browser has the modules of Node that it imports. They are left out, which makes it smaller than it would be.
      platform: "node",
    });
    return [
      {
        kind: "measured",
        title: "signature, against openapi-util",
        ours: { value: ours, unit: "B" },
        peer: { value: peer, unit: "B" },
        budget: { of: "ours", bound: "at most", limit: 2000 },
      },
    ];
  },
};
