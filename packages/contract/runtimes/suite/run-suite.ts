import type { CaseResult } from "./case.ts";
import type { Holdings } from "./holdings.ts";
import { importEffects } from "./import-effects.ts";
import { runCase } from "./run-case.ts";
import type { SuiteConfig } from "./suite-config.ts";

/** Runs every case in this runtime, one after the other, and tells each result. */
export async function runSuite(
  config: SuiteConfig,
  onResult: (result: CaseResult) => void,
  holdings: Holdings = {},
): Promise<void> {
  // Before the cases, which load the client themselves.
  onResult(await runCase("importing the client has no effect", importFreely, config));
  const { behaviour } = await import("./behaviour.ts");
  const { createContext } = await import("./context.ts");
  const context = createContext(config, holdings);
  for (const { name, run } of behaviour(config.faults))
    onResult(await runCase(name, () => run(context), config));
}

async function importFreely(): Promise<void> {
  const effects = await importEffects(async () => {
    await import("@dataworks-kit/client");
    await import("@dataworks-kit/client/raw");
    await import("@dataworks-kit/client/validate");
  });
  if (effects.length > 0) throw new Error(effects.join(", "));
}
