import { createClient } from "@dataworks-kit/client";

const client = createClient({
  regionId: "cn-shanghai",
  credentials: { accessKeyId: "a", accessKeySecret: "b" },
});

await client.createConnection({
  ProjectId: 1,
  Name: "n",
  EnvType: 1,
  ConnectionType: "oss",
  SubType: "mysql",
  Content: { accessId: "a", accessKey: "k", bucket: "b", endpoint: "http://e" },
});
