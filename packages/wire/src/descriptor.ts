import type { StandardSchema } from "./standard-schema.ts";

/** The form of a value on the wire, as far as readers and writers need it. */
export interface Shape {
  readonly type: "string" | "integer" | "number" | "boolean" | "array" | "object" | "any";
  /** `int64` values are read exactly: as a `bigint` beyond 2^53. */
  readonly format?: string;
  /** The string holds a JSON document (`contentMediaType: application/json`). */
  readonly json?: true;
  /** The type of that document, where the schema of its content says it (`contentSchema`). */
  readonly jsonType?: "object" | "array";
  /** The value itself is a secret: never print it. */
  readonly secret?: true;
  /** Names of members, at any depth, that are secrets: never print them. */
  readonly secrets?: readonly string[];
  readonly items?: Shape;
  readonly properties?: { readonly [name: string]: Shape };
  /** The shape of all members that `properties` does not name, when the document says it. */
  readonly additionalProperties?: Shape;
}

/** One parameter of a call. Common parameters (`Action`, `Timestamp`, ...) are not among them. */
export interface ParameterDescriptor extends Shape {
  readonly name: string;
  readonly required?: true;
  /** Where the document declares it, when that is not the query. */
  readonly in?: "form";
  readonly enum?: readonly (string | number | bigint | boolean | null)[];
  /** Other values than those of `enum` exist, which the document does not know. */
  readonly open?: true;
  /** The parameter is allowed only when another parameter has one of these values. */
  readonly allowedWhen?: { readonly parameter: string; readonly values: readonly string[] };
  /** The value of this other parameter decides the shape of the JSON document in this one. */
  readonly variantBy?: string;
}

/** An RPC operation: everything that a call of it needs, as a value. */
export interface OperationDescriptor {
  readonly operationId: string;
  readonly action: string;
  readonly version: string;
  /** The product's code, as in the `Recommend` link of an error. */
  readonly product?: string;
  /** Accepted methods, the preferred one first. */
  readonly methods: readonly string[];
  /** Where parameters may travel, the place that the document declares first. */
  readonly parametersIn: readonly ("query" | "form")[];
  /** Whether a call changes anything. */
  readonly effect: "read" | "write";
  /** Whether sending the call twice has the effect of sending it once. */
  readonly idempotent: boolean;
  readonly deprecated: boolean;
  /** The operation that replaces a deprecated one. */
  readonly successor?: string;
  readonly parameters: readonly ParameterDescriptor[];
  /** What a call learns from its answer. */
  readonly answer: AnswerDescriptor;
  /** How a list goes on in further answers. */
  readonly pages?: PagesDescriptor;
  /** How to look for what a call may have created. */
  readonly look?: LookDescriptor;
  /** Where the operation is called. */
  readonly endpoints?: readonly EndpointDescriptor[];
  /** What codes of refusals and failures say about a call. A code without a rule says nothing. */
  readonly codes?: readonly CodeRule[];
}

/** What a successful answer holds, as far as a client must know. */
export interface AnswerDescriptor {
  /**
   * The members that every answer of the operation has, and what each is: a type, or its format. An answer that lacks one of
   * them is not an answer of the operation. RequestId is not among them: refusals have it too.
   */
  readonly required: { readonly [name: string]: string };
  /** Names of members, at any depth and also of JSON in texts, that are secrets: never print them. */
  readonly secrets?: readonly string[];
}

/** How a list comes in pages. */
export interface PagesDescriptor {
  /** The parameter that chooses a page; the first is 1. */
  readonly number: string;
  /** The parameter that says how many items a page has. */
  readonly size: string;
  /** The most items that a page can have. */
  readonly largest?: number;
  /** The way to the items in an answer: the names of members. */
  readonly items: readonly string[];
  /** The way to the number of all items. */
  readonly total: readonly string[];
}

/** How to find what a call of this operation may have created. */
export interface LookDescriptor {
  /** The Action that lists, in the same version. It has pages. */
  readonly action: string;
  /** Parameters of both operations that together identify a thing; items have members of these names. */
  readonly by: readonly string[];
  /** The member of an item that is its id. */
  readonly id: string;
  /** The member of an item that says when it was created. */
  readonly createdAt?: string;
}

