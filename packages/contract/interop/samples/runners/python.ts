import { runCommand } from "../../../lab/processes.ts";
import { preparePython } from "../../tools/python.ts";
import { prepareOrSkip } from "../prepare-or-skip.ts";
import type { Runner } from "../runner.ts";
import { writeSamples } from "../write-samples.ts";

/** One after the other in one process: to import the client takes longer than all calls together. */
const RUN_ALL = "import runpy, sys\nfor path in sys.argv[1:]:\n    runpy.run_path(path)\n";

/** Runs the samples with python3. */
export const python: Runner = {
  language: "python",
  compile: async (cases, { scratch, tell }) => {
    const tools = await prepareOrSkip(() => preparePython(tell));
    if (tools.kind !== "ready") return tools;
    await runCommand([tools.python, "-m", "py_compile", ...(await writeSamples(scratch, cases))]);
    return { kind: "compiled" };
  },
  run: async (cases, { scratch, env, tell }) => {
    const tools = await prepareOrSkip(() => preparePython(tell));
    if (tools.kind !== "ready") return tools;
    const paths = await writeSamples(scratch, cases);
    const { out } = await runCommand([tools.python, "-c", RUN_ALL, ...paths], { env, timeoutMs: 300_000 });
    return { kind: "ran", out };
  },
};
