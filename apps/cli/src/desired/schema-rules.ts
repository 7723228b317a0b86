import type { FieldDocumentation, OperationDocumentation } from "@dataworks-kit/wire";
import { hasAny, type JsonSchema, when } from "./json-schema.ts";
import { ENVIRONMENTS, LISTED_TYPES, OLDER_TYPE, OPERATION, TYPE } from "./members.ts";
import { listVariants } from "./variants.ts";

const TYPES = [TYPE, OLDER_TYPE];

/** What the type beside it decides: the members of Content, and whether there is a SubType. */
export function listTypeRules(isOpen: boolean): JsonSchema[] {
  const { allowedWhen } = OPERATION.parameters.find(({ name }) => name === "SubType") ?? {};
  return LISTED_TYPES.map((type) => {
    const isFree = isOpen || !allowedWhen || allowedWhen.values.includes(type);
    return when(hasType(type), {
      properties: { Content: referToContent(type), ...(isFree ? {} : { SubType: false }) },
    });
  });
}

function hasType(type: string): JsonSchema {
  return {
    anyOf: TYPES.map((name) => ({ required: [name], properties: { [name]: { const: type } } })),
  };
}

function referToContent(type: string): JsonSchema {
  return { $ref: `#/$defs/content-${type}` };
}

/** A type of the defaults decides about the Content of entries that have none. */
export function listInheritedTypes(): JsonSchema[] {
  return LISTED_TYPES.map((type) =>
    when(
      { required: ["defaults"], properties: { defaults: hasType(type) } },
      forEntries(when({ not: hasAny(TYPES) }, { properties: { Content: referToContent(type) } })),
    ),
  );
}

/** What an entry, or an environment, must have when nothing else can give it. */
export function listNeeds(documentation: OperationDocumentation, isOpen: boolean): JsonSchema[] {
  const allOf = isOpen ? [] : listContentNeeds(documentation);
  return [
    when(lack(["ProjectId"]), forEntries({ required: ["ProjectId"] })),
    when(lack(TYPES), forEntries(hasAny(TYPES))),
    when(
      { allOf: [lack(["EnvType"]), { not: { required: [ENVIRONMENTS] } }] },
      forEntries({ required: ["EnvType"] }),
    ),
    when(lackInDefaults(["EnvType"]), forEnvironments({ required: ["EnvType"] })),
    when(lack(["Content"]), forEntries({ required: ["Content"], ...(allOf.length > 0 ? { allOf } : {}) })),
  ];
}

function listContentNeeds(documentation: OperationDocumentation): JsonSchema[] {
  return listVariants(documentation).map(([type, { shapes }]) => {
    const anyOf = shapes.map(({ fields }) => ({ required: listRequired(fields) }));
    return when(hasType(type), { properties: { Content: { anyOf } } });
  });
}

function listRequired(fields: readonly FieldDocumentation[]): string[] {
  return fields.filter(({ required }) => required).map(({ name }) => name);
}

function forEntries(schema: JsonSchema): JsonSchema {
  return { properties: { dataSources: { items: schema } } };
}

function forEnvironments(schema: JsonSchema): JsonSchema {
  return { properties: { [ENVIRONMENTS]: { additionalProperties: schema } } };
}

/** Neither the defaults nor an environment have one of these. */
function lack(names: readonly string[]): JsonSchema {
  return { allOf: [lackInDefaults(names), forEnvironments({ not: hasAny(names) })] };
}

function lackInDefaults(names: readonly string[]): JsonSchema {
  return { properties: { defaults: { not: hasAny(names) } } };
}
