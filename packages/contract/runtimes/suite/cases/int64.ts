import { createWorld } from "../../../lab/world.ts";
import type { Case } from "../case.ts";
import { eachWay } from "../each-way.ts";
import { expectEqual, expectFailure, expectThat } from "../expect.ts";
import { INPUT } from "../input.ts";

/** The largest int64. */
const PROJECT_ID = 9_223_372_036_854_775_807n;
/** 2^53 + 1, which a double-precision number rounds. */
const DATA_SOURCE_ID = 9_007_199_254_740_993n;

/** Integers of 64 bits. */
export const INT64: readonly Case[] = [
  {
    name: "int64 beyond 2^53 goes out and comes back exactly, as a bigint",
    run: eachWay(async ({ servers, client }, way) => {
      const double = await servers.double();
      await double.startAnew(createWorld({ projectIds: [PROJECT_ID], nextDataSourceId: DATA_SOURCE_ID }));
      const input = { ...INPUT, ProjectId: PROJECT_ID };
      const { Data } = await client(double.endpoint, way).createConnection(input);
      expectEqual(Data, DATA_SOURCE_ID, "Data");
      // In the text, so that no parser of ours is asked whether another one is exact.
      const created = new RegExp(`"id":${DATA_SOURCE_ID},"projectId":${PROJECT_ID}\\b`);
      expectThat(created.test(await double.worldText()), "the double has other ids");
    }),
  },
  {
    name: "a number beyond 2^53, already rounded, is refused and not sent",
    run: async ({ servers, client }) => {
      const double = await servers.double();
      const call = client(double.endpoint).createConnection({ ...INPUT, ProjectId: 2 ** 53 });
      const { issues } = await expectFailure(call, { kind: "config", ambiguous: false });
      expectEqual(
        issues.map(({ path }) => path),
        ["ProjectId"],
        "what is wrong",
      );
      expectEqual(await double.journal(), [], "what was sent");
    },
  },
];
