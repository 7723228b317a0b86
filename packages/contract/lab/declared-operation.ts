import {
  appendPointer,
  createSchemaValidator,
  DOCUMENT_NAMES,
  type JsonObject,
  openDocument,
  readPointer,
  resolveReference,
  type SchemaValidator,
  toList,
  toObject,
} from "@dataworks-kit/spec/testing";

/** What a call names: its Action, in a version of the API. */
export interface CalledOperation {
  readonly action: string;
  readonly version: string;
}

/** An operation as its document declares it. */
export interface DeclaredOperation extends CalledOperation {
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

/** A documented error: a named example of a response that is not a success. */
export interface DocumentedExample {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Every operation that the proofs judge by. Each is read from its document again, and never from generated code. */
const DECLARED: readonly DeclaredOperation[] = await Promise.all(
  DOCUMENT_NAMES.map(async (name) => declaredOperation(await openDocument(name))),
);

/**
 * The operation of an Action in a version.
 *
 * @throws Error when no document declares it
 */
export function declared({ action, version }: CalledOperation): DeclaredOperation {
  const operation = DECLARED.find((one) => one.action === action && one.version === version);
  if (!operation) throw new Error(`no document declares ${action} of ${version}`);
  return operation;
}

/** The versions in which documents declare an Action. */
export function listVersions(action: string): readonly CalledOperation[] {
  return DECLARED.filter((one) => one.action === action);
}

function declaredOperation(document: JsonObject): DeclaredOperation {
  const [method = ""] = Object.keys(toObject(readPointer(document, "#/paths/~1")));
  const place = appendPointer("#/paths/~1", method);
  const operation = toObject(readPointer(document, place));
  const parameters = toList(operation.parameters).map((_, index) =>
    declaredParameter(document, appendPointer(place, "parameters", index)),
  );
  const readConstant = (parameter: string) =>
    String(
      toObject(readPointer(document, parameters.find(({ name }) => name === parameter)?.schema ?? "")).const,
    );
  const responses = appendPointer(place, "responses");
  return {
    action: readConstant("Action"),
    version: readConstant("Version"),
    document,
    parameters,
    responses,
    schemaProblems: createSchemaValidator(document),
    methods: toList(toObject(operation["x-rpc"]).methods),
    errors: documentedErrors(document, responses),
  };
}

function declaredParameter(document: JsonObject, place: string): DeclaredParameter {
  const { value, pointer } = resolveReference(document, place);
  const schema = resolveReference(document, appendPointer(pointer, "schema")).pointer;
  const rule = value["x-allowed-when"];
  const variantBy = toObject(value["x-variant-by"]);
  return {
    name: String(value.name),
    required: value.required === true,
    schema,
    type: toObject(readPointer(document, schema)).type,
    allowedWhen:
      rule === undefined
        ? undefined
        : { parameter: toObject(rule).parameter, values: toList(toObject(rule).values) },
    variantBy: String(variantBy.parameter),
    variants: toObject(variantBy.mapping),
  };
}

function documentedErrors(document: JsonObject, responses: string): DocumentedExample[] {
  return Object.keys(toObject(readPointer(document, responses)))
    .filter((status) => status !== "200")
    .flatMap((status) => {
      const { pointer } = resolveReference(document, appendPointer(responses, status));
      const place = appendPointer(pointer, "content", "application/json", "examples");
      return Object.keys(toObject(readPointer(document, place))).map((name) => {
        const { Code, Message } = toObject(
          resolveReference(document, appendPointer(place, name)).value.value,
        );
        return { status: Number(status), code: String(Code), message: String(Message) };
      });
    });
}
