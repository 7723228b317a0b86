/** The words of a document for people: for a form, a help page, a reference. All of it is text, never markup. */
export interface OperationDocumentation {
  readonly summary: string;
  /** Empty lines separate paragraphs; names of the wire are in backquotes. */
  readonly description: string;
  /** The vendor's page. */
  readonly url?: string;
  /** Without the common ones (`Action`, `Timestamp`, ...), in the order of the document. */
  readonly parameters: readonly ParameterDocumentation[];
  /** Successes first. */
  readonly responses: readonly ResponseDocumentation[];
}

/** A value with a name: a parameter, or a member of the JSON document in one. */
export interface FieldDocumentation {
  readonly name: string;
  /** JSON's names of its types: `string`, `integer`, `null`, ... Empty when any value fits. */
  readonly types: readonly string[];
  readonly format?: string;
  readonly required?: true;
  /** The value is a secret, or holds one. */
  readonly secret?: true;
  /** The string holds a JSON document. */
  readonly json?: true;
  readonly description: string;
  /** `documented`, or `inferred` from what is known of siblings. */
  readonly evidence?: string;
  readonly example?: unknown;
  /** The values of its `enum`, and what each means. */
  readonly values?: readonly ValueDocumentation[];
  /** An open list: other texts than its `values` fit too, and nothing is known of them. */
  readonly open?: true;
}

/** A value of an `enum`. */
export interface ValueDocumentation {
  readonly value: unknown;
  /** Empty when the document does not say it. */
  readonly description: string;
}

/** A parameter of the operation. */
export interface ParameterDocumentation extends FieldDocumentation {
  /** What the JSON document in it holds, by the value of the parameter that decides it (`variantBy` of the descriptor). */
  readonly variants?: { readonly [value: string]: VariantDocumentation };
}

/** The JSON document in a parameter, for one value of the parameter that decides it. */
export interface VariantDocumentation {
  readonly description: string;
  /** The forms that it may have: any one of them. */
  readonly shapes: readonly ShapeDocumentation[];
}

/** A form of a JSON document. */
export interface ShapeDocumentation {
  readonly description: string;
  readonly fields: readonly FieldDocumentation[];
}

/** What a status means. */
export interface ResponseDocumentation {
  /** As the document spells it: `200`, `4XX`, `default`. */
  readonly status: string;
  readonly description: string;
}
