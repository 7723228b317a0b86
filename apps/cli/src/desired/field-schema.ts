import type { FieldDocumentation } from "@dataworks-kit/wire";
import { toPlainText } from "../operation/parameter-flags.ts";
import type { JsonSchema } from "./json-schema.ts";
import { REFERENCES } from "./references.ts";

/** A reference that is not escaped. */
const REFERENCE = "(^|[^$])\\$\\{";
const SECRET = "^(\\$\\{(env:[A-Za-z_][A-Za-z0-9_]*|file:[^}]+|stdin)\\})+$";

/** A member of an entry, outside Content: no reference stands in it. */
export function toMemberSchema(field: FieldDocumentation, isOpen: boolean): JsonSchema {
  const texts = field.types.includes("string") ? { minLength: 1, not: { pattern: REFERENCE } } : {};
  const values = field.open && isOpen ? {} : listValues(field);
  return { ...describe(field), ...texts, ...values };
}

/** A member of Content. Where text is possible, so is a reference; a secret is nothing else. An open one may be anything. */
export function toFieldSchema(field: FieldDocumentation, isOpen: boolean): JsonSchema {
  const { type, ...rest } = describe(field);
  return { ...rest, ...(isOpen ? {} : { type }), ...(field.secret ? { pattern: SECRET } : {}) };
}

function describe({ description, types, secret, example }: FieldDocumentation): JsonSchema {
  const type = types.length === 1 ? types[0] : types;
  const examples = secret || example === undefined ? {} : { examples: [example] };
  const hint = secret ? ` It is a secret: write ${REFERENCES}.` : "";
  return {
    description: `${toPlainText(description)}${hint}`,
    ...(types.length > 0 ? { type } : {}),
    ...examples,
  };
}

function listValues({ values }: FieldDocumentation): JsonSchema {
  if (!values) return {};
  return {
    oneOf: values.map(({ value, description }) => ({ const: value, description: toPlainText(description) })),
  };
}
