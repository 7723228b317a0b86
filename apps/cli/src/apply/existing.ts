import { listDataSources } from "@dataworks-kit/api/operations";
import type { AnyCall } from "@dataworks-kit/client/core";
import type { Int64 } from "@dataworks-kit/wire";
import { type ExistingDataSource, type Members, readExisting } from "../desired/existing-data-source.ts";
import type { Identity } from "../desired/identity.ts";
import type { Limiter } from "./limiter.ts";

/** A data source of a workspace, with what identifies it. */
export interface Existing
  extends Identity,
    Pick<
      ExistingDataSource,
      "type" | "subType" | "description" | "content" | "isDefaultEngine" | "isShared"
    > {
  readonly id: Int64;
}

/** Where to look. A name narrows it to one. */
export interface Scope extends Pick<Identity, "ProjectId" | "EnvType"> {
  readonly Name?: string;
}

/** What reading takes. */
export interface Reader {
  readonly client: AnyCall;
  readonly limiter: Limiter;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

const LARGEST_PAGE = 100;

/**
 * The data sources of an environment of a workspace, a page at a time: each is a call. One that comes or goes meanwhile moves
 * others to another page, so an item can come twice.
 *
 * @throws DataWorksError as a call does
 */
export async function* listExisting(scope: Scope, reader: Reader): AsyncGenerator<Existing> {
  const { client, limiter, timeoutMs, signal } = reader;
  const input = {
    ProjectId: BigInt(scope.ProjectId),
    EnvType: Number(scope.EnvType) as 0 | 1,
    ...(scope.Name !== undefined && { Name: scope.Name }),
    PageSize: LARGEST_PAGE,
  };
  const options = { totalTimeoutMs: timeoutMs, ...(signal && { signal }) };
  let seen = 0;
  await limiter.take(signal);
  for await (const { Data } of client.pages(listDataSources, input, options)) {
    for (const item of Data.DataSources) {
      const existing = readItem(item);
      if (existing && isWithin(existing, scope)) yield existing;
    }
    // A server may give shorter pages than were asked for.
    seen += Data.DataSources.length;
    if (seen >= Data.TotalCount) return;
    await limiter.take(signal);
  }
}

/** An item of the list; without a Name nothing could be done with it. */
function readItem(item: Members): Existing | undefined {
  const existing = readExisting(item);
  if (!existing) return undefined;
  const { ProjectId, EnvType, Id } = item;
  const identity = { ProjectId: String(ProjectId), EnvType: String(EnvType), Name: existing.name };
  return { ...existing, ...identity, id: Id as Int64 };
}

/** That a filter works as documented is left to the service, but nothing else may be taken for what was looked for. */
function isWithin(existing: Existing, { ProjectId, EnvType, Name = existing.Name }: Scope): boolean {
  return existing.ProjectId === ProjectId && existing.EnvType === EnvType && existing.Name === Name;
}
