import { anyText, int64, listOf, object, oneOf, type Rule, text, time } from "../../gateway/shapes.ts";
import { PROJECT_ROLES } from "./world.ts";

const accessKey = object(
  { accessKeyId: text, accessKeySecret: text },
  { status: oneOf("active", "disabled"), securityToken: text, expiration: time },
);

const project = object(
  { id: int64, tenantId: int64, members: listOf(object({ userId: text, role: oneOf(...PROJECT_ROLES) })) },
  { name: text },
);

const dataSource = object(
  {
    ...{ id: int64, projectId: int64, envType: oneOf(0, 1) },
    ...{ name: text, connectionType: text, content: anyText },
  },
  {
    subType: text,
    description: anyText,
    operator: text,
    createdAt: time,
    modifiedAt: time,
    status: oneOf("ENABLED", "DISABLED"),
  },
);

/** The shape of a world: its members, their types, and no others. */
export const WORLD_SHAPE: Rule = object(
  {
    tenants: listOf(object({ id: int64 })),
    users: listOf(object({ id: text, accessKeys: listOf(accessKey) }, { tenantId: int64 })),
    projects: listOf(project),
  },
  { dataSources: listOf(dataSource), nextDataSourceId: int64 },
);
