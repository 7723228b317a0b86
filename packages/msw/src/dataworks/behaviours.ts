import { type Int64, stringifyJson } from "@dataworks-kit/wire";
import { expecting, type Refusal } from "../gateway/refusal.ts";
import type { ActContext, Behaviour, Input, Outcome } from "../gateway/simulated-operation.ts";
import { refuseCaller } from "./refuse-caller.ts";
import { refuseContent, refuseStoredContent } from "./refuse-content.ts";
import { shownDataSource, shownProject } from "./shown.ts";
import type { DataSource } from "./world/world.ts";
import type { WorldStore } from "./world/world-store.ts";

type Context = ActContext<WorldStore>;

/** What each operation does in the world, under the name of its method. One that is not here answers from its examples. */
export const BEHAVIOURS: { readonly [method: string]: Behaviour<WorldStore> } = {
  createConnection: creation("ConnectionType"),
  createDataSource: creation("DataSourceType"),
  listConnections: listing("ConnectionType", "Connections"),
  listDataSources: listing("DataSourceType", "DataSources"),
  updateConnection: change("ConnectionId"),
  updateDataSource: change("DataSourceId"),
  deleteConnection: removal("ConnectionId"),
  deleteDataSource: removal("DataSourceId"),

  listProjects: {
    act: (input, { caller, refuse, world }) => {
      if (caller?.tenantId === undefined) return refuse("Invalid.Tenant.UserNotInTenant");
      // The workspaces of this world have neither tags nor a resource group.
      const hasFilter = input.ResourceManagerResourceGroupId !== undefined || input.Tags !== undefined;
      const { items, ...page } = pageOf(hasFilter ? [] : world.projectsOf(caller.id), input);
      return { kind: "output", output: { PageResult: { ...page, ProjectList: items.map(shownProject) } } };
    },
  },

  testNetworkConnection: {
    act: (input, context) => {
      const place = placeIn(input);
      if (refuseCaller(place.projectId, context, "write")) return context.refuse("Forbidden.DI.NoPrivilege");
      const source = context.world.dataSourceAt(place);
      if (!source) return context.refuse("Invalid.DI.Parameter");
      const isReached = source.status !== "DISABLED";
      const TaskList = { ConnectStatus: isReached, ConnectMessage: isReached ? "可连通" : "不可连通" };
      return { kind: "output", output: { Success: true, TaskList } };
    },
  },
};

function placeIn({ ProjectId, EnvType, DatasourceName }: Input) {
  return { projectId: ProjectId as Int64, envType: Number(EnvType), name: String(DatasourceName) };
}

/** Adds a data source and answers with its id. There is one of a name at most, in each environment of a workspace. */
function creation(typeName: string): Behaviour<WorldStore> {
  return {
    refuseIssue: refuseContent,
    act: (input, context) => {
      const { ProjectId, EnvType, Name, SubType, Description, Content } = input;
      const draft = {
        ...{ projectId: ProjectId as Int64, envType: Number(EnvType), name: String(Name) },
        connectionType: String(input[typeName]),
        ...(SubType !== undefined && { subType: String(SubType) }),
        ...(Description !== undefined && { description: String(Description) }),
        content: typeof Content === "string" ? Content : stringifyJson(Content),
        ...(context.caller && { operator: context.caller.id }),
        createdAt: new Date(context.receivedAt).toISOString(),
      };
      const refusal = refuseCaller(draft.projectId, context, "write") ?? refuseName(draft, context);
      const added = refusal ? undefined : context.world.addDataSource(draft);
      if (!added) return refusal ?? context.refuse("InternalError.System");
      return { ...success(added.id), createdId: added.id };
    },
  };
}

function refuseName(
  draft: Pick<DataSource, "projectId" | "envType" | "name">,
  { refuse, world }: Context,
): Refusal | undefined {
  const isTaken = world.dataSourceAt(draft) !== undefined;
  return isTaken ? refuse("ConnectionAlreadyExist", String(draft.envType), draft.name) : undefined;
}

