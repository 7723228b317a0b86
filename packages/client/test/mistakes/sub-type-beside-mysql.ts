import { createClient } from "@dataworks-kit/client";

const client = createClient({
  regionId: "cn-shanghai",
  credentials: { accessKeyId: "a", accessKeySecret: "b" },
});

await client.createConnection({
  ProjectId: 1,
  Name: "n",
  EnvType: 1,
  ConnectionType: "mysql",
  SubType: "mysql",
  Content: { jdbcUrl: "jdbc:mysql://h:3306/d", username: "u", password: "p" },
});
