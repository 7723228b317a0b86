import { createSimulator, OPERATIONS } from "@dataworks-kit/msw/simulator";
import { describe, expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import { exampleParameters, NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

/** What each operation needs, by its method, once the first data source (123) is there. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  createConnection: exampleParameters({ Name: "second", SubType: undefined, Description: undefined }),
  createDataSource: exampleParameters({
    ConnectionType: undefined,
    Description: undefined,
    SubType: undefined,
    DataSourceType: "mysql",
    Name: "second",
  }),
  createDataSource20240518: {
    ProjectId: "1",
    Name: "second",
    Type: "mysql",
    ConnectionPropertiesMode: "UrlMode",
    ConnectionProperties:
      '{"envType":"Prod","address":[{"host":"h","port":1}],"database":"d","username":"u","password":"p"}',
  },
  listConnections: { ProjectId: "1" },
  listDataSources: { ProjectId: "1" },
  listProjects: {},
  updateConnection: { ConnectionId: "123" },
  updateDataSource: { DataSourceId: "123" },
  deleteConnection: { ConnectionId: "123" },
  deleteDataSource: { DataSourceId: "123" },
  testNetworkConnection: { ProjectId: "1", EnvType: "1", DatasourceName: "first", ResourceGroup: "g" },
};

const ALL = OPERATIONS.flatMap(({ operation: { operationId, action, version, methods, parameters } }) =>
  parameters
    .filter(({ required }) => !required)
    .map(({ name }) => ({ operationId, action, version, method: methods[0] ?? "POST", name })),
);

/** A Description can be any text, and operations store it. */
const CASES = ALL.filter(({ name }) => name !== "Description");
const STORED = ALL.filter(({ name }) => name === "Description");

/** The world and the answer after a call to a double with one data source. */
async function call(
  scheme: (typeof SCHEMES)[number],
  { operationId, action, version, method }: (typeof CASES)[number],
  more = {},
) {
  const simulator = createSimulator({ clock: () => NOW, requestId: () => "same" });
  const first = exampleParameters({ Name: "first", SubType: "mysql", Description: "before" });
  await simulator.fetch(await signedRequest(scheme, { parameters: first }));
  const parameters = { ...NEEDED[operationId], ...more };
  const request = await signedRequest(scheme, { action, version, method, parameters });
  return { answer: await readAnswer(await simulator.fetch(request)), world: simulator.revealWorld() };
}

describe.each(SCHEMES)("Signed with %s,", (scheme) => {
  test.each(CASES)("an empty $name of $operationId counts as absent", async (given) => {
    const without = await call(scheme, given);
    expect(without.answer.body).not.toHaveProperty("Code");
    expect(await call(scheme, given, { [given.name]: "" })).toEqual(without);
  });

  test.each(STORED)("an empty $name of $operationId is stored, since it can be any text", async (given) => {
    const { world } = await call(scheme, given, { [given.name]: "" });
    expect(world.dataSources?.at(-1)).toMatchObject({ description: "" });
  });
});
