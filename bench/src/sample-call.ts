import type { CreateConnectionInput } from "@dataworks-kit/api";

/** The vendor's documented example of CreateConnection, as an application holds it. The double's world accepts it. */
export const SAMPLE_INPUT = {
  ProjectId: 1,
  Name: "orders",
  Description: "Orders of the shop",
  ConnectionType: "rds",
  SubType: "mysql",
  EnvType: 1,
  Content: {
    tag: "rds",
    database: "orders",
    instanceName: "rm-bp1234567890",
    username: "reader",
    password: "not-a-password",
    rdsOwnerId: "1234567890",
  },
} as const satisfies CreateConnectionInput;

/** The successful answer. */
export const SAMPLE_ANSWER = {
  RequestId: "0BC14115-1596-4376-8888-999999999999",
  HttpStatusCode: 200,
  Data: 123,
  Success: true,
} as const;
