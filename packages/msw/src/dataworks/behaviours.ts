import { type Int64, parseJson, stringifyJson } from "@dataworks-kit/wire";
import { addExpectation, type Refusal } from "../gateway/refusal.ts";
import type { ActContext, ActResult, Behaviour, Input } from "../gateway/simulated-operation.ts";
import { listDataSources, listProjects } from "./lists.ts";
import { refuseContent, refuseStoredContent } from "./refuse-content.ts";
import type { DataSource, ProjectRole } from "./world/world.ts";
import { type Place, readId, type WorldStore } from "./world/world-store.ts";

type Context = ActContext<WorldStore>;

/** Who may change data sources by the version 2020-05-18. */
const WRITERS: readonly ProjectRole[] = ["owner", "admin"];

/** What each operation does in the world, under the name of its method. An operation that is not here answers from its examples. */
export const BEHAVIOURS: { readonly [method: string]: Behaviour<WorldStore> } = {
  createConnection: {
    refuseIssue: refuseContent,
    act: (input, context) => addDataSource(readDataSource(input, input.ConnectionType), context),
  },
  createDataSource: {
    refuseIssue: refuseContent,
    act: (input, context) => addDataSource(readDataSource(input, input.DataSourceType), context),
  },
  createDataSource20240518: { act: addDataSource20240518 },
  listConnections: {
    act: (input, context) =>
      refuseCaller(readId(input.ProjectId), context) ??
      listDataSources(input, context.world, { items: "Connections", type: "ConnectionType" }),
  },
  listDataSources: {
    act: (input, context) =>
      refuseCaller(readId(input.ProjectId), context) ??
      listDataSources(input, context.world, { items: "DataSources", type: "DataSourceType" }),
  },
  updateConnection: { act: (input, context) => changeDataSource(readId(input.ConnectionId), input, context) },
  updateDataSource: { act: (input, context) => changeDataSource(readId(input.DataSourceId), input, context) },
  deleteConnection: { act: (input, context) => removeDataSource(readId(input.ConnectionId), context) },
  deleteDataSource: { act: (input, context) => removeDataSource(readId(input.DataSourceId), context) },
  listProjects: {
    act: (input, { caller, refuse, world }) => {
      if (caller?.tenantId === undefined) return refuse("Invalid.Tenant.UserNotInTenant");
      return listProjects(input, world.listProjects(caller.id));
    },
  },
  testNetworkConnection: { act: testNetwork },
};

/** A data source as a call gives it. */
type Given = Pick<
  DataSource,
  "projectId" | "envType" | "name" | "connectionType" | "subType" | "description" | "content"
>;

function readDataSource(input: Input, type: unknown): Given {
  const { ProjectId, EnvType, Name, SubType, Description, Content } = input;
  return {
    projectId: readId(ProjectId),
    envType: Number(EnvType),
    name: String(Name),
    connectionType: String(type),
    ...(SubType !== undefined && { subType: String(SubType) }),
    ...(Description !== undefined && { description: String(Description) }),
    content: writeText(Content),
  };
}

/** The version 2024-05-18 names the environment beside the way to the data source. The lists show both as they came (inferred). */
function addDataSource20240518(input: Input, context: Context): ActResult {
  const content = writeText(input.ConnectionProperties);
  const { envType } = Object(parseJson(content)) as { readonly envType?: unknown };
  const given = readDataSource(
    { ...input, EnvType: envType === "Dev" ? 0 : 1, Content: content },
    input.Type,
  );
  const added = addDataSource(given, context, [...WRITERS, "operator"]);
  return added.kind === "output" ? { ...added, output: { Id: added.createdId } } : added;
}

function writeText(json: unknown): string {
  return typeof json === "string" ? json : stringifyJson(json);
}

/** Adds a data source and answers with its id. Refuses a name that its environment of the workspace already has. */
function addDataSource(given: Given, context: Context, writers = WRITERS): ActResult {
  const refusal = refuseCaller(given.projectId, context, writers) ?? refuseTakenName(given, context);
  if (refusal) return refusal;
  const added = context.world.addDataSource({
    ...given,
    ...(context.caller && { operator: context.caller.id }),
    createdAt: new Date(context.receivedAt).toISOString(),
  });
  if (!added) return context.refuse("InternalError.System");
  return { ...succeed(added.id), createdId: added.id };
}

