import type { CreateConnectionInput } from "@dataworks-kit/api";
import { type ClientOptions, createClient, DataWorksError } from "@dataworks-kit/client";

export const CREDENTIALS = { accessKeyId: "testid", accessKeySecret: "testsecret" };

/** A password with a form of its own in JSON and in each encoding. */
export const PASSWORD = 'pa"ss wörd/1';

export const INPUT = {
  ProjectId: 1,
  Name: "abc",
  ConnectionType: "rds",
  SubType: "mysql",
  EnvType: 1,
  Content: {
    database: "dbname",
    instanceName: "instancename",
    password: PASSWORD,
    rdsOwnerId: "123",
    username: "username",
  },
} as const satisfies CreateConnectionInput;

/** The error of a call. Fails when there is none, or another kind of thing. */
export async function catchError(
  options: Partial<ClientOptions>,
  input: object = INPUT,
): Promise<DataWorksError> {
  const client = createClient({
    ...(!options.endpoint && { regionId: "cn-shanghai" }),
    credentials: CREDENTIALS,
    ...options,
  });
  return client.createConnection(input as CreateConnectionInput).then(
    () => {
      throw new Error("The call worked.");
    },
    (error: unknown) => {
      if (error instanceof DataWorksError) return error;
      throw error;
    },
  );
}

/** Everything that a log could print of an error, its causes included. */
export function printed(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = JSON.stringify({ ...error, cause: undefined });
  return [error.name, error.message, error.stack, own, printed(error.cause)].join("\n");
}
