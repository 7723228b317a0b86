import {
  below,
  type Json,
  type JsonObject,
  listOf,
  objectOf,
  operationIn,
  parametersIn,
  resolved,
} from "./open-document.ts";

/** An example, with the pointer of the schema that it must fit. */
export interface Example {
  readonly kind: "parameter" | "schema" | "response";
  readonly pointer: string;
  readonly schema: string;
  readonly value: Json;
}

/** Every example in the document. */
export function collectExamples(document: JsonObject): Example[] {
  return [...parameterExamples(document), ...schemaExamples(document), ...responseExamples(document)];
}

function parameterExamples(document: JsonObject): Example[] {
  return parametersIn(document).flatMap(({ value, pointer }): Example[] => {
    const common = { kind: "parameter", schema: below(pointer, "schema") } as const;
    const single =
      value.example === undefined
        ? []
        : [{ ...common, pointer: below(pointer, "example"), value: value.example }];
    const named = Object.entries(objectOf(value.examples)).map(([key, example]) => ({
      ...common,
      pointer: below(pointer, "examples", key),
      value: objectOf(example).value ?? null,
    }));
    return [...single, ...named];
  });
}

function schemaExamples(document: JsonObject): Example[] {
  const { schemas } = objectOf(document.components);
  return [
    ...Object.keys(objectOf(schemas)).flatMap((name) =>
      examplesIn(document, below("#/components/schemas", name)),
    ),
    ...parametersIn(document).flatMap(({ pointer }) => examplesIn(document, below(pointer, "schema"))),
  ];
}

/** The examples of the schema at the pointer and of those inside it; named ones are visited on their own. */
function examplesIn(document: JsonObject, schema: string): Example[] {
  const { value, pointer } = resolved(document, schema);
  if (pointer !== schema) return [];
  const own = listOf(value.examples).map((example, index): Example => {
    return { kind: "schema", pointer: below(schema, "examples", index), schema, value: example };
  });
  const inner = [
    ...Object.keys(objectOf(value.properties)).map((name) => below(schema, "properties", name)),
    ...["anyOf", "oneOf", "allOf"].flatMap((key) =>
      listOf(value[key]).map((_, index) => below(schema, key, index)),
    ),
    ...["items", "contentSchema"].filter((key) => value[key] !== undefined).map((key) => below(schema, key)),
  ];
  return [...own, ...inner.flatMap((place) => examplesIn(document, place))];
}

/** The operation's responses with their bodies in JSON; XML has the same values. */
function responseExamples(document: JsonObject): Example[] {
  const { pointer, operation } = operationIn(document);
  return Object.keys(objectOf(operation.responses)).flatMap((status) => {
    const place = below(resolved(document, below(pointer, "responses", status)).pointer, "content");
    return Object.entries(objectOf(resolved(document, place).value)).flatMap(([media, body]) =>
      Object.keys(objectOf(objectOf(body).examples)).map((name): Example => {
        const example = resolved(document, below(place, media, "examples", name));
        const schema = below(place, media, "schema");
        return { kind: "response", pointer: example.pointer, schema, value: example.value.value ?? null };
      }),
    );
  });
}