function refuseTakenName(place: Place, { refuse, world }: Context): Refusal | undefined {
  const isTaken = world.findDataSourceAt(place) !== undefined;
  return isTaken ? refuse("ConnectionAlreadyExist", String(place.envType), place.name) : undefined;
}

/** Changes what the call names. Content is judged by the stored type. Refuses the name of another data source. */
function changeDataSource(id: Int64, input: Input, context: Context): ActResult {
  const found = findForChange(id, context);
  if ("kind" in found) return found;
  const { Description, EnvType, Content, Status } = input;
  const changed: DataSource = {
    ...found,
    ...(Description !== undefined && { description: String(Description) }),
    ...(EnvType !== undefined && { envType: Number(EnvType) }),
    ...(Content !== undefined && { content: String(Content) }),
    ...(Status !== undefined && { status: Status === "DISABLED" ? "DISABLED" : "ENABLED" }),
    ...(context.caller && { operator: context.caller.id }),
    modifiedAt: new Date(context.receivedAt).toISOString(),
  };
  const refusal = refuseChange(changed, Content, context);
  if (refusal) return refusal;
  context.world.replaceDataSource(changed);
  return succeed(true);
}

function refuseChange(changed: DataSource, content: unknown, context: Context): Refusal | undefined {
  const { id = changed.id } = context.world.findDataSourceAt(changed) ?? {};
  if (String(id) !== String(changed.id))
    return addExpectation(
      context.refuse("InvalidEnvType"),
      "an environment without a data source of this name",
    );
  return content === undefined ? undefined : refuseStoredContent(changed, changed.content, context);
}

function removeDataSource(id: Int64, context: Context): ActResult {
  const found = findForChange(id, context);
  if ("kind" in found) return found;
  context.world.removeDataSource(found.id);
  return succeed(true);
}

/** Finds the data source that the caller may change, or the refusal. */
function findForChange(id: Int64, context: Context): DataSource | Refusal {
  const { caller, contract, refuse, world } = context;
  if (caller?.tenantId === undefined) return refuse("Invalid.Tenant.UserNotInTenant");
  const source = world.findDataSource(id);
  const hasOwnCode = contract.errors.some(({ code }) => code === "DataSource.NotFound");
  if (!source && hasOwnCode) return refuse("DataSource.NotFound", String(id));
  if (!source) return refuse("Invalid.Tenant.ConnectionNotExists");
  return refuseCaller(source.projectId, context, WRITERS) ?? source;
}

/** Every data source that is there and enabled is reached. */
function testNetwork({ ProjectId, EnvType, DatasourceName }: Input, context: Context): ActResult {
  const projectId = readId(ProjectId);
  if (refuseCaller(projectId, context, WRITERS)) return context.refuse("Forbidden.DI.NoPrivilege");
  const place = { projectId, envType: Number(EnvType), name: String(DatasourceName) };
  const source = context.world.findDataSourceAt(place);
  if (!source) return context.refuse("Invalid.DI.Parameter");
  const isReached = source.status !== "DISABLED";
  const TaskList = { ConnectStatus: isReached, ConnectMessage: isReached ? "可连通" : "不可连通" };
  return { kind: "output", output: { Success: true, TaskList } };
}

/**
 * Refuses a caller who may not do this in a workspace: its tenant, the workspace, the role. Without roles every member may do it
 * (inferred). A user of another tenant than the workspace's is not in its tenant.
 */
function refuseCaller(
  projectId: Int64,
  { caller, refuse, world }: Context,
  allowed?: readonly ProjectRole[],
): Refusal | undefined {
  if (caller?.tenantId === undefined) return refuse("Invalid.Tenant.UserNotInTenant");
  const project = world.findProject(projectId);
  if (!project) return refuse("Invalid.Tenant.ProjectNotExists");
  if (String(project.tenantId) !== String(caller.tenantId)) return refuse("Invalid.Tenant.UserNotInTenant");
  const roles = project.members.filter(({ userId }) => userId === caller.id).map(({ role }) => role);
  if (roles.length === 0) return refuse("Invalid.Tenant.UserNotInProject");
  const isAllowed = allowed === undefined || roles.some((role) => allowed.includes(role));
  return isAllowed ? undefined : refuse("Invalid.Tenant.UserIsNotProjectOwnerOrAdmin");
}

function succeed(Data: unknown): Extract<ActResult, { readonly kind: "output" }> {
  return { kind: "output", output: { HttpStatusCode: 200, Data, Success: true } };
}
