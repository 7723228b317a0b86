import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generate, type Json } from "@dataworks-kit/generator";
import type { StandardSchema } from "@dataworks-kit/wire/check";

/** Generates one operation whose answer holds a value of any of the schemas, and returns the emitted check of each. */
export async function compileSchemas(schemas: readonly Json[]): Promise<StandardSchema<unknown>[]> {
  const names = schemas.map((_schema, index) => `Schema${index}`);
  const document = {
    openapi: "3.1.0",
    info: { title: "Schemas", version: "1" },
    paths: { "/": { post: operation(names) } },
    components: {
      schemas: Object.fromEntries(schemas.map((schema, index) => [names[index], boxed(schema)])),
    },
  };
  const options = { importExtension: "ts" } as const;
  const files = await generate([{ name: "schemas.yaml", document }], options);
  const folder = await mkdtemp(join(import.meta.dirname, ".compiled-"));
  try {
    for (const { path, text } of files)
      await writeFile(join(folder, path), path.includes(".validate.") ? exported(text) : text);
    const module: Record<string, unknown> = await import(
      pathToFileURL(join(folder, "run.validate.gen.ts")).href
    );
    const { standardSchema } = await import("@dataworks-kit/wire/check");
    return names.map((name) => standardSchema(module[`check${name}`] as never));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The checks of named schemas are private to their file; here they are what is tested. */
function exported(text: string): string {
  return text.replaceAll("\nconst check", "\nexport const check");
}

/** A named schema is an object in the model, so true and false are boxed. */
function boxed(schema: Json): Json {
  return typeof schema === "boolean" ? { allOf: [schema] } : schema;
}

function operation(names: readonly string[]): Json {
  const parameter = (name: string, value: string) => ({
    name,
    in: "query",
    required: true,
    schema: { const: value },
  });
  const anyOf = names.map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const schema = { type: "object", properties: { Box: { anyOf } } };
  return {
    operationId: "run",
    parameters: [parameter("Action", "Run"), parameter("Version", "1")],
    responses: { "200": { description: "", content: { "application/json": { schema } } } },
  };
}
