import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generate, generateDocumentation, type Json, loadDocument } from "@dataworks-kit/generator";
import type { OperationContract, OperationDocumentation } from "@dataworks-kit/wire";
import type { OpenedOperation } from "../../src/call/opened-operation.ts";

/** Inside the workspace, so that what is generated finds the packages that it imports. */
const PLACE = join(import.meta.dirname, "../../.added-");
const EMIT = { importExtension: "ts" } as const;

/** The operation of a document that is in no package, with a change of its schemas. */
export async function openDocument(
  path: string,
  change: (schemas: Record<string, Json>) => void = () => {},
): Promise<OpenedOperation> {
  const { name, document } = await loadDocument(path);
  const copy = structuredClone(document);
  const { components }: { components?: unknown } = Object(copy);
  const { schemas = {} }: { schemas?: Record<string, Json> } = Object(components);
  change(schemas);
  const source = { name, document: copy };
  const files = [...(await generate([source], EMIT)), ...generateDocumentation([source], EMIT)];
  const folder = await mkdtemp(PLACE);
  try {
    await Promise.all(files.map((file) => writeFile(join(folder, file.path), file.text)));
    return await openFolder(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function openFolder(folder: string): Promise<OpenedOperation> {
  const load = (name: string) => import(pathToFileURL(join(folder, name)).href);
  const contracts: Readonly<Record<string, OperationContract>> = await load("contracts.gen.ts");
  const index: { documentation: Readonly<Record<string, () => Promise<OperationDocumentation>>> } =
    await load("documentation.gen.ts");
  const [[name, contract] = []] = Object.entries(contracts);
  const documentation = await index.documentation[name ?? ""]?.();
  if (name === undefined || !contract || !documentation) throw new Error(`${folder} holds no operation.`);
  return { ...contract, name, documentation };
}
