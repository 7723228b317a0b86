import { type Case, Differs } from "../case.ts";
import type { Difference } from "../difference.ts";
import { expectFailure } from "../expect.ts";
import { INPUT } from "../input.ts";

/** Fails with `network`, and says that nothing was carried out wherever the runtime tells so much. */
function unreached(name: string, difference: Difference, endpoint?: string): Case {
  return {
    name,
    run: async ({ servers, client, differs }) => {
      const nowhere = endpoint ?? (await servers.closedEndpoint());
      const call = client(nowhere, { allowPlainHttp: true }).createConnection(INPUT);
      await expectFailure(call, { kind: "network", ambiguous: differs(difference) });
      if (differs(difference)) throw new Differs(difference);
    },
  };
}

/** Servers that were never reached. */
export const UNREACHED: readonly Case[] = [
  unreached("a refused connection is network, not ambiguous", "a refused connection is ambiguous"),
  unreached(
    "a name that DNS does not know is network, not ambiguous",
    "an unknown name is ambiguous",
    "http://nowhere.invalid",
  ),
  {
    name: "https to a server that speaks http is network",
    run: async ({ servers, client }) => {
      const { endpoint } = await servers.double();
      const call = client(endpoint.replace("http:", "https:")).createConnection(INPUT);
      await expectFailure(call, { kind: "network" });
    },
  },
  unreached(
    "a port that fetch blocks is network, not ambiguous",
    "a blocked port is ambiguous",
    "http://127.0.0.1:9",
  ),
];
