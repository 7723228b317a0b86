import { listDataSources } from "@dataworks-kit/api/contracts";
import { documentation } from "@dataworks-kit/api/documentation";
import type { AnyCall } from "@dataworks-kit/client/core";
import { compareExisting, type ExistingDataSource, readExisting } from "../desired/existing-data-source.ts";
import { readPage } from "../operation/describe-answer.ts";
import type { GivenCall } from "../operation/read-given-call.ts";
import type { Terminal } from "../terminal.ts";
import type { ImportFlags } from "./import-flags.ts";

/** The list of a workspace. */
export interface ExistingList {
  /** Sorted by Name, then by EnvType. */
  readonly existing: readonly ExistingDataSource[];
  /** How many items have no Name, by which a file knows them. */
  readonly unreadable: number;
}

/** The longest page that the service gives. */
const PAGE_SIZE = 100;

/** The call of ListDataSources, as the commands of operations prepare theirs. */
export async function prepareCall(flags: ImportFlags): Promise<GivenCall> {
  const { projectId, envType, regionId } = flags;
  const input = {
    ...(regionId !== undefined && { RegionId: regionId }),
    ProjectId: projectId,
    ...(envType !== undefined && { EnvType: Number(envType) }),
    PageSize: PAGE_SIZE,
  };
  return {
    name: "import",
    contract: listDataSources,
    documentation: await documentation.listDataSources(),
    flags: { ...flags, parametersIn: "body" },
    input,
    secrets: [],
  };
}

/**
 * Lists every page. While pages are listed, a change can move an item from one to the next: its id tells that it came twice.
 *
 * @throws DataWorksError as a call does
 */
export async function listExisting(
  client: AnyCall,
  { contract, input, flags }: GivenCall,
  { interrupted, err }: Terminal,
): Promise<ExistingList> {
  const options = { signal: interrupted, totalTimeoutMs: flags.timeout * 1000 };
  const found = new Map<unknown, ExistingDataSource>();
  let seen = 0;
  let unreadable = 0;
  for await (const answer of client.pages(contract.operation, input, options)) {
    const { items, total = 0 } = readPage(answer, contract);
    seen += items.length;
    for (const item of items) {
      const existing = readExisting(item);
      if (existing) found.set(existing.id ?? existing, existing);
      else unreadable += 1;
    }
    // A short list is there at once.
    if (seen < total) err(`dataworks: ${seen} of ${total} ...\n`);
  }
  return { existing: [...found.values()].sort(compareExisting), unreadable };
}
