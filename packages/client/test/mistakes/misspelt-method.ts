import { createClient } from "@dataworks-kit/client";

const client = createClient({
  regionId: "cn-shanghai",
  credentials: { accessKeyId: "a", accessKeySecret: "b" },
});

await client.listConnection({ ProjectId: 1 });
