import { cp, mkdir, readFile, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CLIENT_PACKAGES, packPackages } from "../lab/pack.ts";
import { runCommand } from "../lab/processes.ts";
import { ROOT } from "../lab/repository.ts";

/** Builds and packs the client and puts it into a folder with all that it depends on, as an installation would. */
export async function fillPublishedFolder(folder: string): Promise<void> {
  for (const tarball of await packPackages(CLIENT_PACKAGES, join(folder, "tarballs"))) {
    const [, name = ""] = /^dataworks-kit-([a-z]+)-/.exec(basename(tarball)) ?? [];
    const place = join(folder, "node_modules/@dataworks-kit", name);
    await mkdir(place, { recursive: true });
    await runCommand(["tar", "-xzf", tarball, "-C", place, "--strip-components=1"]);
    await copyDependencies(place, join(ROOT, "packages", name), folder);
  }
}

/** Copies what a package depends on, and what that depends on, from where pnpm has put it. */
async function copyDependencies(
  manifestFolder: string,
  installedFolder: string,
  folder: string,
): Promise<void> {
  const { dependencies = {} } = JSON.parse(await readFile(join(manifestFolder, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies).filter((name) => !name.startsWith("@dataworks-kit/"))) {
    const source = await findPackage(name, installedFolder);
    await cp(source, join(folder, "node_modules", name), { recursive: true });
    await copyDependencies(source, source, folder);
  }
}

/** A package as one in this folder would find it: in the nearest `node_modules` above. */
async function findPackage(name: string, from: string): Promise<string> {
  const found = await realpath(join(from, "node_modules", name)).catch(() => undefined);
  if (found) return found;
  if (dirname(from) === from) throw new Error(`${name} is not installed.`);
  return findPackage(name, dirname(from));
}
