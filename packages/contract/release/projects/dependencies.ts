import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { ROOT } from "../../lab/repository.ts";
import { findInstalled } from "../pages/choose-use.ts";
import { nameFolder, type UsedSnippet } from "../pages/snippet.ts";
import type { PublicManifest } from "../repository-copy.ts";
import { COMPILERS } from "./compilers.ts";
import type { Installer } from "./installer.ts";
import type { Runtime } from "./setup.ts";

/** The packages of each folder of a project, with their versions. The folder of the project itself is the empty text. */
export type Dependencies = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The folder of what programs take as given. */
export const GIVEN_FOLDER = "given";
const GIVEN_NEEDS = ["@dataworks-kit/api", "@dataworks-kit/client", "@dataworks-kit/msw", "msw"];

/** What a project installs: for each page with something to run what it tells its readers to install and no more, and compilers for all of them. */
export async function listDependencies(
  manifests: readonly PublicManifest[],
  snippets: readonly UsedSnippet[],
  { runtime, installer }: { readonly runtime: Runtime; readonly installer: Installer },
): Promise<Dependencies> {
  const published = Object.fromEntries(manifests.map(({ name, version }) => [name, version]));
  const versions = { ...(await readPins()), ...runtime.tools, ...published };
  const { askForTypeScript = (version: string) => `npm:typescript@${version}`, peers = {} } = installer;
  const choose = (names: readonly string[]) =>
    Object.fromEntries(
      names
        .flatMap((name) => [name, ...(peers[name] ?? [])])
        .map((name) => [name, findVersion(name, versions)]),
    );
  const compilers = Object.entries(COMPILERS).map(([name, version]) => [name, askForTypeScript(version)]);
  return {
    "": { ...choose(["@types/node"]), ...Object.fromEntries(compilers) },
    [GIVEN_FOLDER]: choose(GIVEN_NEEDS),
    ...Object.fromEntries(listInstalled(snippets).map(([folder, names]) => [folder, choose(names)])),
  };
}

/** What each page tells its readers to install, unless nothing of the page is run. */
function listInstalled(snippets: readonly UsedSnippet[]): [string, string[]][] {
  const isRun = ({ use }: UsedSnippet) => typeof use === "string" && use !== "installation";
  const folders = new Set(snippets.filter(isRun).map(({ snippet }) => nameFolder(snippet)));
  return [...folders].map((folder) => {
    const own = snippets.filter(({ snippet }) => nameFolder(snippet) === folder);
    return [folder, own.flatMap(({ snippet }) => findInstalled(snippet))];
  });
}

/** The manifests that have versions of what pages install. */
const TESTED_IN = ["apps/explorer", "packages/msw", "packages/contract"];
/** What a page installs, and nothing here uses. */
const UNUSED = { "https-proxy-agent": "7.0.6" };

/** The versions of the tools with which the packages are tested here. */
async function readPins(): Promise<Readonly<Record<string, string>>> {
  const read = (path: string) => readFile(join(ROOT, path), "utf8");
  const manifests = await Promise.all(TESTED_IN.map((folder) => read(`${folder}/package.json`)));
  const { catalog } = parse(await read("pnpm-workspace.yaml"));
  const pins = manifests.flatMap((text) => Object.entries<string>(JSON.parse(text).devDependencies));
  return { ...UNUSED, ...Object.fromEntries(pins), ...catalog };
}

function findVersion(name: string, versions: Readonly<Record<string, string>>): string {
  const version = versions[name];
  if (version === undefined) throw new Error(`A page installs ${name}, which has no version here`);
  return version;
}
