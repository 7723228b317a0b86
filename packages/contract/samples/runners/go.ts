import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execute } from "../../interop/execute.ts";
import { INTEROP } from "../../interop/pinned-version.ts";
import { prepareGo } from "../../interop/tools/go.ts";
import { prepareOrSkip } from "../prepare-or-skip.ts";
import type { Runner, Workplace } from "../runner.ts";
import type { SampleCase } from "../sample-cases.ts";
import { writeSamples } from "../write-samples.ts";

/** Builds the samples as packages of one program, since linking takes the longest, and runs it. */
export const go: Runner = {
  language: "go",
  run: async (cases, workplace) => {
    const tools = await prepareOrSkip(() => prepareWithClient(workplace));
    if (tools.kind !== "ready") return tools;
    const { scratch, env } = workplace;
    for (const file of ["go.mod", "go.sum"]) await copyFile(join(INTEROP, "go", file), join(scratch, file));
    await writeSamples(scratch, cases, (code, id) =>
      code.replace("package main", `package ${id}`).replace("func main()", "func Main()"),
    );
    await writeFile(join(scratch, "main.go"), programFor(cases));
    const program = join(scratch, "program");
    await tools.build(program, ".", scratch);
    const { out, err } = await execute([program], { env, timeoutMs: 60_000 });
    return { kind: "ran", out: out + err };
  },
};

/** Builds a program of the interop suite, to tell a client that cannot be downloaded from a sample that is wrong. */
async function prepareWithClient({ scratch, tell }: Workplace): ReturnType<typeof prepareGo> {
  const tools = await prepareGo();
  if (tools.kind !== "ready") return tools;
  tell("go: building; the first time downloads the client");
  await tools.build(join(scratch, "probe"), "./dataworks-public", join(INTEROP, "go"));
  return tools;
}

function programFor(cases: readonly SampleCase[]): string {
  const imports = cases.map(({ id }) => `import "dataworks-kit/interop/${id}"\n`).join("");
  const calls = cases.map(({ id }) => `\t${id}.Main()\n`).join("");
  return `package main\n\n${imports}\nfunc main() {\n${calls}}\n`;
}
