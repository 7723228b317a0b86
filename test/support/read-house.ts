import { posix } from "node:path";
import type { House, Module, Workspace } from "./house.ts";
import { readModule } from "./read-module.ts";
import { readText, repositoryFiles } from "./repository.ts";

const MODULE = /\.[cm]?[jt]sx?$/;
const TEST = /^(?:test|browser)\/|\.test\.[a-z]+$/;

/** Reads the workspaces that `pnpm-workspace.yaml` lists, with every module in them. */
export function readHouse(): House {
  const files = repositoryFiles();
  const listed = [...readText("pnpm-workspace.yaml").matchAll(/^ {2}- (\S+)$/gm)].map(
    ([, pattern = ""]) => new RegExp(`^${pattern.replace("*", "[^/]+")}/package\\.json$`),
  );
  const manifests = files.filter((path) => listed.some((pattern) => pattern.test(path)));
  return {
    root: JSON.parse(readText("package.json")),
    workspaces: manifests.map((path) => readWorkspace(posix.dirname(path), files)),
  };
}

function readWorkspace(folder: string, files: readonly string[]): Workspace {
  const own = files.filter((path) => path.startsWith(`${folder}/`));
  return {
    folder,
    manifest: JSON.parse(readText(`${folder}/package.json`)),
    modules: own.flatMap((path) => readOwn(path, path.slice(folder.length + 1))),
  };
}

function readOwn(path: string, place: string): Module[] {
  if (!MODULE.test(place)) return [];
  return [{ path, role: TEST.test(place) ? "test" : "source", ...readModule(path, readText(path)) }];
}
