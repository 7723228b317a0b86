import { installPinned } from "../../lab/install-pinned.ts";
import type { CommandLine } from "../../lab/processes.ts";
import { findNpmProgram, findOwnProgram } from "../../lab/repository.ts";

/** What installs packages into a project. */
export interface Installer {
  /** How it is started. */
  readonly program: CommandLine;
  readonly install: readonly string[];
  /** How it runs a script of a project, which alone prints something. */
  readonly run: readonly string[];
  /** What it has for `npx`, for a command of the project and for one that is fetched. */
  readonly execute: CommandLine;
  readonly fetchAndRun: CommandLine;
  /** The files by which a project tells it where the registry is, and that nothing shall come from a cache of the machine. */
  readonly files: Readonly<Record<string, string>>;
  /** What it must know where it reads no file of the project. */
  readonly env?: NodeJS.ProcessEnv;
  /** How a project asks for a version of TypeScript under another name. Default: as all others do. */
  readonly askForTypeScript?: (version: string) => string;
  /** Compilers that cannot read what it installs, and why. */
  readonly unreadableBy?: Readonly<Record<string, string>>;
  /** What a project must name for it beside a package, because it does not install the peers of one. */
  readonly peers?: Readonly<Record<string, readonly string[]>>;
}

/** Where an installer finds packages, and where it may keep them. */
export interface InstallerSettings {
  readonly registry: string;
  readonly cache: string;
}

/** All, in the order in which they are tried. */
export const INSTALLERS: Readonly<Record<string, (settings: InstallerSettings) => Promise<Installer>>> = {
  npm: async (settings) => describeNpm(settings),
  pnpm: async (settings) => describePnpm(settings),
  yarn: async (settings) => describeYarn(settings, ["node", await installPinned("yarn")]),
  bun: async (settings) => describeBun(settings, [await installPinned("bun")]),
};

function describeNpm({ registry, cache }: InstallerSettings): Installer {
  return {
    program: findNpmProgram("npm"),
    install: ["install", "--no-audit", "--no-fund", "--loglevel=error"],
    run: ["run", "--silent"],
    execute: findNpmProgram("npx"),
    fetchAndRun: [...findNpmProgram("npx"), "--yes"],
    files: { ".npmrc": `registry=${registry}\ncache=${cache}\nupdate-notifier=false\n` },
  };
}

function describePnpm({ registry, cache }: InstallerSettings): Installer {
  const program = findOwnProgram("pnpm");
  const settings = {
    packages: ["pages/*", "given"],
    storeDir: `${cache}/store`,
    cacheDir: `${cache}/metadata`,
    // A version that is a minute old would have to wait, and no package needs the step that it has after its installation.
    minimumReleaseAge: 0,
    strictDepBuilds: false,
  };
  return {
    program,
    install: ["install", "--reporter=append-only", "--no-frozen-lockfile"],
    run: ["--silent", "run"],
    execute: [...program, "exec"],
    fetchAndRun: [...program, "dlx"],
    files: { ".npmrc": `registry=${registry}\n`, "pnpm-workspace.yaml": JSON.stringify(settings) },
  };
}

/** By Plug'n'Play: nothing is unpacked, and only what is declared is found. */
function describeYarn({ registry, cache }: InstallerSettings, program: CommandLine): Installer {
  const settings = {
    nodeLinker: "pnp",
    npmRegistryServer: registry,
    unsafeHttpWhitelist: ["127.0.0.1"],
    enableGlobalCache: false,
    globalFolder: `${cache}/global`,
    cacheFolder: `${cache}/archives`,
    enableTelemetry: false,
    enableImmutableInstalls: false,
    npmMinimalAgeGate: 0,
  };
  return {
    program,
    install: ["install"],
    run: ["run"],
    execute: [...program, "run"],
    fetchAndRun: [...program, "dlx", "--quiet"],
    files: { ".yarnrc.yml": JSON.stringify(settings), "yarn.lock": "" },
    // It teaches TypeScript to read its archives by a patch, which is not applied under another name unless that is said.
    askForTypeScript: (version) => `patch:typescript@npm%3A${version}#optional!builtin<compat/typescript>`,
    unreadableBy: { "typescript-7.0": NATIVE },
    peers: { vitest: ["vite"], "@jest/globals": ["expect"] },
  };
}

const NATIVE = "TypeScript 7 is a native program and does not read the archives of Plug'n'Play";

function describeBun({ registry, cache }: InstallerSettings, program: CommandLine): Installer {
  return {
    program,
    install: ["install"],
    run: ["run", "--silent"],
    execute: [...program, "x"],
    fetchAndRun: [...program, "x"],
    // It runs what it fetches in the folder for temporary files, and finds it there again the next time.
    env: { BUN_CONFIG_REGISTRY: registry, TMPDIR: cache },
    files: { "bunfig.toml": `[install]\nregistry = "${registry}"\n[install.cache]\ndir = "${cache}"\n` },
  };
}
