// biome-ignore-all lint/suspicious/noConsole: the program shows what it computed
import { createConnection } from "@dataworks-kit/api/contracts";
import { createSample, SAMPLE_LANGUAGES } from "@dataworks-kit/samples";

const input = {
  RegionId: "cn-shanghai",
  ProjectId: 1,
  Name: "orders",
  ConnectionType: "rds",
  EnvType: 1,
  Content: { database: "orders", instanceName: "rm-1", username: "reader", password: "secret" },
};
for (const { id, title } of SAMPLE_LANGUAGES) {
  const { code, install, environment } = createSample(id, { contract: createConnection, input });
  console.log(`--- ${title}\n${install}\n${environment.map(({ name }) => name).join(" ")}\n\n${code}`);
}
