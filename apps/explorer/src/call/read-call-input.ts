import { flattenParameters, type NameValue, type ParameterDescriptor, parseJson } from "@dataworks-kit/wire";
import type { Issue } from "@dataworks-kit/wire/check";
import { readParameters } from "@dataworks-kit/wire/read";
import type { OpenedOperation } from "./opened-operation.ts";
import { isAllowed, readStructure, readText, type Values } from "./parameter.ts";
import { toWellFormed } from "./to-well-formed.ts";

/** What a form says of a call. */
export interface CallInput {
  /** The operation's own parameters as they travel, in the order of the contract. */
  readonly pairs: readonly NameValue[];
  /** The same by their types; text that does not fit its type is still text. */
  readonly input: Readonly<Record<string, unknown>>;
  /** What is wrong, with paths that go on inside JSON. */
  readonly issues: readonly Issue[];
}

/** A call as a person typed it. */
export interface TypedCall {
  readonly opened: Pick<OpenedOperation, "operation" | "inputSchema">;
  readonly values: Values;
}

/** Reads the call out of what a person typed, and judges it by the contract. */
export function readCallInput({ opened, values }: TypedCall): CallInput {
  const { operation } = opened;
  const pairs = operation.parameters.flatMap((parameter): readonly NameValue[] => {
    const text = toWellFormed(readText(values, parameter.name));
    if (text === "" || !isAllowed(operation, parameter.name, values)) return [];
    return listPairs(opened, parameter, text);
  });
  const input = readParameters(operation, pairs);
  return { pairs, input, issues: judge(opened, input) };
}

/** An array or object that is not JSON on the wire travels as many names; text that is none travels as it is. */
function listPairs(
  { operation }: TypedCall["opened"],
  parameter: ParameterDescriptor,
  text: string,
): readonly NameValue[] {
  const { name } = parameter;
  if (parameter.json || readStructure(parameter) === undefined) return [[name, text]];
  try {
    return flattenParameters(operation, Object.fromEntries([[name, parseJson(text)]]));
  } catch {
    return [[name, text]];
  }
}

function judge({ operation, inputSchema }: TypedCall["opened"], input: object): readonly Issue[] {
  try {
    const result = inputSchema["~standard"].validate(input);
    return "issues" in result ? (result.issues ?? []) : [];
  } catch {
    // JSON nested deeper than the stack reaches.
    const expected = "JSON that is not nested so deep";
    const deep = operation.parameters.find((parameter) => readStructure(parameter) !== undefined);
    return [{ message: `must be ${expected}`, path: deep ? [deep.name] : [], keyword: "depth", expected }];
  }
}
