import { listConnections } from "@dataworks-kit/client/operations";
import type { Case } from "../case.ts";
import { eachWay } from "../each-way.ts";
import { expectEqual, expectFailure } from "../expect.ts";
import { INPUT } from "../input.ts";

/** What comes after a data source was created, by GET, PUT and POST. */
export const LIVING: readonly Case[] = [
  {
    name: "a data source is listed page after page, changed and deleted, and a second deletion is refused",
    run: eachWay(async ({ servers, client }, way) => {
      const double = await servers.double();
      const caller = client(double.endpoint, way);
      const { ProjectId } = INPUT;
      for (const Name of ["a", "b", "c"]) await caller.createConnection({ ...INPUT, Name });
      const names: string[] = [];
      for await (const { Data } of caller.pages(listConnections, { ProjectId, PageSize: 2 }))
        names.push(...Data.Connections.map(({ Name }) => Name));
      expectEqual(names, ["c", "b", "a"], "the names, the newest first");
      expectEqual(
        (await caller.updateConnection({ ConnectionId: 123, Description: "d" })).Data,
        true,
        "Data",
      );
      const { Data: page } = await caller.listConnections({ ProjectId, Name: "a" });
      expectEqual(page.Connections[0]?.Description, "d", "the description");
      expectEqual((await caller.deleteConnection({ ConnectionId: 123 })).Data, true, "Data");
      const again = await expectFailure(caller.deleteConnection({ ConnectionId: 123 }), { kind: "api" });
      expectEqual(again.code, "Invalid.Tenant.ConnectionNotExists", "the code");
    }),
  },
];
