import {
  createSchemaValidator,
  listOf,
  objectOf,
  openDocument,
  resolved,
  valueAt,
} from "@dataworks-kit/spec/testing";

/** The document that everything here is held to, read anew from its file and never from generated code. */
export const DOCUMENT = await openDocument();

/** What is wrong with a value, by the schema at a pointer of the document. */
export const schemaProblems = createSchemaValidator(DOCUMENT);

export const OPERATION = objectOf(valueAt(DOCUMENT, "#/paths/~1/post"));

/** A declared parameter. */
export interface DeclaredParameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: string;
  readonly type: unknown;
  readonly allowedWhen: { readonly parameter: unknown; readonly values: readonly unknown[] } | undefined;
  readonly variants: Readonly<Record<string, unknown>>;
}

export const PARAMETERS: readonly DeclaredParameter[] = listOf(OPERATION.parameters).map((_, index) => {
  const { value, pointer } = resolved(DOCUMENT, `#/paths/~1/post/parameters/${index}`);
  const schema = `${pointer}/schema`;
  const rule = value["x-allowed-when"];
  return {
    name: String(value.name),
    required: value.required === true,
    schema,
    type: objectOf(valueAt(DOCUMENT, schema)).type,
    allowedWhen:
      rule === undefined
        ? undefined
        : { parameter: objectOf(rule).parameter, values: listOf(objectOf(rule).values) },
    variants: objectOf(objectOf(value["x-variant-by"]).mapping),
  };
});

/** A documented error: a named example of a response that is no success. */
export interface DocumentedExample {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export const ERRORS: readonly DocumentedExample[] = Object.keys(objectOf(OPERATION.responses))
  .filter((status) => status !== "200")
  .flatMap((status) => {
    const { pointer } = resolved(DOCUMENT, `#/paths/~1/post/responses/${status}`);
    const place = `${pointer}/content/application~1json/examples`;
    return Object.keys(objectOf(valueAt(DOCUMENT, place))).map((name) => {
      const { Code, Message } = objectOf(resolved(DOCUMENT, `${place}/${name}`).value.value);
      return { status: Number(status), code: String(Code), message: String(Message) };
    });
  });