/** A server of a product. */
export interface EndpointDescriptor {
  /** `{regionId}` stands for a region. */
  readonly url: string;
  /** From where it is reached. Absent: from the internet. */
  readonly network?: "vpc";
  /** The regions that it serves, if its URL does not say so. */
  readonly regions?: readonly string[];
}

/** The types of a call, for the compiler. */
export interface OperationCall {
  readonly input: object;
  readonly output: unknown;
  /** The codes of documented errors. */
  readonly errorCode: string;
  /** The parameter whose value decides about others, if any: the input is a union by it. */
  readonly governor?: string;
}

/**
 * An operation as a value, its handle: the descriptor, and the types of its call. A client, a double, a command and a test take
 * it as it is.
 */
export interface Operation<Call extends OperationCall = OperationCall> extends OperationDescriptor {
  /** Never there: it carries the types for the compiler. */
  readonly "~call"?: Call;
}

/** Everything that the documents say about an operation to programs, for programs that do more than call it. */
export interface OperationContract<Call extends OperationCall = OperationCall> {
  readonly operation: Operation<Call>;
  readonly response: ResponseDescriptor;
  readonly errors: readonly DocumentedError[];
  readonly examples: OperationExamples<unknown, unknown>;
  readonly inputSchema: StandardSchema<Call["input"]>;
  readonly outputSchema: StandardSchema<Call["output"]>;
  /** Of the body of a refusal or a failure. */
  readonly errorSchema: StandardSchema<unknown>;
}

/** A successful answer on the wire. */
export interface ResponseDescriptor {
  /** The name of the root element of an XML answer. */
  readonly root: string;
  readonly shape: Shape;
}

/**
 * Whether a call that is answered with a code was carried out: surely not (`none`), presumably not (`unlikely`), or nobody
 * knows (`unknown`).
 */
export type Execution = "none" | "unlikely" | "unknown";

/** What a code asks of a client, where codes of several spellings mean the same. */
export type CodeMeaning = "clock-skew" | "expired-key" | "throttled" | "unavailable" | "already-exists";

/** What is known of a code, or of all codes that begin alike: then the longest beginning counts, and only below status 500. */
export interface CodeRule {
  readonly code?: string;
  readonly startsWith?: string;
  readonly execution: Execution;
  readonly meaning?: CodeMeaning;
}

/** A documented error of an operation. */
export interface DocumentedError<Code extends string = string> {
  readonly code: Code;
  /** Absent when the document has it for a range of statuses. */
  readonly status?: number;
  /** The service's text; `%s` marks what it fills in. */
  readonly message: string;
  /** Its meaning, in a line. */
  readonly summary: string;
  /** Its meaning, and what to do. */
  readonly description: string;
  /** `documented`, or `inferred` from what is known of siblings. */
  readonly evidence?: string;
  /** Whether the call was carried out. Absent: nobody knows. */
  readonly execution?: Execution;
  readonly meaning?: CodeMeaning;
}

declare const impossible: unique symbol;

/**
 * The type of a parameter that must be left out, by the value of another one. No value has it, so that the compiler names the
 * rule: `OnlyWhen<"ConnectionType is rds">`.
 */
export interface OnlyWhen<Rule extends string> {
  readonly [impossible]: Rule;
}

/** The same, with further members at any depth: an answer may hold more than its document says. */
export type Open<Value> = Value extends object
  ? { [Name in keyof Value]: Open<Value[Name]> } & (Value extends readonly unknown[]
      ? unknown
      : { [name: string]: unknown })
  : Value;

/** Documented or made-up calls and answers of an operation. */
export interface OperationExamples<Input, Output> {
  /** Inputs, by the value of the parameter that decides the variant, or one called `default`. */
  readonly inputs: { readonly [name: string]: Input };
  /** Bodies of successful answers, by name, the one to answer with first. */
  readonly outputs: { readonly [name: string]: Output };
}

/** The vendor names an operation by a verb and a noun. These are its verbs for removal; `Deleted` is not one of them. */
const REMOVAL = /^(?:Batch|Force)?(?:Delete|Remove)(?![a-z])/;

/** Whether a call removes something that cannot be brought back. Documents have no word for it, so the name decides. */
export function isDestructive({ effect, action }: Pick<OperationDescriptor, "effect" | "action">): boolean {
  return effect === "write" && REMOVAL.test(action);
}
