import type { OnlyWhen } from "@dataworks-kit/wire";
import type { KitInputWithKinds } from "../core/kit-types.ts";

/** Any text instead of a list of texts, any object instead of a shape, and the rest unchanged. */
export type Widened<Value> = Value extends string
  ? string
  : Value extends OnlyWhen<string>
    ? never
    : Value extends object
      ? object
      : Value;

/** An input of a kind that the vendor does not document: its parameters and their types are known, their texts and shapes are not. */
export type UndocumentedInput<Input> = { readonly [Name in keyof Input]: Widened<Input[Name]> };

const UNDOCUMENTED = Symbol("the type is not documented");

/**
 * The open door: lets an input with any ConnectionType, SubType and Content pass, and whatever else depends on another
 * parameter. Everything else is still checked; the service decides about these. The compiler takes the result for any input:
 * of another product, name the type of the input.
 */
export function undocumentedType<Input extends object = KitInputWithKinds>(
  input: NoInfer<UndocumentedInput<Input>>,
  // biome-ignore lint/suspicious/noExplicitAny: it stands for the input of a kind that no type knows
): any {
  return { ...input, [UNDOCUMENTED]: true };
}

/** Whether an input came through the open door. */
export function isUndocumentedType(input: object): boolean {
  return UNDOCUMENTED in input;
}
