import type { DocumentReader } from "./document-reader.ts";
import { isJsonObject, type Json, type JsonObject, pointerTo } from "./json-pointer.ts";
import type { ParameterExample } from "./model.ts";

/** Where examples of a parameter may stand. */
export interface ExamplePlaces {
  /** The parameter itself, or nothing for the member of a form. */
  readonly declared: JsonObject;
  readonly schema: JsonObject;
  readonly pointer: string;
}

/** The examples of a parameter, its own first; those of its schema have no pointer, since nothing depends on them. */
export function readExamples(
  reader: DocumentReader,
  { declared, schema, pointer }: ExamplePlaces,
): ParameterExample[] {
  const place = pointerTo(pointer, "examples");
  const named = isJsonObject(declared.examples) ? reader.members(declared.examples, place) : [];
  const own = [
    at(declared.example, pointerTo(pointer, "example")),
    ...named.map(([, example]) => at(example.value.value, pointerTo(example.pointer, "value"))),
  ];
  const listed = Array.isArray(schema.examples) ? schema.examples : [];
  const hints = [schema.example, ...listed, schema.const, schema.default].map((value) => at(value));
  return [...own, ...hints].flat();
}

function at(value: Json | undefined, pointer?: string): ParameterExample[] {
  if (value === undefined) return [];
  return [pointer === undefined ? { value } : { value, pointer }];
}
