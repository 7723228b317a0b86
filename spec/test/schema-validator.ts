import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { JsonObject } from "./open-document.ts";

/** Checks a value against the schema at a pointer of the document; the answer is what is wrong, or nothing. */
export type SchemaValidator = (pointer: string, value: unknown) => string[];

const ID = "https://dataworks-kit.invalid/spec";

/** Ajv over the whole document. Unlike Ajv's own, `contentSchema` is enforced: JSON in strings is read and checked. */
export function createSchemaValidator(document: JsonObject): SchemaValidator {
  const ajv = new Ajv2020({ allErrors: true, strict: false, keywords: [] });
  // CommonJS: its default export is the plugin, which NodeNext sees one level deeper.
  (formats as unknown as { default: (target: Ajv2020) => void }).default(ajv);
  ajv.removeKeyword("contentSchema");
  ajv.addKeyword({
    keyword: "contentSchema",
    type: "string",
    compile: (schema: AnySchemaObject) => {
      // Compiled on first use, since a named schema may stand for itself inside.
      const check = () => ajv.getSchema(makeAbsolute(schema).$ref ?? "") ?? ajv.compile(makeAbsolute(schema));
      return (text: string) => {
        const value = parseOrNothing(text);
        return value !== undefined && check()(value) === true;
      };
    },
  });
  ajv.addSchema(document, ID);
  return (pointer, value) => {
    const reference = `${ID}#${encodeURI(pointer.slice(1))}`;
    const check = ajv.getSchema(reference);
    if (!check) throw new Error(`${pointer} is not a schema`);
    check(value);
    return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

/** The schema with what it refers to, at any depth, named from outside of the document. */
function makeAbsolute(schema: AnySchemaObject): AnySchemaObject {
  const text = JSON.stringify(schema, (key, value) =>
    key === "$ref" && typeof value === "string" ? `${ID}${value}` : value,
  );
  return JSON.parse(text);
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
