import { undocumentedType } from "@dataworks-kit/client";
import type { Case } from "../case.ts";
import { eachWay } from "../each-way.ts";
import { expectEqual, expectFailure, expectMembers, expectThat } from "../expect.ts";
import { INPUT } from "../input.ts";

/** Text that each encoding on the way could harm: form, percent, JSON, UTF-8, line ends, composed letters. */
const ODD_TEXT =
  " * ~ ' ( ) ! + % & = ; / ? # %41 %zz \\ \" ` <a> \r\n\t \u0000 é e\u0301 中文 \u2028 😀 👩‍👩‍👧 ";
/** Escaped it has 900 kB: nearly what a call can hold. */
const LARGE_TEXT = "中".repeat(100_000);
const AT_ONCE = 40;

/** Calls that succeed. */
export const CREATING: readonly Case[] = [
  {
    name: "creates a data source",
    run: eachWay(async ({ servers, client }, way) => {
      const double = await servers.double();
      const { Data, Success, RequestId } = await client(double.endpoint, way).createConnection(INPUT);
      expectEqual([Data, Success, typeof RequestId], [123, true, "string"], "the answer");
      const [created, ...more] = await double.dataSources();
      expectEqual(more, [], "other data sources");
      const { Name: name, EnvType: envType, ConnectionType: connectionType, SubType: subType } = INPUT;
      const content = JSON.stringify(INPUT.Content);
      const expected = { id: 123, projectId: 1, name, envType, connectionType, subType, content };
      expectMembers(created ?? {}, expected, "the data source");
    }),
  },
  {
    name: "odd text arrives exactly, and an empty one as empty",
    run: eachWay(async ({ servers, client }, way) => {
      const double = await servers.double();
      const { createConnection } = client(double.endpoint, way);
      const Content = { ...INPUT.Content, database: ODD_TEXT, password: ODD_TEXT };
      await createConnection({ ...INPUT, Name: ODD_TEXT, Description: ODD_TEXT, Content });
      await createConnection({ ...INPUT, Description: "" });
      const [odd, empty] = await double.dataSources();
      expectEqual([odd?.name, odd?.description], [ODD_TEXT, ODD_TEXT], "Name and Description");
      expectEqual(JSON.parse(odd?.content ?? "{}"), Content, "Content");
      expectEqual(empty?.description, "", "the empty Description");
    }),
  },
  {
    name: "a Content of 900 kB arrives exactly",
    run: async ({ servers, client }) => {
      const double = await servers.double();
      const Content = { ...INPUT.Content, password: LARGE_TEXT };
      await client(double.endpoint).createConnection({ ...INPUT, Content });
      const [created] = await double.dataSources();
      expectThat(JSON.parse(created?.content ?? "{}").password === LARGE_TEXT, "Content arrived otherwise");
    },
  },
  {
    name: `${AT_ONCE} calls at once are carried out, each once`,
    run: async ({ servers, client }) => {
      const double = await servers.double();
      const names = Array.from({ length: AT_ONCE }, (_, index) => `at-once-${index}`);
      const { createConnection } = client(double.endpoint);
      const answers = await Promise.all(names.map((Name) => createConnection({ ...INPUT, Name })));
      const sources = await double.dataSources();
      const ids = new Map(sources.map(({ id, name }) => [name, id]));
      const told = answers.map(({ Data }) => Data);
      expectEqual(
        told,
        names.map((name) => ids.get(name)),
        "the ids",
      );
      expectEqual(sources.length, AT_ONCE, "how many data sources there are");
    },
  },
  {
    name: "a type that is not documented reaches the service through its door alone",
    run: async ({ servers, client }) => {
      const double = await servers.double();
      const { createConnection } = client(double.endpoint);
      const input = { ...INPUT, ConnectionType: "redis", SubType: "cluster", Content: { host: "h" } };
      await expectFailure(createConnection(input as never), { kind: "config" });
      await createConnection(undocumentedType(input));
      const [created] = await double.dataSources();
      const { connectionType, subType, content } = created ?? {};
      expectEqual([connectionType, subType, content], ["redis", "cluster", '{"host":"h"}'], "what there is");
    },
  },
];
