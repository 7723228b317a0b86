import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { installPinned } from "../../lab/install-pinned.ts";

/** A Node or another runtime. */
export interface Runtime {
  readonly name: string;
  /** How it runs a program after a module, which is named next. */
  readonly runAfter: string;
  /** Whether it is a Node, which also runs the compilers, the tools of tests and the commands. */
  readonly isNode: boolean;
  /** Tools whose newest versions do not run there, with those that do. */
  readonly tools: Readonly<Record<string, string>>;
  /** The folder of its command. */
  readonly findFolder: () => Promise<string>;
}

/** By which installer a project is made, and on what it runs. */
export interface Setup {
  readonly installer: string;
  readonly runtime: Runtime;
}

/** A setup in two words. */
export function nameSetup({ installer, runtime }: Setup): string {
  return `${installer}, ${runtime.name}`;
}

const require = createRequire(import.meta.url);
const NODE = { runAfter: "node --import", isNode: true } as const;

/** The oldest Node that is promised, with the oldest msw, and that of development. */
const NODES: readonly Runtime[] = [
  {
    name: "Node 20",
    ...NODE,
    tools: { msw: "2.10.0", vitest: "3.2.4" },
    findFolder: async () => join(dirname(require.resolve("node-20/package.json")), "bin"),
  },
  { name: "Node 24", ...NODE, tools: {}, findFolder: async () => dirname(process.execPath) },
];
const BUN: Runtime = {
  name: "Bun",
  runAfter: "bun --preload",
  isNode: false,
  tools: {},
  findFolder: async () => dirname(await installPinned("bun")),
};

/** Every setup of the installers. Bun is a runtime too. */
export function listSetups(installers: readonly string[]): readonly Setup[] {
  return installers.flatMap((installer) =>
    [...NODES, ...(installer === "bun" ? [BUN] : [])].map((runtime) => ({ installer, runtime })),
  );
}
