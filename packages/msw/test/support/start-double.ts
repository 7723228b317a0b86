import { createSimulator, type SimulatorOptions, type World } from "@dataworks-kit/msw/simulator";
import { formatTimestamp } from "@dataworks-kit/signature";
import { type Algorithm, signRequest } from "@dataworks-kit/signature/request";
import { flattenParameters, type OperationDescriptor, parseJson } from "@dataworks-kit/wire";

const NOW = Date.UTC(2026, 0, 31, 12);
const SECRET = { accessKeySecret: "s" };
const key = (accessKeyId: string) => ({ accessKeyId, ...SECRET });

/** An owner, a developer and a stranger of one tenant, and somebody of another. */
export const WORLD: World = {
  tenants: [{ id: 1 }, { id: 2 }],
  users: [
    { id: "owner", tenantId: 1, accessKeys: [key("owner")] },
    { id: "developer", tenantId: 1, accessKeys: [key("developer")] },
    { id: "stranger", tenantId: 1, accessKeys: [key("stranger")] },
    { id: "other", tenantId: 2, accessKeys: [key("other")] },
    { id: "nobody", accessKeys: [key("nobody")] },
  ],
  projects: [
    {
      id: 1,
      tenantId: 1,
      members: [
        { userId: "owner", role: "owner" },
        { userId: "developer", role: "developer" },
      ],
    },
    { id: 2, tenantId: 1, name: "second", members: [{ userId: "owner", role: "admin" }] },
  ],
  nextDataSourceId: 9007199254740993n,
};

/** A Content with a secret. */
export const CONTENT = { database: "d", instanceName: "rm-1", username: "u", password: "Zq1qZ" };
/** The input of CreateConnection. */
export const INPUT = {
  ProjectId: 1,
  Name: "orders",
  EnvType: 1,
  ConnectionType: "rds",
  SubType: "mysql",
  Content: CONTENT,
};

/** Signs a call as a user, the owner unless another one is named, and returns the members of its answer. */
type Call = (operation: OperationDescriptor, input: object, by?: string) => Promise<Record<string, unknown>>;

/** Starts a double of this world, and returns a function that calls it. */
export function startDouble(options: SimulatorOptions = {}, algorithm: Algorithm = "ACS3-HMAC-SHA256"): Call {
  let nonces = 0;
  const { fetch } = createSimulator({ world: WORLD, clock: () => NOW, ...options });
  return async (operation, input, by = "owner") => {
    const [method = "POST"] = operation.methods;
    nonces += 1;
    const { url, headers, body } = await signRequest({
      action: operation.action,
      version: operation.version,
      method,
      algorithm,
      url: "http://double/",
      parametersIn: method === "GET" ? "query" : "body",
      ...key(by),
      timestamp: formatTimestamp(NOW),
      nonce: `n${nonces}`,
      parameters: flattenParameters(operation, input),
    });
    const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
    return parseJson(await response.text()) as Record<string, unknown>;
  };
}
