import { isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import { readJson } from "./convert-value.ts";
import { importSchema, NOT_DESCRIBED } from "./import-schema.ts";
import type { MetadataReader } from "./metadata-reader.ts";
import type { Origin } from "./origins.ts";
import type { MetadataOperation } from "./read-metadata.ts";

/** The success of an operation in our form. */
export interface ImportedAnswer {
  readonly status: string;
  readonly response: JsonObject;
  readonly origins: readonly Origin[];
}

const MAX_SAMPLE = 200_000;

/** The response of the first 2xx status; others with a body are left out, since an operation has one success. */
export function importAnswer(
  reader: MetadataReader,
  operation: MetadataOperation,
  made: string,
): ImportedAnswer {
  const place = pointTo(operation.pointer, "responses");
  const { status, value } = chooseSuccess(reader, operation, place);
  const schemaPlace = pointTo(place, status, "schema");
  const schema = importBody(reader, value, schemaPlace);
  const sample = readSample(reader, operation);
  const media = { schema, ...(sample !== undefined && { examples: nameSample(sample) }) };
  const response = pointTo(made, "responses", status);
  const madeMedia = pointTo(response, "content", "application/json");
  return {
    status,
    response: { description: `The call worked. ${NOT_DESCRIBED}`, content: { "application/json": media } },
    origins: [
      [pointTo(madeMedia, "schema"), schemaPlace],
      [pointTo(madeMedia, "examples", "sample", "value"), findSamplePlace(operation)],
      [response, pointTo(place, status)],
    ],
  };
}

function chooseSuccess(
  reader: MetadataReader,
  { value: { responses = {} } }: MetadataOperation,
  place: string,
): { readonly status: string; readonly value: Json | undefined } {
  // Where there are none, some tools write an empty list.
  const isEmpty = Array.isArray(responses) && responses.length === 0;
  const known = isEmpty ? {} : (reader.readObject(responses, place)?.value ?? {});
  const keys = Object.keys(known);
  const status = keys.find((key) => /^2\d\d$/.test(key)) ?? "200";
  for (const key of keys.filter((other) => other !== status))
    reader.leaveOut(pointTo(place, key), "only the first success has a shape of its own");
  return { status, value: known[status] };
}

function importBody(reader: MetadataReader, response: Json | undefined, pointer: string): JsonObject {
  const schema = isJsonObject(response) ? response.schema : undefined;
  if (schema !== undefined) return importSchema(reader, schema, pointer);
  reader.leaveOut(pointer, "it is not given, so that the answer is any object");
  return { type: "object" };
}

function nameSample(value: Json): JsonObject {
  return { sample: { summary: "The vendor's sample.", "x-evidence": "documented", value } };
}

/** `responseDemo` is JSON text: a list of samples by their type. */
function readSample(reader: MetadataReader, operation: MetadataOperation): Json | undefined {
  const { sampleAnswers, responseDemo } = operation.value;
  const place = findSamplePlace(operation);
  const text =
    typeof responseDemo === "string" && responseDemo.length <= MAX_SAMPLE
      ? findDemo(readJson(responseDemo))
      : isJsonObject(sampleAnswers)
        ? sampleAnswers.json
        : undefined;
  if (text === undefined || text === "") return undefined;
  const value = typeof text === "string" && text.length <= MAX_SAMPLE ? readJson(text) : undefined;
  if (isJsonObject(value)) return value;
  reader.leaveOut(place, "the sample answer is not a JSON object, or is too long");
  return undefined;
}

function findDemo(list: Json | undefined): Json | undefined {
  const demos = Array.isArray(list) ? list.filter(isJsonObject) : [];
  return demos.find(({ type }) => type === "json")?.example;
}

function findSamplePlace({ value, pointer }: MetadataOperation): string {
  return value.responseDemo === undefined
    ? pointTo(pointer, "sampleAnswers", "json")
    : pointTo(pointer, "responseDemo");
}
