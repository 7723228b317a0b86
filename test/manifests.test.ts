import { expect, test } from "vitest";
import { readHouse } from "./support/read-house.ts";
import { readMarkdown } from "./support/read-markdown.ts";
import { readText, repositoryFiles } from "./support/repository.ts";

const root = JSON.parse(readText("package.json"));
const address: string = root.homepage.replace("#readme", "");
const packages = readHouse()
  .workspaces.filter(({ manifest }) => !manifest.private)
  .map(({ folder }) => ({ folder, manifest: JSON.parse(readText(`${folder}/package.json`)) }));

/** What asks for one version, and record 20 says why. */
const EXACT = ["openapi-typescript", "typescript"];

test("Every public package was read", () => {
  expect(packages.map(({ folder }) => folder)).toContain("packages/client");
  expect(packages).toHaveLength(10);
});

test.each(packages)(
  "The page of $folder on a registry leads to its source, its author and its issues",
  ({ folder, manifest }) => {
    expect(manifest).toMatchObject({
      homepage: `${address}/tree/main/${folder}#readme`,
      bugs: `${address}/issues`,
      repository: { type: "git", url: `git+${address}.git`, directory: folder },
      author: root.author,
      license: root.license,
      publishConfig: { access: "public", provenance: true },
    });
    expect(manifest.keywords).toEqual(expect.arrayContaining(["alibaba-cloud", "dataworks"]));
  },
);

test.each(packages)("$folder is built before it is packed, and ships its changes", ({ folder, manifest }) => {
  const up = folder.replaceAll(/[^/]+/g, "..");
  expect(manifest.scripts.prepack).toBe(`node ${up}/scripts/prepack.mjs`);
  expect(manifest.files).toEqual(expect.arrayContaining(["README.md", "CHANGELOG.md"]));
});

test.each(packages)("$folder asks for ranges of what it depends on", ({ manifest }) => {
  const catalog = new Map(
    [...readText("pnpm-workspace.yaml").matchAll(/^ {2}"?([^\s":]+)"?: (\S+)$/gm)].map(
      ([, name = "", version = ""]) => [name, version],
    ),
  );
  const asked = Object.entries<string>({ ...manifest.dependencies, ...manifest.peerDependencies }).map(
    ([name, version]) => [name, version === "catalog:" ? catalog.get(name) : version] as const,
  );
  const exact = asked.filter(([, version]) => !/^(?:workspace:)?\^/.test(version ?? ""));
  expect(exact.map(([name]) => name).filter((name) => !EXACT.includes(name))).toEqual([]);
});

test("Each changeset names packages that are published", () => {
  const names = packages.map(({ manifest }) => manifest.name);
  const changesets = repositoryFiles().filter((path) => /^\.changeset\/(?!README).*\.md$/.test(path));
  const strange = changesets.flatMap((path) =>
    [...readText(path).matchAll(/^"(@[^"]+)": /gm)]
      .filter(([, name = ""]) => !names.includes(name))
      .map(([line]) => `${path}: ${line}`),
  );
  expect(strange).toEqual([]);
});

/** Packed with a package, or shown on its page. */
const published = repositoryFiles().filter((path) =>
  packages.some(({ folder }) => new RegExp(`^${folder}/[^/]+\\.md$`).test(path)),
);

test.each(published)("Every link of %s works outside of the repository", (path) => {
  const { links } = readMarkdown(readText(path));
  expect(links.filter((link) => !/^(?:https:\/\/|#)/.test(link))).toEqual([]);
});
