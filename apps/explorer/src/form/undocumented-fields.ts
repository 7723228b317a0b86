import {
  type FieldDocumentation,
  isSecretName,
  type ParameterDescriptor,
  type Shape,
} from "@dataworks-kit/wire";

/** Fields for members of which nothing is known but their names, and what stands in them. */
export function listMemberFields(members: object, { secrets = [] }: Secrets): FieldDocumentation[] {
  return Object.entries(members).map(([name, value]) => ({
    name,
    types: listTypes(value),
    description: "",
    ...((secrets.includes(name) || isSecretName(name)) && { secret: true as const }),
  }));
}

/** Fields for the members that a descriptor names. */
export function listShapeFields({ properties = {} }: Shape, { secrets = [] }: Secrets): FieldDocumentation[] {
  return Object.entries(properties).map(([name, { type, format, secret }]) => ({
    name,
    types: type === "any" ? [] : [type],
    description: "",
    ...(format !== undefined && { format }),
    ...((secret || secrets.includes(name) || isSecretName(name)) && { secret: true as const }),
  }));
}

type Secrets = Pick<ParameterDescriptor, "secrets">;

function listTypes(value: unknown): string[] {
  if (typeof value === "number" || typeof value === "bigint") return ["number"];
  if (typeof value === "boolean") return ["boolean"];
  if (typeof value === "object" && value !== null) return [Array.isArray(value) ? "array" : "object"];
  return ["string"];
}
