// Compiled with the workspace (`pnpm check`): each expected error is one that a caller must see.
import {
  type CreateConnectionErrorCode,
  type CreateConnectionInput,
  createConnection,
  createConnectionFetchClient,
} from "@dataworks-kit/api";

const plain = { ProjectId: 1, Name: "abc", EnvType: 1 } as const;
const rds = { database: "d", instanceName: "rm-1", username: "u", password: "p" };
const oss = { accessId: "a", accessKey: "k", bucket: "b", endpoint: "http://oss-cn-shanghai.aliyuncs.com" };

export const inputs: CreateConnectionInput[] = [
  { ...plain, ConnectionType: "rds", SubType: "mysql", Content: rds },
  { ...plain, ConnectionType: "rds", Content: JSON.stringify(rds) },
  { ...plain, ProjectId: 9007199254740993n, ConnectionType: "oss", Content: oss },
  {
    ...plain,
    ConnectionType: "odps",
    Content: { accessId: "a", accessKey: "k", endpoint: "http://e", project: "p", authType: "1" },
  },
  {
    ...plain,
    ConnectionType: "odps",
    Content: { accessId: "a", accessKey: "k", endpoint: "http://e", project: "p", authType: 1 },
  },
];

const rdsInput = { ...plain, ConnectionType: "rds", Content: rds } as const;
const ossInput = { ...plain, ConnectionType: "oss", Content: oss } as const;

// @ts-expect-error Content belongs to another ConnectionType
export const wrongPair: CreateConnectionInput = { ...ossInput, Content: rds };
// @ts-expect-error SubType belongs to rds alone
export const wrongSubType: CreateConnectionInput = { ...ossInput, SubType: "mysql" };
// @ts-expect-error there is no such ConnectionType
export const wrongType: CreateConnectionInput = { ...ossInput, ConnectionType: "redis" };
// @ts-expect-error there are two environments
export const wrongEnvironment: CreateConnectionInput = { ...rdsInput, EnvType: 2 };
// @ts-expect-error a member of Content is misspelt
export const typo: CreateConnectionInput = { ...rdsInput, Content: { ...rds, pasword: "p" } };
// @ts-expect-error Name is required
export const noName: CreateConnectionInput = { ...rdsInput, Name: undefined };
// @ts-expect-error there is no such code
export const noCode: CreateConnectionErrorCode = "Invalid.Nothing";

const client = createConnectionFetchClient({ baseUrl: "http://127.0.0.1:1" });
const named = { Action: "CreateConnection", Version: "2020-05-18" } as const;
const pair = { ...named, ...rdsInput };

export async function throughBothDoors(): Promise<(number | bigint)[]> {
  const one = await createConnection(client, rdsInput);
  const two = await client.POST("/", { params: { query: pair } });
  // @ts-expect-error Content belongs to another ConnectionType, through `paths` too
  await client.POST("/", { params: { query: { ...pair, Content: oss } } });
  // @ts-expect-error the Action is another
  await client.POST("/", { params: { query: { ...pair, Action: "Other" } } });
  return [one.data?.Data ?? 0, two.data?.Data ?? 0];
}
