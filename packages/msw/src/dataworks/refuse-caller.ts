import type { Int64 } from "@dataworks-kit/wire";
import type { Refusal } from "../gateway/refusal.ts";
import type { ActContext } from "../gateway/simulated-operation.ts";
import type { WorldStore } from "./world/world-store.ts";

/**
 * Refuses who may not do this in a workspace. Its owner and its administrators may change data sources; every member may look
 * (inferred). A user of another tenant than the workspace's is not in its tenant.
 */
export function refuseCaller(
  projectId: Int64,
  { caller, refuse, world }: ActContext<WorldStore>,
  effect: "read" | "write",
): Refusal | undefined {
  if (caller?.tenantId === undefined) return refuse("Invalid.Tenant.UserNotInTenant");
  const project = world.projectOf(projectId);
  if (!project) return refuse("Invalid.Tenant.ProjectNotExists");
  if (String(project.tenantId) !== String(caller.tenantId)) return refuse("Invalid.Tenant.UserNotInTenant");
  const roles = project.members.filter(({ userId }) => userId === caller.id).map(({ role }) => role);
  if (roles.length === 0) return refuse("Invalid.Tenant.UserNotInProject");
  const mayWrite = roles.includes("owner") || roles.includes("admin");
  return effect === "read" || mayWrite ? undefined : refuse("Invalid.Tenant.UserIsNotProjectOwnerOrAdmin");
}
