/** What the later programs of a page take from the first one. */
export const GIVEN_TYPES = `type Given = import("@dataworks-kit/client").Client;
declare const client: Given;
declare const input: Parameters<Given["createConnection"]>[0] & { readonly ConnectionType: "rds" };
declare const regionId: string;
declare const credentials: import("@dataworks-kit/client").Credentials;
`;

/**
 * The same as values, and the cloud: whatever a program calls is answered by a double in its process, and all else is refused. The
 * first data source of the given client gets the id 7, which the page of the client then changes and deletes.
 */
export const GIVEN_VALUES = `import { createConnectionExamples } from "@dataworks-kit/api";
import { createClient } from "@dataworks-kit/client";
import { createHandlers, createSimulator, DEFAULT_WORLD } from "@dataworks-kit/msw";
import { setupServer } from "msw/node";

const regionId = "cn-shanghai";
const credentials = { accessKeyId: "testid", accessKeySecret: "testsecret" };
const { fetch } = createSimulator({ world: { ...DEFAULT_WORLD, nextDataSourceId: 7 } });
const client = createClient({ regionId, credentials, fetch });
const input = { ...createConnectionExamples.inputs.rds, ProjectId: 1, EnvType: 1 };
Object.assign(globalThis, { client, input, regionId, credentials });
setupServer(...createHandlers(createSimulator())).listen({ onUnhandledRequest: "error" });
`;
