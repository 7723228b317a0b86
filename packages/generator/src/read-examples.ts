import type { DocumentReader } from "./document-reader.ts";
import { isJsonObject, type Json, type JsonObject, pointTo } from "./json-pointer.ts";
import type { ParameterExample } from "./model.ts";

/** Where examples of a parameter may stand. */
export interface ExamplePlaces {
  /** The parameter itself, or nothing for the member of a form. */
  readonly declared: JsonObject;
  readonly schema: JsonObject;
  readonly pointer: string;
}

/** The examples of a parameter, its own first; those of its schema have no pointer, since nothing depends on them. */
export function readParameterExamples(
  reader: DocumentReader,
  { declared, schema, pointer }: ExamplePlaces,
): ParameterExample[] {
  const place = pointTo(pointer, "examples");
  const named = isJsonObject(declared.examples) ? reader.readMembers(declared.examples, place) : [];
  const own = [
    toExample(declared.example, pointTo(pointer, "example")),
    ...named.map(([name, example]) =>
      toExample(example.value.value, pointTo(example.pointer, "value")).map((given) => ({ ...given, name })),
    ),
  ];
  const listed = Array.isArray(schema.examples) ? schema.examples : [];
  const hints = [schema.example, ...listed, schema.const, schema.default].map((value) => toExample(value));
  return [...own, ...hints].flat();
}

function toExample(value: Json | undefined, pointer?: string): ParameterExample[] {
  if (value === undefined) return [];
  return [pointer === undefined ? { value } : { value, pointer }];
}
