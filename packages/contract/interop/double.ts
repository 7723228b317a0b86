import { type RunningServer, startServer } from "@dataworks-kit/msw/server";
import { createWorld } from "../lab/world.ts";

/** The largest int64. */
export const PROJECT_ID = 9_223_372_036_854_775_807n;
/** 2^53 + 1, which a double-precision number rounds. */
export const DATA = 9_007_199_254_740_993n;
/** The workspace of the guide's programs. */
export const GUIDE_PROJECT_ID = 1;
/** The double's world, in which the owner adds data sources to both workspaces. */
export const WORLD = createWorld({ projectIds: [PROJECT_ID, GUIDE_PROJECT_ID], nextDataSourceId: DATA });

/** What a language runs against: the double as it comes, and one that reads parameters from the query alone. */
export interface Doubles extends AsyncDisposable {
  readonly usual: RunningServer;
  readonly queryOnly: RunningServer;
}

/** Starts both on free ports of loopback. */
export async function startDoubles(): Promise<Doubles> {
  const usual = await startServer({ world: WORLD });
  const queryOnly = await startServer({ world: WORLD, readParametersFrom: "query" });
  const close = async () => {
    await Promise.all([usual.close(), queryOnly.close()]);
  };
  return { usual, queryOnly, [Symbol.asyncDispose]: close };
}
