import type { OperationDescriptor, ParameterDescriptor } from "@dataworks-kit/wire";
import { type Literal, toScalarText } from "./literal.ts";

interface Given {
  readonly name: string;
  readonly descriptor: ParameterDescriptor;
  readonly value: Literal;
}

/** Whether only the open door of our clients lets a value pass: its list does not name it, or it stands beside what it may not. */
export function needsDoor(
  { descriptor, value }: Given,
  given: readonly Given[],
  operation: OperationDescriptor,
): boolean {
  if (!hasDoor(descriptor, operation)) return false;
  const { enum: values, allowedWhen } = descriptor;
  const governor = given.find(({ name }) => name === allowedWhen?.parameter);
  const isListed = !values || values.map(String).includes(toScalarText(value));
  const isAllowed = !allowedWhen || allowedWhen.values.includes(governor ? toScalarText(governor.value) : "");
  return !isListed || !isAllowed;
}

/** Whether it decides about other parameters, or another one decides about it: there the door is open to what is not listed. */
export function hasDoor(
  { name, allowedWhen, variantBy }: ParameterDescriptor,
  { parameters }: OperationDescriptor,
): boolean {
  const decides = parameters.some((other) => other.variantBy === name);
  return allowedWhen !== undefined || variantBy !== undefined || decides;
}
