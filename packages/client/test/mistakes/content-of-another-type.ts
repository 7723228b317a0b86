import { createClient } from "@dataworks-kit/client";

const client = createClient({
  regionId: "cn-shanghai",
  credentials: { accessKeyId: "a", accessKeySecret: "b" },
});
const rds = { database: "d", instanceName: "rm-1", username: "u", password: "p" };

await client.createConnection({ ProjectId: 1, Name: "n", EnvType: 1, ConnectionType: "oss", Content: rds });
