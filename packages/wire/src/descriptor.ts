/** What a value is on the wire, as far as reading and writing it needs to know. */
export interface Shape {
  readonly type: "string" | "integer" | "number" | "boolean" | "array" | "object" | "any";
  /** `int64` values are read exactly: as a `bigint` beyond 2^53. */
  readonly format?: string;
  /** The string holds a JSON document (`contentMediaType: application/json`). */
  readonly json?: true;
  /** What that document is, where the schema of its content says so (`contentSchema`). */
  readonly jsonType?: "object" | "array";
  /** The value itself is a secret: never print it. */
  readonly secret?: true;
  /** Names of members, at any depth, that are secrets: never print them. */
  readonly secrets?: readonly string[];
  readonly items?: Shape;
  readonly properties?: { readonly [name: string]: Shape };
  /** What members are that `properties` does not name, when the document says it. */
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
  /** The parameter may stand only when another one has one of these values. */
  readonly allowedWhen?: { readonly parameter: string; readonly values: readonly string[] };
  /** The value of this other parameter decides the shape of the JSON document in this one. */
  readonly variantBy?: string;
}

/** One RPC operation: what a client sends, and what a server needs to recognise and to answer it. */
export interface OperationDescriptor {
  readonly operationId: string;
  readonly action: string;
  readonly version: string;
  /** The product's code, as it stands in the `Recommend` link of an error. */
  readonly product?: string;
  /** Accepted methods, the preferred one first. */
  readonly methods: readonly string[];
  /** Where parameters may travel, the place that the document declares first. */
  readonly parametersIn: readonly ("query" | "form")[];
  /** Whether sending the call twice has the effect of sending it once. */
  readonly idempotent: boolean;
  readonly deprecated: boolean;
  /** The operation that replaces a deprecated one. */
  readonly successor?: string;
  readonly parameters: readonly ParameterDescriptor[];
  /** The name of the root element of an XML answer. */
  readonly responseRoot: string;
  readonly response: Shape;
  /** What codes of refusals and failures say of a call. A code that no rule fits says nothing. */
  readonly codes?: readonly CodeRule[];
}

/**
 * Whether a call that is answered with a code was carried out: surely not (`none`), presumably not (`unlikely`), or nobody
 * knows (`unknown`).
 */
export type Execution = "none" | "unlikely" | "unknown";

/** What a code asks of a client, where codes of several spellings mean the same. */
export type CodeMeaning = "clock-skew" | "expired-key" | "throttled" | "unavailable" | "already-exists";

/** What is known of one code, or of all that begin alike: there the longest beginning counts, and only below status 500. */
export interface CodeRule {
  readonly code?: string;
  readonly startsWith?: string;
  readonly execution: Execution;
  readonly meaning?: CodeMeaning;
}

/** A documented error of an operation. */
export interface DocumentedError<Code extends string = string> {
  readonly code: Code;
  /** Absent when the document gives it for a range of statuses. */
  readonly status?: number;
  /** The service's text; `%s` marks what it fills in. */
  readonly message: string;
  /** What it means, in a line. */
  readonly summary: string;
  /** What it means and what to do. */
  readonly description: string;
  /** `documented`, or `inferred` from what is known of siblings. */
  readonly evidence?: string;
  /** Whether the call was carried out. Absent: nobody knows. */
  readonly execution?: Execution;
  readonly meaning?: CodeMeaning;
}

/** The same, with further members at any depth: what a service answers may hold more than its document says. */
export type Open<Value> = Value extends object
  ? { [Name in keyof Value]: Open<Value[Name]> } & OpenMembers<Value>
  : Value;
type OpenMembers<Value> = Value extends readonly unknown[] ? unknown : { [name: string]: unknown };

/** Documented or made-up calls and answers of an operation. */
export interface OperationExamples<Input, Output> {
  /** Inputs, by the value of the parameter that decides the variant, or one called `default`. */
  readonly inputs: { readonly [name: string]: Input };
  /** Bodies of successful answers, by name, the one to answer with first. */
  readonly outputs: { readonly [name: string]: Output };
}
