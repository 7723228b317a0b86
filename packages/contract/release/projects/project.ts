import { mkdir, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import type { Finished } from "../../lab/processes.ts";
import { BIN } from "../../lab/repository.ts";
import { TEST_KEY_ENVIRONMENT } from "../../lab/world.ts";
import type { Log } from "../log.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Installer } from "./installer.ts";
import { nameSetup, type Setup } from "./setup.ts";

/** A folder outside of every workspace in which packages are installed from a registry. */
export interface Project {
  readonly setup: Setup;
  readonly installer: Installer;
  readonly dependencies: Dependencies;
  readonly write: (path: string, text: string) => Promise<void>;
  readonly install: () => Promise<Finished>;
  /** Runs lines of a shell in which the commands of the installed packages are found, as a script of the project. */
  readonly shell: (title: string, lines: string, place?: ShellPlace) => Promise<Finished>;
}

/** Where lines of a shell run, and what they know of. */
export interface ShellPlace {
  /** A folder of the project with dependencies of its own. Default: the project itself. */
  readonly folder?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Where a project is made, and with what. */
export interface ProjectPlan {
  readonly setup: Setup;
  readonly installer: Installer;
  readonly folder: string;
  readonly dependencies: Dependencies;
  readonly log: Log;
}

const LIMIT_MS = 180_000;
/** What a reader would type when a command asks for a password. */
const TYPED = "secret\n";

/** Makes a project with nothing installed yet. */
export async function createProject(plan: ProjectPlan): Promise<Project> {
  const { setup, installer, dependencies, folder, log } = plan;
  const env = { ...(await createEnvironment(setup)), ...installer.env };
  const write = createWriter(folder);
  await writeManifests(plan, write);
  const run = (title: string, words: readonly string[], place: ShellPlace = {}) => {
    const cwd = join(folder, place.folder ?? "");
    const options = { cwd, env: { ...env, ...place.env }, timeoutMs: LIMIT_MS, input: TYPED };
    return log.run(`${nameSetup(setup)}: ${title}`, [...installer.program, ...words], options);
  };
  return {
    setup,
    installer,
    dependencies,
    write,
    install: () => run("install", installer.install),
    shell: async (title, lines, place) => {
      const file = `steps/${title.replace(/[^\w.-]+/g, "-")}.sh`;
      await write(file, lines);
      return run(title, [...installer.run, "shell", join(folder, file)], place);
    },
  };
}

function createWriter(folder: string): Project["write"] {
  return async (path, text) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
}

/** Every folder with dependencies is a package of its own, so that what a page does not install is not found there. */
async function writeManifests(
  { installer, dependencies }: ProjectPlan,
  write: Project["write"],
): Promise<void> {
  const members = Object.keys(dependencies).filter((folder) => folder !== "");
  for (const [folder, its] of Object.entries(dependencies)) {
    const name = folder === "" ? "project" : folder.replace("/", "-");
    const manifest = {
      name,
      private: true,
      type: "module",
      scripts: { shell: "bash -eu" },
      dependencies: its,
    };
    const text = JSON.stringify(
      folder === "" ? { ...manifest, workspaces: members } : manifest,
      undefined,
      2,
    );
    await write(join(folder, "package.json"), text);
  }
  for (const [path, text] of Object.entries(installer.files)) await write(path, text);
}

/** The machine's, without what the workspace or the user has set for installers and for Node. */
async function createEnvironment({ runtime }: Setup): Promise<NodeJS.ProcessEnv> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|pnpm_|yarn_|bun_|node_options|node_path|init_cwd|ci$)/i.test(name),
  );
  const path = (process.env.PATH ?? "").split(delimiter).filter((entry) => entry.replace(/\/$/, "") !== BIN);
  return {
    ...Object.fromEntries(kept),
    ...TEST_KEY_ENVIRONMENT,
    PATH: [await runtime.findFolder(), ...path].join(delimiter),
    NODE_NO_WARNINGS: "1",
    NO_PROXY: "127.0.0.1",
  };
}
