// The suite as a program, for runtimes that have a command line: the last argument is its configuration.
import { runSuite } from "../run-suite.ts";

await runSuite(
  JSON.parse(process.argv.at(-1) ?? ""),
  (result) => {
    process.stdout.write(`${JSON.stringify(result)}\n`);
  },
  { loadNodeEntry: () => import("@dataworks-kit/client/node") },
);
