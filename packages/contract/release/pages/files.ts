import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RepositoryCopy } from "../repository-copy.ts";

const CONNECTION = {
  ProjectId: 1,
  Name: "orders",
  EnvType: 0,
  ConnectionType: "mysql",
  Content: { database: "orders", instanceName: "rm-1", username: "reader", password: "secret" },
};

/** The files that the commands of the pages read, under their names there. Each project has them. */
export async function readFiles({ folder }: RepositoryCopy): Promise<Readonly<Record<string, string>>> {
  const read = (name: string) => readFile(join(folder, "packages/generator/test/fixtures", name), "utf8");
  const metadata = await read("harbour.api-docs.json");
  return {
    "connections.json": JSON.stringify([CONNECTION]),
    "orders.json": '{"database":"orders","instanceName":"rm-1","username":"reader","password":"secret"}',
    "refusal.json": JSON.stringify({
      Code: "SignatureDoesNotMatch",
      Message: "server string to sign is:POST&%2F&Action%3DListProjects%26Name%3Da%2520b",
    }),
    "string-to-sign.txt": "POST&%2F&Action%3DListProjects%26Name%3Da%2Bb",
    "create-disk.openapi.yaml": await read("create-disk.openapi.yaml"),
    "api-docs.json": metadata.replaceAll("CreateBerth", "CreateDisk"),
  };
}
