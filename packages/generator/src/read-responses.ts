import type { DocumentReader, Located } from "./document-reader.ts";
import { isJsonObject, type JsonObject, pointerTo } from "./json-pointer.ts";
import type { ErrorModel, ExampleModel, ResponseModel } from "./model.ts";
import { requireSupportedSchema } from "./schema-support.ts";

const JSON_MEDIA = /^application\/([\w.]+\+)?json\s*(;|$)/i;

/** The responses of an operation: the first 2xx status is its success, every other status a failure. */
export function readResponses(
  reader: DocumentReader,
  operation: JsonObject,
  pointer: string,
): { success: ResponseModel | undefined; failures: ResponseModel[] } {
  const place = pointerTo(pointer, "responses");
  const responses = reader.members(operation.responses, place).map(([status, located]) => ({
    isSuccess: /^2/.test(status),
    model: readResponse(reader, status, located),
  }));
  const success = responses.find((response) => response.isSuccess)?.model;
  if (!success?.schema) reader.refuse(place, "has no success (2xx) with a JSON body");
  return {
    success,
    failures: responses.filter((response) => !response.isSuccess).map((response) => response.model),
  };
}

/** Every named example of a failure that holds a `Code` is a documented error. */
export function readErrors(failures: readonly ResponseModel[]): ErrorModel[] {
  return failures.flatMap(({ status, examples }) =>
    examples.flatMap(({ value, summary, description, evidence }) => {
      const code = isJsonObject(value) ? value.Code : undefined;
      if (!isJsonObject(value) || typeof code !== "string") return [];
      const message = String(value.Message ?? "");
      return [
        { code, message, summary, description, ...(status && { status }), ...(evidence && { evidence }) },
      ];
    }),
  );
}

function readResponse(reader: DocumentReader, status: string, { value, pointer }: Located): ResponseModel {
  const description = reader.text(value, "description");
  const code = /^\d{3}$/.test(status) ? { status: Number(status) } : {};
  const content = value.content;
  const media = isJsonObject(content)
    ? Object.keys(content).find((name) => JSON_MEDIA.test(name))
    : undefined;
  const place = pointerTo(pointer, "content", media ?? "");
  const body = isJsonObject(content) && media ? reader.object(content[media], place)?.value : undefined;
  if (!body) return { ...code, description, pointer, examples: [] };
  if (body.schema !== undefined) requireSupportedSchema(reader, body.schema, pointerTo(place, "schema"));
  const schema = isJsonObject(body.schema) ? { schema: body.schema } : {};
  return { ...code, description, pointer, ...schema, examples: readExamples(reader, body, place) };
}

function readExamples(reader: DocumentReader, body: JsonObject, pointer: string): ExampleModel[] {
  const named = reader.members(body.examples, pointerTo(pointer, "examples")).flatMap(([name, example]) => {
    // An `externalValue` is a file for people and other media types; it is not data for code.
    if (example.value.value === undefined) return [];
    const evidence = reader.text(example.value, "x-evidence");
    const summary = reader.text(example.value, "summary");
    const description = reader.text(example.value, "description");
    const value = example.value.value;
    return [{ name, summary, description, value, pointer: example.pointer, ...(evidence && { evidence }) }];
  });
  if (named.length > 0 || body.example === undefined) return named;
  return [
    {
      name: "example",
      summary: "",
      description: "",
      value: body.example,
      pointer: pointerTo(pointer, "example"),
    },
  ];
}
