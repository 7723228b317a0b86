import { FAULTS } from "../lab/faults.ts";
import { KNOWN_DIFFERENCES } from "./known-differences.ts";
import type { Missing, Ready, Runtime } from "./runtime.ts";
import { startSetupServer } from "./servers/setup-server.ts";
import type { CaseResult } from "./suite/case.ts";
import type { SuiteFiles } from "./suite-files.ts";

/** What became of the suite in a runtime. */
export interface RuntimeReport {
  readonly name: string;
  /** Absent when the runtime cannot be had. */
  readonly version?: string;
  /** Why not. */
  readonly missing?: string;
  readonly results: readonly CaseResult[];
  readonly tookMs: number;
}

/** Runs the suite in a runtime, with servers of its own. A run that breaks off is a result, too. */
export async function runRuntime(runtime: Runtime, files: SuiteFiles): Promise<RuntimeReport> {
  const { name, isPage = false, isByFetch = false } = runtime;
  const ready = await prepared(runtime);
  if ("missing" in ready) return { name, ...ready, results: [], tookMs: 0 };
  await using servers = await startSetupServer({ isForPage: isPage, modules: files.pageModules });
  const results: CaseResult[] = [];
  const onLine = (line: string) => void results.push(readResult(line));
  const differences = KNOWN_DIFFERENCES[name] ?? {};
  const config = { servers: servers.url, differences, isByFetch, faults: Object.keys(FAULTS) };
  const startedMs = performance.now();
  const end = await ready.run({ files, config, onLine }).then(
    (): CaseResult => ({ name: END, verdict: "ok" }),
    (error: Error): CaseResult => ({ name: END, verdict: "FAILED", reason: error.message }),
  );
  const tookMs = performance.now() - startedMs;
  return { name, version: ready.version, results: [...results, end], tookMs };
}

/** Any other line that a runtime prints is not a result, and is an error. */
function readResult(line: string): CaseResult {
  try {
    return JSON.parse(line);
  } catch {
    return { name: END, verdict: "FAILED", reason: `it printed ${line}` };
  }
}

const END = "the suite comes to its end, and the program with it";

async function prepared({ prepare }: Runtime): Promise<Ready | Missing> {
  return prepare().catch((error: Error) => ({ missing: error.message }));
}
