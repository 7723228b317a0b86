import { type Case, Skipped } from "../case.ts";
import type { CaseContext } from "../context.ts";
import { expectEqual } from "../expect.ts";
import { INPUT } from "../input.ts";

/** A page calls the double itself, which stands at another origin. In the other cases somebody speaks for it. */
async function callDirectly({ servers, client }: CaseContext, algorithm: Algorithm): Promise<void> {
  if (!("document" in globalThis)) throw new Skipped("it is no page");
  for (const parametersIn of ["body", "query"] as const) {
    const { endpoint } = await servers.double({ isDirect: true });
    const { Data } = await client(endpoint, { algorithm, parametersIn }).createConnection(INPUT);
    expectEqual(Data, 123, `Data, with the parameters in the ${parametersIn}`);
  }
}

type Algorithm = "ACS3-HMAC-SHA256" | "HMAC-SHA1";

/** What only pages meet. */
export const PAGES: readonly Case[] = (["ACS3-HMAC-SHA256", "HMAC-SHA1"] as const).map((algorithm) => ({
  name: `a page calls the double itself, at another origin: ${algorithm}`,
  run: (context) => callDirectly(context, algorithm),
}));
