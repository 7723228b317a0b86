import {
  appendPointer,
  findOperation,
  type Json,
  type JsonObject,
  listParameters,
  resolveReference,
  toList,
  toObject,
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
  return [
    ...listParameterExamples(document),
    ...listSchemaExamples(document),
    ...listResponseExamples(document),
  ];
}

function listParameterExamples(document: JsonObject): Example[] {
  return listParameters(document).flatMap(({ value, pointer }): Example[] => {
    const common = { kind: "parameter", schema: appendPointer(pointer, "schema") } as const;
    const single =
      value.example === undefined
        ? []
        : [{ ...common, pointer: appendPointer(pointer, "example"), value: value.example }];
    const named = Object.entries(toObject(value.examples)).map(([key, example]) => ({
      ...common,
      pointer: appendPointer(pointer, "examples", key),
      value: toObject(example).value ?? null,
    }));
    return [...single, ...named];
  });
}

function listSchemaExamples(document: JsonObject): Example[] {
  const { schemas } = toObject(document.components);
  return [
    ...Object.keys(toObject(schemas)).flatMap((name) =>
      collectSchemaExamples(document, appendPointer("#/components/schemas", name)),
    ),
    ...listParameters(document).flatMap(({ pointer }) =>
      collectSchemaExamples(document, appendPointer(pointer, "schema")),
    ),
  ];
}

/** The examples of the schema at the pointer and of those inside it; named ones are visited on their own. */
function collectSchemaExamples(document: JsonObject, schema: string): Example[] {
  const { value, pointer } = resolveReference(document, schema);
  if (pointer !== schema) return [];
  const own = toList(value.examples).map((example, index): Example => {
    return { kind: "schema", pointer: appendPointer(schema, "examples", index), schema, value: example };
  });
  const inner = [
    ...Object.keys(toObject(value.properties)).map((name) => appendPointer(schema, "properties", name)),
    ...["anyOf", "oneOf", "allOf"].flatMap((key) =>
      toList(value[key]).map((_, index) => appendPointer(schema, key, index)),
    ),
    ...["items", "contentSchema"]
      .filter((key) => value[key] !== undefined)
      .map((key) => appendPointer(schema, key)),
  ];
  return [...own, ...inner.flatMap((place) => collectSchemaExamples(document, place))];
}

/** The operation's responses with their bodies in JSON; XML has the same values. */
function listResponseExamples(document: JsonObject): Example[] {
  const { pointer, operation } = findOperation(document);
  return Object.keys(toObject(operation.responses)).flatMap((status) => {
    const place = appendPointer(
      resolveReference(document, appendPointer(pointer, "responses", status)).pointer,
      "content",
    );
    return Object.entries(toObject(resolveReference(document, place).value)).flatMap(([media, body]) =>
      Object.keys(toObject(toObject(body).examples)).map((name): Example => {
        const example = resolveReference(document, appendPointer(place, media, "examples", name));
        const schema = appendPointer(place, media, "schema");
        return { kind: "response", pointer: example.pointer, schema, value: example.value.value ?? null };
      }),
    );
  });
}
