import type { CodeMeaning, Execution, OperationDescriptor, ResponseDescriptor } from "@dataworks-kit/wire";
import type { JsonObject } from "./json-pointer.ts";

/** A document in the generator's own words. Emitters see this and never OpenAPI's variety. */
export interface DocumentModel {
  /** As given, for messages. */
  readonly name: string;
  readonly title: string;
  /** File stem of what belongs to the whole document: that of its first operation. */
  readonly stem: string;
  /** The document with every parameter, response and example in its place; only schemas are still referred to. */
  readonly root: JsonObject;
  readonly operations: readonly OperationModel[];
  /** `components.schemas`, each under an identifier that is free in the output. */
  readonly schemas: readonly SchemaModel[];
}

/** One Action. */
export interface OperationModel {
  readonly descriptor: OperationDescriptor;
  /** The lower-case method under which the document declares it, and its pointer. */
  readonly method: string;
  readonly pointer: string;
  readonly names: OperationNames;
  readonly summary: string;
  readonly description: string;
  readonly documentationUrl?: string;
  readonly parameters: readonly ParameterModel[];
  /** A successful answer on the wire. */
  readonly response: ResponseDescriptor;
  /** The 2xx response with a JSON body. */
  readonly success: ResponseModel;
  /** Other 2xx responses; they have no JSON body. */
  readonly emptySuccesses: readonly ResponseModel[];
  readonly failures: readonly ResponseModel[];
  readonly errors: readonly ErrorModel[];
}

/** Every name that the output gives to an operation. */
export interface OperationNames {
  /** File stem: `create-connection`. */
  readonly stem: string;
  /** Method and value prefix: `createConnection`. */
  readonly camel: string;
  /** Type prefix: `CreateConnection`. */
  readonly pascal: string;
}

/** A named schema of the document. */
export interface SchemaModel {
  readonly name: string;
  /** The name of its check in the output: `checkRdsContent`. */
  readonly checkName: string;
  readonly reference: string;
  readonly schema: JsonObject;
}

/** A parameter of a call; Action, Version, Format and the signature's parameters are `common`. */
export interface ParameterModel {
  readonly name: string;
  readonly in: "query" | "form";
  readonly required: boolean;
  readonly common: boolean;
  readonly description: string;
  readonly evidence?: string;
  /** Of an open list (see `open`) the branch that lists its values. */
  readonly schema: JsonObject;
  /** The whole schema of an open list: other values than the listed ones fit it too. */
  readonly open?: JsonObject;
  readonly pointer: string;
  /** Values that fit it, the one to show first. */
  readonly examples: readonly ParameterExample[];
  readonly allowedWhen?: { readonly parameter: string; readonly values: readonly string[] };
  readonly variantBy?: VariantModel;
}

/** An example of a parameter. */
export interface ParameterExample {
  readonly value: unknown;
  /** Its name among the `examples` of the parameter. That of a variant is the example beside that variant. */
  readonly name?: string;
  /** Where it stands, when the parameter itself gives it and not its schema. */
  readonly pointer?: string;
}

/** `x-variant-by`: which schema holds for which text of the other parameter. */
export interface VariantModel {
  readonly parameter: string;
  /** Text of the other parameter, and the reference of a named schema. */
  readonly mapping: readonly (readonly [value: string, reference: string])[];
}

/** One status, with its JSON body. `default` and ranges such as `4XX` have no status of their own. */
export interface ResponseModel {
  /** As the document spells it: `200`, `4XX`, `default`. */
  readonly key: string;
  readonly status?: number;
  readonly description: string;
  readonly schema?: JsonObject;
  readonly pointer: string;
  readonly examples: readonly ExampleModel[];
}

/** A named example of a JSON body. */
export interface ExampleModel {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly evidence?: string;
  /** What the code of a failure says of the call, see `x-execution` and `x-meaning`. */
  readonly execution: Execution;
  readonly meaning?: CodeMeaning;
  readonly value: unknown;
  /** Where the value stands. */
  readonly pointer: string;
}

/** A documented error: a named example, of a response that is not a success, whose body holds a `Code`. */
export interface ErrorModel {
  readonly code: string;
  readonly status?: number;
  readonly message: string;
  readonly summary: string;
  readonly description: string;
  readonly evidence?: string;
  readonly execution: Execution;
  readonly meaning?: CodeMeaning;
}
