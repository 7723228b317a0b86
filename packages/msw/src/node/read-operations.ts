import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { OperationContract } from "@dataworks-kit/wire";
import { UsageError } from "./flag-values.ts";

/**
 * Reads the contracts that modules export, such as the `contracts.gen.js` that `dataworks-gen` makes. Each module is run.
 *
 * @param paths from the folder of the process
 * @throws UsageError for a module that cannot be loaded, or exports no contract
 */
export async function readOperations(paths: readonly string[]): Promise<OperationContract[]> {
  const lists = await Promise.all(paths.map(readModule));
  return lists.flat();
}

async function readModule(path: string): Promise<OperationContract[]> {
  const module: object = await import(pathToFileURL(resolve(path)).href).catch((cause: Error) => {
    throw new UsageError(`--operations: cannot load the module ${path}: ${cause.message}`, { cause });
  });
  const contracts = Object.values(module).filter(isContract);
  if (contracts.length > 0) return contracts;
  throw new UsageError(
    `--operations ${path}: expected a module that exports contracts, such as contracts.gen.js of dataworks-gen.`,
  );
}

function isContract(value: unknown): value is OperationContract {
  const { operation, response, errors, examples, inputSchema }: Partial<OperationContract> = Object(value);
  const isWhole = Array.isArray(errors) && inputSchema !== undefined && response !== undefined;
  return isWhole && examples?.outputs !== undefined && typeof operation?.action === "string";
}
