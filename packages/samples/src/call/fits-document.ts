import type { OperationContract, ParameterDescriptor, Shape } from "@dataworks-kit/wire";
import { type Literal, toValue } from "./literal.ts";

/** Whether a list or an object that travels as `Key.1.Sub` is what its document describes, in names and values. */
export function fitsDocument(
  value: Literal,
  parameter: ParameterDescriptor,
  { inputSchema }: OperationContract,
): boolean {
  const { name } = parameter;
  const result = inputSchema["~standard"].validate({ [name]: toValue(value) });
  const isRefused = "issues" in result && result.issues.some(({ path }) => path[0] === name);
  return !isRefused && fitsShape(value, parameter);
}

/** The document of a value need not close a list of members, and types close every one. */
function fitsShape(value: Literal, shape: Shape): boolean {
  switch (shape.type) {
    case "any":
      return true;
    case "string":
      return value.kind === "text" || value.kind === "variable";
    case "integer":
      return value.kind === "integer";
    case "number":
      return (
        value.kind === "decimal" || (value.kind === "integer" && Number.isSafeInteger(Number(value.value)))
      );
    case "boolean":
      return value.kind === "constant" && value.value !== null;
    case "array":
      return value.kind === "list" && value.items.every((item) => fitsShape(item, shape.items ?? ANY));
    case "object":
      return (
        value.kind === "object" && value.members.every(([name, member]) => fitsMember(name, member, shape))
      );
  }
}

const ANY: Shape = { type: "any" };

function fitsMember(
  name: string,
  member: Literal,
  { properties = {}, additionalProperties }: Shape,
): boolean {
  const shape = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
  return shape !== undefined && fitsShape(member, shape);
}
