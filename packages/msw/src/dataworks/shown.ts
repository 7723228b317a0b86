import type { DataSource, Project } from "./world/world.ts";
import type { WorldStore } from "./world/world-store.ts";

// How lists show what the world holds.

/** A data source as a list shows it, but for its type, whose name differs by operation. */
export function shownDataSource(source: DataSource, sequence: number, world: WorldStore): object {
  const { id, projectId, name, subType, description, envType, operator, status, createdAt } = source;
  const { modifiedAt = createdAt } = source;
  return {
    ...{ Id: id, ProjectId: projectId, TenantId: world.projectOf(projectId)?.tenantId, Name: name },
    ...(subType !== undefined && { SubType: subType }),
    ...(description !== undefined && { Description: description }),
    ...{ EnvType: envType, Content: world.shownContent(source), Status: status === "DISABLED" ? 2 : 1 },
    ...{ Sequence: sequence, DefaultEngine: false, Shared: false },
    ...(operator !== undefined && { Operator: operator }),
    ...(createdAt !== undefined && { GmtCreate: shownTime(createdAt) }),
    ...(modifiedAt !== undefined && { GmtModified: shownTime(modifiedAt) }),
  };
}

/** A workspace as a list shows it. Its name serves people and programs alike. */
export function shownProject({ id, members, name = `project_${id}` }: Project): object {
  const owner = members.find(({ role }) => role === "owner");
  return {
    ...{ ProjectId: id, ProjectName: name, ProjectIdentifier: name, ProjectStatus: 0 },
    ...{ ProjectStatusCode: "AVAILABLE", ...(owner && { ProjectOwnerBaseId: owner.userId }) },
  };
}

const TIME = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });

/** A time in the form of the vendor's samples, `Mar 17, 2021 4:09:32 PM`. That it is UTC is inferred. */
function shownTime(iso: string): string {
  const parts = TIME.formatToParts(new Date(iso)).filter(({ type }) => type !== "literal");
  const [month, day, year, hour, minute, second, half] = parts.map(({ value }) => value);
  return `${month} ${day}, ${year} ${hour}:${minute}:${second} ${half}`;
}
