import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installOnce } from "../../../lab/folders.ts";
import { runCommand } from "../../../lab/processes.ts";
import { findCacheFolder } from "../../cache-folder.ts";
import type { NotReady } from "../../language.ts";
import { INTEROP } from "../../pinned-version.ts";
import { prepareGo } from "../../tools/go.ts";
import { prepareOrSkip } from "../prepare-or-skip.ts";
import type { Compiled, Runner, Workplace } from "../runner.ts";
import type { SampleCase } from "../sample-cases.ts";
import { writeSamples } from "../write-samples.ts";

/** Builds the samples as packages of one program, since linking takes the longest, and runs it. */
export const go: Runner = {
  language: "go",
  compile,
  run: async (cases, workplace) => {
    const compiled = await compile(cases, workplace);
    if (compiled.kind !== "compiled") return compiled;
    const { scratch, env } = workplace;
    const { out, err } = await runCommand([join(scratch, PROGRAM)], { env, timeoutMs: 300_000 });
    return { kind: "ran", out: out + err };
  },
};

const PROGRAM = "program";

async function compile(cases: readonly SampleCase[], workplace: Workplace): Promise<Compiled | NotReady> {
  const tools = await prepareOrSkip(() => prepareWithClient(workplace));
  if (tools.kind !== "ready") return tools;
  const { scratch } = workplace;
  for (const file of ["go.mod", "go.sum"]) await copyFile(join(INTEROP, "go", file), join(scratch, file));
  await writeSamples(scratch, cases, (code, id) =>
    code.replace("package main", `package ${id}`).replace("func main()", "func Main()"),
  );
  await writeFile(join(scratch, "main.go"), programFor(cases));
  await tools.build(join(scratch, PROGRAM), ".", scratch);
  return { kind: "compiled" };
}

/** Builds a program of the interop suite once, to tell a client that cannot be downloaded from a sample that is wrong. */
async function prepareWithClient({ tell }: Workplace): ReturnType<typeof prepareGo> {
  const tools = await prepareGo();
  if (tools.kind !== "ready") return tools;
  // Builds side by side would all compile the client, which takes a processor more than a minute.
  await installOnce(join(findCacheFolder(), `client-${tools.runtime.replace(" ", "-")}`), (draft) => {
    tell("go: building; the first time downloads the client");
    return tools.build(join(draft, "probe"), "./dataworks-public", join(INTEROP, "go"));
  });
  return tools;
}

function programFor(cases: readonly SampleCase[]): string {
  const imports = cases.map(({ id }) => `import "dataworks-kit/interop/${id}"\n`).join("");
  const calls = cases.map(({ id }) => `\t${id}.Main()\n`).join("");
  return `package main\n\n${imports}\nfunc main() {\n${calls}}\n`;
}
