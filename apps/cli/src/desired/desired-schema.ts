import type { OperationDocumentation, VariantDocumentation } from "@dataworks-kit/wire";
import { toPlainText } from "../operation/parameter-flags.ts";
import { toFieldSchema, toMemberSchema } from "./field-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { Allowances } from "./judging.ts";
import { ENVIRONMENTS, OLDER_TYPE, TYPE } from "./members.ts";
import { REFERENCES } from "./references.ts";
import { listInheritedTypes, listNeeds, listTypeRules } from "./schema-rules.ts";
import { listVariants } from "./variants.ts";

/**
 * A JSON Schema of desired files, made from what the contract says of the operation. It is of 2020-12, and uses no keyword that
 * draft 7 reads in another way, since editors know that one best. What a document merges is left to `dataworks check`.
 */
export function createDesiredSchema(
  documentation: OperationDocumentation,
  { undocumentedType }: Pick<Allowances, "undocumentedType">,
): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Data sources of DataWorks",
    description: "The data sources that workspaces should have, as `dataworks check` reads them.",
    type: "object",
    required: ["dataSources"],
    additionalProperties: false,
    properties: {
      $schema: { description: "Where an editor finds this schema.", type: "string" },
      defaults: refer("shared", "What every data source has unless its environment, or itself, says more."),
      [ENVIRONMENTS]: describeEnvironments(),
      dataSources: { description: "The data sources.", type: "array", items: { $ref: "#/$defs/entry" } },
    },
    allOf: [...listNeeds(documentation, undocumentedType), ...listInheritedTypes()],
    $defs: defineParts(documentation, undocumentedType),
  };
}

function describeEnvironments(): JsonSchema {
  return {
    description: "A data source without an EnvType is wanted in each of these, or in those that it lists.",
    type: "object",
    minProperties: 1,
    propertyNames: { pattern: "^[A-Za-z][A-Za-z0-9_-]{0,63}$" },
    additionalProperties: refer("shared", "What the data sources of this environment have."),
  };
}

function refer(name: string, description: string): JsonSchema {
  // Draft 7 reads nothing beside a reference.
  return { description, allOf: [{ $ref: `#/$defs/${name}` }] };
}

function defineParts(documentation: OperationDocumentation, isOpen: boolean): JsonSchema {
  const members = describeMembers(documentation, isOpen);
  const { Name, ...shared } = members;
  const rules = { not: { required: [TYPE, OLDER_TYPE] }, allOf: listTypeRules(isOpen) };
  const both = { not: { required: ["EnvType", ENVIRONMENTS] } };
  return {
    shared: { type: "object", additionalProperties: false, properties: shared, ...rules },
    entry: {
      title: "Data source",
      type: "object",
      required: ["Name"],
      additionalProperties: false,
      properties: { ...members, [ENVIRONMENTS]: LISTED_ENVIRONMENTS },
      ...rules,
      allOf: [...rules.allOf, both],
    },
    ...describeContents(documentation, isOpen),
  };
}

const LISTED_ENVIRONMENTS: JsonSchema = {
  description: "The environments in which the data source is wanted; all, if it lists none.",
  type: "array",
  minItems: 1,
  uniqueItems: true,
  items: { type: "string" },
};

function describeMembers(
  { parameters }: OperationDocumentation,
  isOpen: boolean,
): Record<string, JsonSchema> {
  const members: Record<string, JsonSchema> = {};
  for (const parameter of parameters) {
    const schema =
      parameter.name === "Content"
        ? { description: CONTENT, type: "object" }
        : toMemberSchema(parameter, isOpen);
    members[parameter.name] = schema;
    if (parameter.name === TYPE) members[OLDER_TYPE] = schema;
  }
  return members;
}

const CONTENT = `How to reach the data source; the type decides the members. A secret is a reference: ${REFERENCES}.`;

function describeContents(
  documentation: OperationDocumentation,
  isOpen: boolean,
): Record<string, JsonSchema> {
  return Object.fromEntries(
    listVariants(documentation).map(([type, variant]) => [
      `content-${type}`,
      describeContent(variant, isOpen),
    ]),
  );
}

function describeContent({ description, shapes }: VariantDocumentation, isOpen: boolean): JsonSchema {
  const fields = shapes.flatMap((shape) => shape.fields);
  const properties = Object.fromEntries(fields.map((field) => [field.name, toFieldSchema(field, isOpen)]));
  const closed = isOpen ? {} : { additionalProperties: false };
  return { description: toPlainText(description), type: "object", ...closed, properties };
}
