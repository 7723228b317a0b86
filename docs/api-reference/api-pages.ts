import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Application, OptionDefaults, type ProjectReflection, type TypeDocOptions } from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";
import { type EntryPoint, entryPoints } from "./entry-points.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Where openapi-typescript puts what a schema says of itself. */
const DESCRIPTION = "@description";

type Options = TypeDocOptions & Partial<PluginOptions>;

const LAYOUT: Options = {
  outputFileStrategy: "modules",
  entryFileName: "README",
  flattenOutputFiles: true,
  hidePageHeader: true,
  hideBreadcrumbs: true,
  pageTitleTemplates: { module: ({ name }) => `@dataworks-kit/${name}` },
  useCodeBlocks: true,
  parametersFormat: "table",
  interfacePropertiesFormat: "table",
  classPropertiesFormat: "table",
  typeDeclarationFormat: "table",
  tableColumnSettings: { hideDefaults: true, hideInherited: true, hideModifiers: true, hideOverrides: true },
};

/**
 * Writes the API reference from the doc comments: a page for each entry point, and an index.
 *
 * @returns the text of each page by its file name
 * @throws Error when the source cannot be read, or a doc comment links to nothing
 */
export async function apiPages(): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "dataworks-kit-api-"));
  try {
    await writePages(folder);
    return await readPages(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writePages(folder: string): Promise<void> {
  const points = entryPoints(ROOT);
  const app = await Application.bootstrapWithPlugins(optionsFor(points, folder));
  const project = await app.convert();
  if (!project) throw new Error("The source cannot be read as TypeScript.");
  nameModules(project, points);
  readDescriptions(project);
  app.validate(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings())
    throw new Error("Some doc comments are wrong; their places stand above.");
}

function optionsFor(points: readonly EntryPoint[], out: string): Options {
  return {
    name: "API reference",
    out,
    entryPoints: points.map(({ source }) => source),
    tsconfig: fileURLToPath(new URL("tsconfig.json", import.meta.url)),
    plugin: ["typedoc-plugin-markdown"],
    logLevel: "Warn",
    // The workspace is checked as one program by the TypeScript of the house.
    skipErrorChecking: true,
    blockTags: [...OptionDefaults.blockTags, DESCRIPTION],
    readme: "none",
    disableSources: true,
    excludeExternals: true,
    // What stands behind an exported name need not be exported itself.
    validation: { notExported: false, invalidLink: true, notDocumented: false },
    ...LAYOUT,
  };
}

/** As users import it, and not as the file is called. */
function nameModules(project: ProjectReflection, points: readonly EntryPoint[]): void {
  const names = new Map<string | undefined, string>(points.map(({ name, source }) => [source, name]));
  for (const module of project.children ?? []) {
    const source = project.files.getReflectionPath(module);
    module.name = names.get(source) ?? module.name;
  }
}

/** A description is what a doc comment says first elsewhere. */
function readDescriptions(project: ProjectReflection): void {
  for (const { comment } of Object.values(project.reflections)) {
    comment?.summary.push(...comment.getTags(DESCRIPTION).flatMap(({ content }) => content));
    comment?.removeTags(DESCRIPTION);
  }
}

async function readPages(folder: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const name of (await readdir(folder)).sort())
    pages.set(name, shortenReferences(await readFile(join(folder, name), "utf8")));
  return pages;
}

/** What an entry passes on, in a line instead of a section each. */
function shortenReferences(page: string): string {
  const [own = "", passedOn] = page.split("\n## References\n");
  if (passedOn === undefined) return page;
  if (passedOn.includes("\n## ")) throw new Error("References are not the last section of a page.");
  const links = passedOn.split("\n***\n").map(readReference);
  return `${own}\n## References\n\nPassed on from other entries: ${links.join(", ")}.\n`;
}

function readReference(section: string): string {
  const name = /^### (.+)$/m.exec(section)?.[1];
  const target = /\]\(([^)]+)\)/.exec(section)?.[1];
  if (name === undefined || target === undefined) throw new Error(`This is not a reference:\n${section}`);
  return `[${name}](${target})`;
}