/** A page of the data sources of a workspace that fit all filters, those with the largest Sequence first. */
function listing(typeName: string, itemsName: string): Behaviour<WorldStore> {
  return {
    act: (input, context) => {
      const { world } = context;
      const refusal = refuseCaller(input.ProjectId as Int64, context, "read");
      if (refusal) return refusal;
      const wanted: Partial<DataSource> = {
        ...(input.Name !== undefined && { name: String(input.Name) }),
        ...(input[typeName] !== undefined && { connectionType: String(input[typeName]) }),
        ...(input.SubType !== undefined && { subType: String(input.SubType) }),
        ...(input.EnvType !== undefined && { envType: Number(input.EnvType) }),
        ...(input.Status !== undefined && { status: input.Status as "ENABLED" }),
      };
      const shown = world
        .dataSourcesIn(input.ProjectId as Int64)
        .map((source, index) => ({ source: { status: "ENABLED", ...source }, sequence: index + 1 }) as const)
        .filter(({ source }) => fits(source, wanted))
        .reverse();
      const { items, ...page } = pageOf(shown, input);
      const listed = items.map(({ source, sequence }) => ({
        ...shownDataSource(source, sequence, world),
        [typeName]: source.connectionType,
      }));
      return success({ ...page, [itemsName]: listed });
    },
  };
}

function fits(source: DataSource, wanted: Partial<DataSource>): boolean {
  return Object.entries(wanted).every(([name, value]) => Reflect.get(source, name) === value);
}

/** Changes what the call names. Content is judged by the stored type, and there is still one of a name at most. */
function change(idName: string): Behaviour<WorldStore> {
  return {
    act: (input, context) => {
      const found = findFor(input[idName] as Int64, context);
      if ("kind" in found) return found;
      const { Description, EnvType, Content, Status } = input;
      const changed: DataSource = {
        ...found,
        ...(Description !== undefined && { description: String(Description) }),
        ...(EnvType !== undefined && { envType: Number(EnvType) }),
        ...(Content !== undefined && { content: String(Content) }),
        ...(Status !== undefined && { status: Status as "ENABLED" }),
        ...(context.caller && { operator: context.caller.id }),
        modifiedAt: new Date(context.receivedAt).toISOString(),
      };
      const refusal = refuseChange(changed, Content, context);
      if (refusal) return refusal;
      context.world.replaceDataSource(changed);
      return success(true);
    },
  };
}

function refuseChange(changed: DataSource, content: unknown, context: Context): Refusal | undefined {
  const { id = changed.id } = context.world.dataSourceAt(changed) ?? {};
  if (String(id) !== String(changed.id))
    return expecting(context.refuse("InvalidEnvType"), "an environment without a data source of this name");
  return content === undefined ? undefined : refuseStoredContent(changed, changed.content, context);
}

function removal(idName: string): Behaviour<WorldStore> {
  return {
    act: (input, context) => {
      const found = findFor(input[idName] as Int64, context);
      if ("kind" in found) return found;
      context.world.removeDataSource(found.id);
      return success(true);
    },
  };
}

/** The data source that the caller may change, or why there is none. */
function findFor(id: Int64, context: Context): DataSource | Refusal {
  const { caller, contract, refuse, world } = context;
  if (caller?.tenantId === undefined) return refuse("Invalid.Tenant.UserNotInTenant");
  const source = world.dataSourceOf(id);
  const hasOwnCode = contract.errors.some(({ code }) => code === "DataSource.NotFound");
  if (!source && hasOwnCode) return refuse("DataSource.NotFound", String(id));
  if (!source) return refuse("Invalid.Tenant.ConnectionNotExists");
  return refuseCaller(source.projectId, context, "write") ?? source;
}

/** The page that a call asks for, in the members of every list. */
function pageOf<Item>(all: readonly Item[], { PageNumber, PageSize }: Input) {
  const number = Number(PageNumber ?? 1);
  const size = Number(PageSize ?? 10);
  const items = all.slice((number - 1) * size, number * size);
  return { items, PageNumber: number, PageSize: size, TotalCount: all.length };
}

function success(Data: unknown): Extract<Outcome, { readonly kind: "output" }> {
  return { kind: "output", output: { HttpStatusCode: 200, Data, Success: true } };
}
