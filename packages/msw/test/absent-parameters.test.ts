import { createSimulator, OPERATIONS } from "@dataworks-kit/msw/simulator";
import { describe, expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import { exampleParameters, NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

/** What each operation needs, once the first data source (123) is there. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CreateConnection: exampleParameters({ Name: "second", SubType: undefined, Description: undefined }),
  CreateDataSource: exampleParameters({
    ConnectionType: undefined,
    Description: undefined,
    SubType: undefined,
    DataSourceType: "mysql",
    Name: "second",
  }),
  ListConnections: { ProjectId: "1" },
  ListDataSources: { ProjectId: "1" },
  ListProjects: {},
  UpdateConnection: { ConnectionId: "123" },
  UpdateDataSource: { DataSourceId: "123" },
  DeleteConnection: { ConnectionId: "123" },
  DeleteDataSource: { DataSourceId: "123" },
  TestNetworkConnection: { ProjectId: "1", EnvType: "1", DatasourceName: "first", ResourceGroup: "g" },
};

const ALL = OPERATIONS.flatMap(({ operation: { action, version, methods, parameters } }) =>
  parameters
    .filter(({ required }) => !required)
    .map(({ name }) => ({ action, version, method: methods[0] ?? "POST", name })),
);

/** A Description can be any text, and operations store it. */
const CASES = ALL.filter(({ name }) => name !== "Description");
const STORED = ALL.filter(({ name }) => name === "Description");

/** The world and the answer after a call to a double with one data source. */
async function call(
  scheme: (typeof SCHEMES)[number],
  { action, version, method }: (typeof CASES)[number],
  more = {},
) {
  const simulator = createSimulator({ clock: () => NOW, requestId: () => "same" });
  const first = exampleParameters({ Name: "first", SubType: "mysql", Description: "before" });
  await simulator.fetch(await signedRequest(scheme, { parameters: first }));
  const parameters = { ...NEEDED[action], ...more };
  const request = await signedRequest(scheme, { action, version, method, parameters });
  return { answer: await readAnswer(await simulator.fetch(request)), world: simulator.revealWorld() };
}

describe.each(SCHEMES)("Signed with %s,", (scheme) => {
  test.each(CASES)("an empty $name of $action counts as absent", async (given) => {
    const without = await call(scheme, given);
    expect(without.answer.body).not.toHaveProperty("Code");
    expect(await call(scheme, given, { [given.name]: "" })).toEqual(without);
  });

  test.each(STORED)("an empty $name of $action is stored, since it can be any text", async (given) => {
    const { world } = await call(scheme, given, { [given.name]: "" });
    expect(world.dataSources?.at(-1)).toMatchObject({ description: "" });
  });
});
