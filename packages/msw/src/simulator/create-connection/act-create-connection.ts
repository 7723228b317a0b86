import type { CreateConnectionInput } from "@dataworks-kit/api";
import { stringifyJson } from "@dataworks-kit/wire";
import type { ActContext, Outcome } from "../operation.ts";
import type { Refusal } from "../refusal.ts";

/**
 * Carries out CreateConnection: adds the data source and answers with its id. `Invalid.Tenant.ConnectionNotExists` is
 * in the operation's error table but nothing here looks up a data source by id, so no call is answered with it.
 */
export function actCreateConnection(input: CreateConnectionInput, context: ActContext): Outcome {
  const refusal = refuseCaller(input, context) ?? refuseName(input, context);
  if (refusal) return refusal;
  const added = context.world.addDataSource({
    projectId: input.ProjectId,
    envType: input.EnvType,
    name: input.Name,
    connectionType: input.ConnectionType,
    ...(typeof input.SubType === "string" && { subType: input.SubType }),
    ...(input.Description !== undefined && { description: input.Description }),
    content: typeof input.Content === "string" ? input.Content : stringifyJson(input.Content),
    ...(context.caller && { operator: context.caller.id }),
    createdAt: new Date(context.receivedAt).toISOString(),
  });
  if (!added) return context.refuse("InternalError.System");
  return { kind: "output", output: { HttpStatusCode: 200, Data: added.id, Success: true } };
}

/** Tenant, project, role. A user of another tenant than the project's is not in its tenant. */
function refuseCaller({ ProjectId }: CreateConnectionInput, context: ActContext): Refusal | undefined {
  const { caller, refuse, world } = context;
  if (caller?.tenantId === undefined) return refuse("Invalid.Tenant.UserNotInTenant");
  const project = world.projectOf(ProjectId);
  if (!project) return refuse("Invalid.Tenant.ProjectNotExists");
  if (String(project.tenantId) !== String(caller.tenantId)) return refuse("Invalid.Tenant.UserNotInTenant");
  const roles = project.members.filter(({ userId }) => userId === caller.id).map(({ role }) => role);
  if (roles.length === 0) return refuse("Invalid.Tenant.UserNotInProject");
  if (!roles.includes("owner") && !roles.includes("admin"))
    return refuse("Invalid.Tenant.UserIsNotProjectOwnerOrAdmin");
  return undefined;
}

function refuseName(input: CreateConnectionInput, { refuse, world }: ActContext): Refusal | undefined {
  const { ProjectId, EnvType, Name } = input;
  if (!world.dataSourceOf(ProjectId, EnvType, Name)) return undefined;
  return refuse("ConnectionAlreadyExist", String(EnvType), Name);
}
