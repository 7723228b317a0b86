import type { ModuleFacts } from "./read-module.ts";

/** All workspaces, and the manifest of the root, whose devDependencies every test may use. */
export interface House {
  readonly root: Manifest;
  readonly workspaces: readonly Workspace[];
}

/** A workspace and its modules. */
export interface Workspace {
  /** From the root of the repository. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly modules: readonly Module[];
}

/** What the rules need of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A module of a workspace. A test that stands beside its source is a test. */
export interface Module extends ModuleFacts {
  /** From the root of the repository. */
  readonly path: string;
  readonly role: "source" | "test";
}

/** The package of a specifier, `@a/b` of `@a/b/c`. Paths, `#` and `node:` have none. */
export function packageOf(specifier: string): string | undefined {
  return /^(?![.#/]|\w+:)(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
}

/** The last word of the name of a workspace; `undefined` for other packages. */
export function wordOf(name: string | undefined): string | undefined {
  return /^@dataworks-kit\/(.+)$/.exec(name ?? "")?.[1];
}
