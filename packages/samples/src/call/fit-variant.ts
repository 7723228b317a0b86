import { type Literal, toScalarText, toValue } from "./literal.ts";
import type { CallModel, GivenParameter } from "./read-call.ts";

/**
 * How the JSON of a parameter fits the kind that another parameter chooses: its members are those of the documented example
 * (`exact`), or it has other members beside the required ones (`wider`), or another shape (`other`). Text fits exactly.
 */
export type VariantFit = "exact" | "wider" | "other";

/** The parameter whose JSON another one decides about. */
export function findVariant({ parameters }: CallModel): GivenParameter | undefined {
  return parameters.find(({ descriptor }) => descriptor.variantBy !== undefined);
}

/** Which fit it has, for a language that checks types. */
export function fitVariant(call: CallModel): VariantFit {
  const variant = findVariant(call);
  if (variant?.value.kind !== "object") return "exact";
  const { name, value, descriptor } = variant;
  const governor = call.parameters.find((other) => other.name === descriptor.variantBy);
  const example = findExample(call, governor?.value);
  if (example === undefined) return "other";
  const result = call.contract.inputSchema["~standard"].validate({ ...example, [name]: toValue(value) });
  if ("issues" in result) return "other";
  const names = Object.keys(Object(example[name]));
  return value.members.every(([member]) => names.includes(member)) ? "exact" : "wider";
}

function findExample(
  { contract }: CallModel,
  kind: Literal | undefined,
): Readonly<Record<string, unknown>> | undefined {
  const examples = contract.examples.inputs as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const name = kind ? toScalarText(kind) : "";
  return Object.hasOwn(examples, name) ? examples[name] : undefined;
}
