import {
  below,
  createSchemaValidator,
  DOCUMENT_NAMES,
  type JsonObject,
  listOf,
  objectOf,
  openDocument,
  resolved,
  type SchemaValidator,
  valueAt,
} from "@dataworks-kit/spec/testing";

/** An operation as its document declares it. */
export interface DeclaredOperation {
  readonly action: string;
  readonly document: JsonObject;
  /** What is wrong with a value, by the schema at a pointer of the document. */
  readonly schemaProblems: SchemaValidator;
  readonly methods: readonly unknown[];
  readonly parameters: readonly DeclaredParameter[];
  /** Where its responses stand. */
  readonly responses: string;
  readonly errors: readonly DocumentedExample[];
}

/** A declared parameter. */
export interface DeclaredParameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: string;
  readonly type: unknown;
  readonly allowedWhen: { readonly parameter: unknown; readonly values: readonly unknown[] } | undefined;
  /** The parameter whose value decides the schema of this one's JSON, and the schemas. */
  readonly variantBy: string;
  readonly variants: Readonly<Record<string, unknown>>;
}

/** A documented error: a named example of a response that is no success. */
export interface DocumentedExample {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Every operation that everything here is held to, read anew from its document and never from generated code. */
export const DECLARED: readonly DeclaredOperation[] = await Promise.all(
  DOCUMENT_NAMES.map(async (name) => declaredOperation(await openDocument(name))),
);

/**
 * The operation of an Action.
 *
 * @throws Error when no document declares it
 */
export function declared(action: string): DeclaredOperation {
  const operation = DECLARED.find((one) => one.action === action);
  if (!operation) throw new Error(`no document declares ${action}`);
  return operation;
}

function declaredOperation(document: JsonObject): DeclaredOperation {
  const [method = ""] = Object.keys(objectOf(valueAt(document, "#/paths/~1")));
  const place = below("#/paths/~1", method);
  const operation = objectOf(valueAt(document, place));
  const parameters = listOf(operation.parameters).map((_, index) =>
    declaredParameter(document, below(place, "parameters", index)),
  );
  const action = parameters.find(({ name }) => name === "Action");
  const responses = below(place, "responses");
  return {
    action: String(objectOf(valueAt(document, action?.schema ?? "")).const),
    ...{ document, parameters, responses },
    schemaProblems: createSchemaValidator(document),
    methods: listOf(objectOf(operation["x-rpc"]).methods),
    errors: documentedErrors(document, responses),
  };
}

function declaredParameter(document: JsonObject, place: string): DeclaredParameter {
  const { value, pointer } = resolved(document, place);
  const schema = resolved(document, below(pointer, "schema")).pointer;
  const rule = value["x-allowed-when"];
  const variantBy = objectOf(value["x-variant-by"]);
  return {
    name: String(value.name),
    required: value.required === true,
    schema,
    type: objectOf(valueAt(document, schema)).type,
    allowedWhen:
      rule === undefined
        ? undefined
        : { parameter: objectOf(rule).parameter, values: listOf(objectOf(rule).values) },
    variantBy: String(variantBy.parameter),
    variants: objectOf(variantBy.mapping),
  };
}

function documentedErrors(document: JsonObject, responses: string): DocumentedExample[] {
  return Object.keys(objectOf(valueAt(document, responses)))
    .filter((status) => status !== "200")
    .flatMap((status) => {
      const { pointer } = resolved(document, below(responses, status));
      const place = below(pointer, "content", "application/json", "examples");
      return Object.keys(objectOf(valueAt(document, place))).map((name) => {
        const { Code, Message } = objectOf(resolved(document, below(place, name)).value.value);
        return { status: Number(status), code: String(Code), message: String(Message) };
      });
    });
}
