import { readCodeWords } from "./code-rules.ts";
import type { DocumentReader, Located } from "./document-reader.ts";
import { isJsonObject, type JsonObject, pointTo } from "./json-pointer.ts";
import type { ErrorModel, ExampleModel, OperationModel, ResponseModel } from "./model.ts";
import { requireSupportedSchema } from "./schema-support.ts";

const JSON_MEDIA = /^application\/([\w.]+\+)?json\s*(;|$)/i;

/** The responses of an operation, by what they are to a caller. */
export type Responses = Pick<OperationModel, "emptySuccesses" | "failures"> & {
  readonly success: ResponseModel | undefined;
};

/** Reads the responses: the 2xx with a JSON body is the success, every status that is not 2xx is a failure. */
export function readResponses(reader: DocumentReader, operation: JsonObject, pointer: string): Responses {
  const place = pointTo(pointer, "responses");
  const responses = reader
    .readMembers(operation.responses, place)
    .map(([key, located]) => readResponse(reader, key, located));
  const successes = responses.filter(({ key }) => /^2/.test(key));
  const [success, another] = successes.filter(({ schema }) => schema);
  if (!success) reader.refuse(place, "has no success (2xx) with a JSON body");
  if (another)
    reader.refuse(
      pointTo(place, another.key),
      `is a second success with a JSON body beside ${success?.key}: give one, with both shapes in anyOf`,
    );
  return {
    success,
    emptySuccesses: successes.filter((response) => response !== success),
    failures: responses.filter(({ key }) => !/^2/.test(key)),
  };
}

/** Every named example of a failure that holds a `Code` is a documented error. */
export function readErrors(failures: readonly ResponseModel[]): ErrorModel[] {
  return failures.flatMap(({ status, examples }) =>
    examples.flatMap(({ value, summary, description, evidence, execution, meaning }) => {
      const code = isJsonObject(value) ? value.Code : undefined;
      if (!isJsonObject(value) || typeof code !== "string") return [];
      const message = String(value.Message ?? "");
      return [
        {
          code,
          message,
          summary,
          description,
          ...(status && { status }),
          ...(evidence && { evidence }),
          execution,
          ...(meaning && { meaning }),
        },
      ];
    }),
  );
}

function readResponse(reader: DocumentReader, key: string, { value, pointer }: Located): ResponseModel {
  const description = reader.readText(value, "description");
  const code = { key, ...(/^\d{3}$/.test(key) && { status: Number(key) }) };
  const content = value.content;
  const media = isJsonObject(content)
    ? Object.keys(content).find((name) => JSON_MEDIA.test(name))
    : undefined;
  const place = pointTo(pointer, "content", media ?? "");
  const body = isJsonObject(content) && media ? reader.readObject(content[media], place)?.value : undefined;
  if (!body) return { ...code, description, pointer, examples: [] };
  if (body.schema !== undefined) requireSupportedSchema(reader, body.schema, pointTo(place, "schema"));
  const schema = isJsonObject(body.schema) ? { schema: body.schema } : {};
  return { ...code, description, pointer, ...schema, examples: readNamedExamples(reader, body, place) };
}

function readNamedExamples(reader: DocumentReader, body: JsonObject, pointer: string): ExampleModel[] {
  const named = reader
    .readMembers(body.examples, pointTo(pointer, "examples"))
    .flatMap(([name, example]) => readExample(reader, name, example) ?? []);
  if (named.length > 0 || body.example === undefined) return named;
  return [
    {
      name: "example",
      summary: "",
      description: "",
      value: body.example,
      execution: "unknown",
      pointer: pointTo(pointer, "example"),
    },
  ];
}

function readExample(
  reader: DocumentReader,
  name: string,
  { value: example, pointer }: Located,
): ExampleModel | undefined {
  const value = example.value;
  // An `externalValue` is a file for people and other media types; it is not data for code.
  if (value === undefined) return undefined;
  const evidence = reader.readText(example, "x-evidence");
  return {
    name,
    summary: reader.readText(example, "summary"),
    description: reader.readText(example, "description"),
    value,
    pointer: pointTo(pointer, "value"),
    ...(evidence && { evidence }),
    ...readCodeWords(reader, example, pointer),
  };
}
