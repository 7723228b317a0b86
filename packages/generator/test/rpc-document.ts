import type { Json } from "@dataworks-kit/generator";

/** A parameter with one value, as Action and Version are. */
export const constant = (name: string, value: string) => ({
  name,
  in: "query",
  required: true,
  schema: { const: value },
});
/** What names the operation. */
export const PARAMETERS = [constant("Action", "Run"), constant("Version", "1")];
/** A response with a JSON body of this schema. */
export const answer = (schema: unknown, more: object = {}) => ({
  description: "",
  content: { "application/json": { schema, ...more } },
});
/** A form body with these members. */
export const form = (schema: object) => ({
  content: { "application/x-www-form-urlencoded": { schema: { type: "object", ...schema } } },
});
/** The plainest operation. */
export const OPERATION = {
  operationId: "run",
  parameters: PARAMETERS,
  responses: { "200": answer({ type: "object" }) },
};

/** A document of one operation, with a change. */
export function withOperation(change: object, components: object = {}): Json {
  return {
    openapi: "3.1.0",
    info: { title: "", version: "1" },
    paths: { "/": { post: { ...OPERATION, ...change } } },
    components,
  } as Json;
}

/** A document whose operation has these parameters beside Action and Version. */
export function withParameters(parameters: readonly object[], schemas: object = {}): Json {
  const whole = parameters.map((parameter) => ({ in: "query", schema: { type: "string" }, ...parameter }));
  return withOperation({ parameters: [...PARAMETERS, ...whole] }, { schemas });
}

/** A document whose operation answers with this schema. */
export function withAnswer(schema: unknown, more: object = {}, schemas: object = {}): Json {
  return withOperation({ responses: { "200": answer(schema, more) } }, { schemas });
}
