import { type OperationDescriptor, stringifyJson } from "@dataworks-kit/wire";

/** An input, by the names of its parameters. */
export type Input = Readonly<Record<string, unknown>>;

/**
 * A copy of an input with the text of each JSON parameter instead of its value. The value is looked at once, since it may write
 * itself, by `toJSON`, in another way each time. A value without a text stays what it is, for the check to refuse.
 */
export function writeJsonParameters(input: Input, { parameters }: OperationDescriptor): Input {
  const written: Record<string, unknown> = { ...input };
  for (const { name, json } of parameters) {
    const value = written[name];
    if (json && typeof value === "object" && value !== null) written[name] = tryWrite(value);
  }
  return written;
}

function tryWrite(value: object): unknown {
  try {
    return stringifyJson(value);
  } catch {
    return value;
  }
}
