import { join } from "node:path";
import { describeError } from "@dataworks-kit/contract/lab/end-within";
import { ROOT } from "@dataworks-kit/contract/lab/repository";
import type { Benchmark } from "../benchmark.ts";
import { bundleBytes } from "../bundle-bytes.ts";
import type { Comparison } from "../comparison.ts";
import { inTurns } from "../in-turns.ts";
import { BENCH, DOCUMENTS, MODEL } from "../places.ts";
import { startPrism } from "../processes/start-prism.ts";
import { startProgram } from "../processes/start-program.ts";
import type { Load } from "../programs/load.ts";
import type { Workshop } from "../workshop.ts";

/** The double over HTTP, signatures verified and state kept, against a server that does nothing, and against Prism. */
export const double: Benchmark = {
  name: "double",
  measures: "requests per second of the HTTP double, against an echo on node:http, and against Prism",
  run: async (workshop) => {
    await workshop.build();
    return [await againstEcho(workshop), await againstPrism(workshop), await furtherOperation()];
  },
};

/** What a further operation adds to the double, minified and not compressed: its contract, and its part of the behaviours. */
async function furtherOperation(): Promise<Comparison> {
  const [one, all, behaviours] = await Promise.all(
    [contracts("{ createConnection }"), contracts("*"), BEHAVIOURS].map((bundle) =>
      bundleBytes({ ...bundle, platform: "browser", isRaw: true }),
    ),
  );
  if (!one || !all || !behaviours) throw new Error("A bundle was not measured.");
  const further = DOCUMENTS.length - 1;
  return {
    kind: "measured",
    title: "double, what a further operation adds",
    ours: { value: Math.round((all - one) / further + behaviours / DOCUMENTS.length), unit: "B" },
    budget: { of: "ours", bound: "at most", limit: 6_000 },
  };
}

const BEHAVIOURS = {
  program: `export { BEHAVIOURS } from "./src/dataworks/behaviours.ts";`,
  folder: join(ROOT, "packages/msw"),
  withoutPackages: true,
} as const;

function contracts(exported: string) {
  return { program: `export ${exported} from "@dataworks-kit/api/contracts";`, folder: BENCH };
}

async function againstEcho({ tell }: Workshop): Promise<Comparison> {
  await using server = startProgram<"origin", string>("echo-server");
  tell("double: loading it and the echo in turns");
  const echo = { origin: await server.ask("origin"), requests: 6000 };
  return await compared("echo", 0.2, { parametersIn: "form", peer: echo });
}

/** Prism keeps no state and verifies nothing; it answers the same calls from the same document. */
async function againstPrism(workshop: Workshop): Promise<Comparison> {
  const folder = await workshop.peer("prism").catch((error: unknown) => error);
  if (typeof folder !== "string")
    return { kind: "unmeasured", title: "double, against Prism", reason: describeError(folder) };
  await using server = await startPrism(folder, MODEL);
  workshop.tell("double: loading it and Prism in turns");
  const prism = { origin: server.origin, requests: 1000 };
  return await compared("Prism", 2.5, { parametersIn: "query", peer: prism });
}

/** Where the parameters travel, to both; and the peer's load, which is its own since peers differ by ten times. */
interface Loads extends Pick<Load, "parametersIn"> {
  readonly peer: Pick<Load, "origin" | "requests">;
}

async function compared(name: string, atLeast: number, { parametersIn, peer }: Loads): Promise<Comparison> {
  await using load = startProgram<Load, number>("load");
  // A double of its own for each comparison: both start with an empty world, and stay below the nonces that it remembers.
  await using server = startProgram<"origin", string>("double-server");
  const origin = await server.ask("origin");
  const measures = {
    ours: () => load.ask({ origin, parametersIn, requests: 6000 }),
    peer: () => load.ask({ ...peer, parametersIn }),
  };
  const perSecond = await inTurns(measures, { rounds: 9, warmUps: 3 });
  return {
    kind: "measured",
    title: `double, against ${name}`,
    ours: { value: perSecond.ours, unit: "requests/s" },
    peer: { value: perSecond.peer, unit: "requests/s" },
    budget: { of: "ratio", bound: "at least", limit: atLeast },
  };
}
