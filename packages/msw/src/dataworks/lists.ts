import type { ActResult, Input } from "../gateway/simulated-operation.ts";
import type { DataSource, Project } from "./world/world.ts";
import { readId, type WorldStore } from "./world/world-store.ts";

/** The names that differ between the operations which list data sources. */
interface ListNames {
  readonly items: string;
  readonly type: string;
}

/** Lists a page of the data sources of a workspace that fit all filters, those with the largest Sequence first. */
export function listDataSources(input: Input, world: WorldStore, names: ListNames): ActResult {
  const wanted = {
    name: input.Name,
    connectionType: input[names.type],
    subType: input.SubType,
    envType: input.EnvType === undefined ? undefined : Number(input.EnvType),
    status: input.Status,
  };
  const fitting = world
    .listDataSources(readId(input.ProjectId))
    .map((source, index) => ({ source, sequence: index + 1 }))
    .filter(({ source }) => isWanted({ status: "ENABLED", ...source }, wanted))
    .reverse();
  const { items, ...page } = takePage(fitting, input);
  const shown = items.map(({ source, sequence }) => ({
    ...showDataSource(source, sequence, world),
    [names.type]: source.connectionType,
  }));
  return {
    kind: "output",
    output: { HttpStatusCode: 200, Data: { ...page, [names.items]: shown }, Success: true },
  };
}

/** Whether a data source has every value that a filter gives. */
function isWanted(source: object, wanted: object): boolean {
  const members = new Map<string, unknown>(Object.entries(source));
  return Object.entries(wanted).every(([name, value]) => value === undefined || members.get(name) === value);
}

/** Lists a page of workspaces. In this world they have neither tags nor a resource group. */
export function listProjects(input: Input, projects: readonly Project[]): ActResult {
  const hasFilter = input.ResourceManagerResourceGroupId !== undefined || input.Tags !== undefined;
  const { items, ...page } = takePage(hasFilter ? [] : projects, input);
  return { kind: "output", output: { PageResult: { ...page, ProjectList: items.map(showProject) } } };
}

/** The page that a call asks for, in the members of every list. */
function takePage<Item>(all: readonly Item[], { PageNumber, PageSize }: Input) {
  const number = Number(PageNumber ?? 1);
  const size = Number(PageSize ?? 10);
  const items = all.slice((number - 1) * size, number * size);
  return { items, PageNumber: number, PageSize: size, TotalCount: all.length };
}

/** Everything but the type, whose name differs by operation. */
function showDataSource(source: DataSource, sequence: number, world: WorldStore): object {
  const { id, projectId, name, subType, description, envType, operator, status, createdAt } = source;
  const { modifiedAt = createdAt } = source;
  return {
    Id: id,
    ProjectId: projectId,
    TenantId: world.findProject(projectId)?.tenantId,
    Name: name,
    ...(subType !== undefined && { SubType: subType }),
    ...(description !== undefined && { Description: description }),
    EnvType: envType,
    Content: world.showContent(source),
    Status: status === "DISABLED" ? 2 : 1,
    Sequence: sequence,
    DefaultEngine: false,
    Shared: false,
    ...(operator !== undefined && { Operator: operator }),
    ...(createdAt !== undefined && { GmtCreate: showTime(createdAt) }),
    ...(modifiedAt !== undefined && { GmtModified: showTime(modifiedAt) }),
  };
}

/** One name serves people and programs alike. */
function showProject({ id, members, name = `project_${id}` }: Project): object {
  const owner = members.find(({ role }) => role === "owner");
  return {
    ProjectId: id,
    ProjectName: name,
    ProjectIdentifier: name,
    ProjectStatus: 0,
    ProjectStatusCode: "AVAILABLE",
    ...(owner && { ProjectOwnerBaseId: owner.userId }),
  };
}

const TIME = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });

/** A time in the form of the vendor's samples, `Mar 17, 2021 4:09:32 PM`. That it is UTC is inferred. */
function showTime(iso: string): string {
  const parts = TIME.formatToParts(new Date(iso)).filter(({ type }) => type !== "literal");
  const [month, day, year, hour, minute, second, half] = parts.map(({ value }) => value);
  return `${month} ${day}, ${year} ${hour}:${minute}:${second} ${half}`;
}
