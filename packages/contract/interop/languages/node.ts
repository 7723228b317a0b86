import { join } from "node:path";
import { WAYS_TO_SEND } from "../../lab/ways-to-send.ts";
import { type Language, RPC_WAYS } from "../language.ts";
import { INTEROP, pinnedVersion } from "../pinned-version.ts";

/** Installed with the workspace, so it is always ready. */
export const node: Language = {
  name: "node",
  life: { client: "@alicloud/openapi-core", program: "life" },
  clients: [
    {
      name: "@alicloud/pop-core",
      version: pinnedVersion("../package.json", "@alicloud/pop-core"),
      program: "pop-core",
      ways: RPC_WAYS,
      // It names each error after its code and gives Data beyond 2^53 as an exact text. It reads no XML at all: json-bigint
      // is its one parser.
      throttlingError: "Throttling.UserError",
    },
    {
      name: "@alicloud/openapi-core",
      version: pinnedVersion("../package.json", "@alicloud/openapi-core"),
      program: "openapi-core",
      ways: WAYS_TO_SEND,
      // `JSON.parse` reads its answers.
      data: "rounded",
      throttlingError: "ThrottlingError",
    },
  ],
  prepare: async () => ({
    kind: "ready",
    runtime: `Node ${process.versions.node}`,
    command: (program) => [process.execPath, join(INTEROP, "node", `${program}.mjs`)],
  }),
};
