import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../../../lab/processes.ts";
import type { NotReady } from "../../language.ts";
import { type JavaTools, prepareJava } from "../../tools/java.ts";
import { prepareOrSkip } from "../prepare-or-skip.ts";
import type { Runner, Workplace } from "../runner.ts";
import type { SampleCase } from "../sample-cases.ts";
import { writeSamples } from "../write-samples.ts";

/** Compiles the samples at once, each in a package of its own, and runs them in one JVM. */
export const java: Runner = {
  language: "java",
  compile: async (cases, workplace) => {
    const tools = await compileAll(cases, workplace);
    return tools.kind === "ready" ? { kind: "compiled" } : tools;
  },
  run: async (cases, workplace) => {
    const tools = await compileAll(cases, workplace);
    if (tools.kind !== "ready") return tools;
    const { scratch, env } = workplace;
    const { out } = await runCommand([...tools.run(join(scratch, "classes")), "All"], {
      env,
      timeoutMs: 300_000,
    });
    return { kind: "ran", out };
  },
};

async function compileAll(
  cases: readonly SampleCase[],
  { scratch, tell }: Workplace,
): Promise<JavaTools | NotReady> {
  const tools = await prepareOrSkip(() => prepareJava(tell));
  if (tools.kind !== "ready") return tools;
  const paths = await writeSamples(scratch, cases, (code, id) => `package ${id};\n${code}`);
  const all = join(scratch, "All.java");
  const calls = cases
    .map(({ id, sample }) => `${id}.${sample.fileName.replace(".java", "")}.main(args);`)
    .join("\n");
  await writeFile(
    all,
    `public class All { public static void main(String[] args) throws Exception {\n${calls}\n} }`,
  );
  await tools.compile([...paths, all], join(scratch, "classes"));
  return tools;
}
