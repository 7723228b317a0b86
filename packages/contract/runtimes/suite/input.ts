import type { CreateConnectionInput } from "@dataworks-kit/api";

/** A call that succeeds. Its password has a form of its own in each encoding, and stands nowhere else. */
export const INPUT = {
  ProjectId: 1,
  Name: "orders",
  ConnectionType: "rds",
  SubType: "mysql",
  EnvType: 1,
  Content: {
    database: "orders",
    instanceName: "rm-1",
    username: "reader",
    password: "hiddén wörd/1",
  },
} as const satisfies CreateConnectionInput;
