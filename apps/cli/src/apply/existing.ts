import { listDataSources } from "@dataworks-kit/api/operations";
import type { AnyCall } from "@dataworks-kit/client/core";
import { type Int64, parseJson } from "@dataworks-kit/wire";
import type { Identity } from "../desired/identity.ts";
import type { Limiter } from "./limiter.ts";

/** A data source of a workspace, as the list shows it. */
export interface Existing extends Identity {
  readonly id: Int64;
  readonly type: string;
  readonly subType: string | undefined;
  readonly description: string;
  /** The members of Content; absent when the list does not show a JSON object. */
  readonly content: Readonly<Record<string, unknown>> | undefined;
  /** Whether the workspace itself has made it, and needs it. */
  readonly isDefaultEngine: boolean;
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

type Item = Readonly<Record<string, unknown>>;

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
  await limiter.take(signal);
  for await (const { Data } of client.pages(listDataSources, input, options)) {
    for (const item of Data.DataSources) {
      const existing = readExisting(item);
      if (isWithin(existing, scope)) yield existing;
    }
    if (Data.PageNumber * LARGEST_PAGE >= Data.TotalCount) return;
    await limiter.take(signal);
  }
}

/** An item of the list. */
export function readExisting(item: Item): Existing {
  const { Id, ProjectId, EnvType, Name, DataSourceType, SubType, Description, Content, DefaultEngine } = item;
  return {
    ProjectId: String(ProjectId),
    EnvType: String(EnvType),
    Name: String(Name),
    id: Id as Int64,
    type: String(DataSourceType),
    subType: typeof SubType === "string" && SubType !== "" ? SubType : undefined,
    description: typeof Description === "string" ? Description : "",
    content: readContent(Content),
    isDefaultEngine: DefaultEngine === true,
  };
}

function readContent(text: unknown): Item | undefined {
  try {
    const value = typeof text === "string" ? parseJson(text) : text;
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Item) : undefined;
  } catch {
    return undefined;
  }
}

/** That a filter works as documented is left to the service, but nothing else may be taken for what was looked for. */
function isWithin(existing: Existing, { ProjectId, EnvType, Name = existing.Name }: Scope): boolean {
  return existing.ProjectId === ProjectId && existing.EnvType === EnvType && existing.Name === Name;
}
