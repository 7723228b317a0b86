import type { Runtime } from "./projects/setup.ts";

/** What the later programs of a page take from the first one. */
export const GIVEN_TYPES = `type Given = import("@dataworks-kit/client").Client;
declare const client: Given;
declare const input: Parameters<Given["createConnection"]>[0] & { readonly ConnectionType: "rds" };
declare const regionId: string;
declare const credentials: import("@dataworks-kit/client").Credentials;
`;

/**
 * The same as values, and the cloud: whatever a program calls is answered by a double in its process. The first data source of
 * the given client gets the id 7, which the page of the client then changes and deletes.
 */
export function writeGivenValues({ isNode }: Pick<Runtime, "isNode">): string {
  return `import { createConnectionExamples } from "@dataworks-kit/api";
import { createClient } from "@dataworks-kit/client";
import { createSimulator, DEFAULT_WORLD } from "@dataworks-kit/msw/simulator";

const regionId = "cn-shanghai";
const credentials = { accessKeyId: "testid", accessKeySecret: "testsecret" };
const { fetch } = createSimulator({ world: { ...DEFAULT_WORLD, nextDataSourceId: 7 } });
const client = createClient({ regionId, credentials, fetch });
const input = { ...createConnectionExamples.inputs.rds, ProjectId: 1, EnvType: 1 };
Object.assign(globalThis, { client, input, regionId, credentials });
${isNode ? BY_MSW : BY_FETCH}`;
}

/** In Node the client does not send by `fetch`. msw 2 knows what it shall refuse by the one name, and msw 3 by the other. */
const BY_MSW = `
const { createHandlers } = await import("@dataworks-kit/msw");
const { http, passthrough } = await import("msw");
const { setupServer } = await import("msw/node");
const thisMachine = http.all(/^http:\\/\\/127\\.0\\.0\\.1:/, () => passthrough());
const server = setupServer(...createHandlers(createSimulator()), thisMachine);
server.listen({ onUnhandledRequest: "error", onUnhandledFrame: "error" });
`;
/** What msw replaces in Node does not exist elsewhere. */
const BY_FETCH = "globalThis.fetch = createSimulator().fetch;\n";
