import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../../../lab/processes.ts";
import { ROOT, SOURCE_CONDITION } from "../../../lab/repository.ts";
import type { Runner, Workplace } from "../runner.ts";
import type { SampleCase } from "../sample-cases.ts";
import { writeSamples } from "../write-samples.ts";

const CONTRACT = join(ROOT, "packages/contract");

/** Type-checks the samples, and runs them. */
export const typescript: Runner = {
  language: "typescript",
  compile: async (cases, workplace) => {
    await checkTypes(await writeModules(cases, workplace), workplace);
    return { kind: "compiled" };
  },
  run: async (cases, workplace) => {
    const paths = await writeModules(cases, workplace);
    await checkTypes(paths, workplace);
    return runModules(paths, workplace);
  },
};

/** One process for all of them. */
const PARSE_ALL = `for (const path of process.argv.slice(1))
  new vm.SourceTextModule(fs.readFileSync(path, "utf8"), { identifier: path });`;

/** Runs the samples with the Node of this process. */
export const node: Runner = {
  language: "node",
  compile: async (cases, workplace) => {
    const paths = await writeModules(cases, workplace);
    await runCommand([
      process.execPath,
      "--experimental-vm-modules",
      "--no-warnings",
      "-e",
      PARSE_ALL,
      ...paths,
    ]);
    return { kind: "compiled" };
  },
  run: async (cases, workplace) => runModules(await writeModules(cases, workplace), workplace),
};

async function checkTypes(paths: readonly string[], { scratch }: Workplace): Promise<void> {
  await writeFile(join(scratch, "tsconfig.json"), JSON.stringify(tsconfigFor(paths)));
  await runCommand([join(ROOT, "node_modules/.bin/tsc"), "-p", scratch]);
}

function tsconfigFor(files: readonly string[]): object {
  return {
    extends: join(ROOT, "tsconfig.base.json"),
    compilerOptions: {
      noEmit: true,
      customConditions: [SOURCE_CONDITION],
      typeRoots: [join(ROOT, "node_modules/@types")],
    },
    files,
  };
}

async function writeModules(cases: readonly SampleCase[], { scratch }: Workplace): Promise<string[]> {
  // Their imports are those that this workspace declares.
  await symlink(join(CONTRACT, "node_modules"), join(scratch, "node_modules"));
  await writeFile(join(scratch, "package.json"), '{ "type": "module" }');
  return writeSamples(scratch, cases);
}

async function runModules(paths: readonly string[], { scratch, env }: Workplace) {
  const all = join(scratch, "all.mjs");
  await writeFile(all, paths.map((path) => `await import(${JSON.stringify(path)});\n`).join(""));
  const flags = [`--conditions=${SOURCE_CONDITION}`, "--disable-warning=ExperimentalWarning"];
  const { out } = await runCommand([process.execPath, ...flags, all], { env, timeoutMs: 300_000 });
  return { kind: "ran", out } as const;
}
