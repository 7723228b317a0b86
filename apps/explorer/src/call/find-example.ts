import { stringifyJson } from "@dataworks-kit/wire";
import type { OpenedOperation } from "./opened-operation.ts";
import { findGovernor, readText, type Values } from "./parameter.ts";

type ExampledOperation = Pick<OpenedOperation, "operation" | "examples">;

/** The documented call that fits the values, as the texts of a form; `undefined` when there is none. */
export function findExample(opened: ExampledOperation, values: Values): Values | undefined {
  const governor = findGovernor(opened.operation);
  if (governor === undefined) return findFullestExample(opened);
  const input = new Map(Object.entries(opened.examples.inputs)).get(readText(values, governor));
  return input === undefined ? undefined : toTexts(input);
}

/** The documented call to begin with: the one that shows the most parameters. */
export function findFullestExample({ examples }: ExampledOperation): Values {
  const all = Object.values(examples.inputs).map(toTexts);
  return all.toSorted((a, b) => Object.keys(b).length - Object.keys(a).length)[0] ?? {};
}

function toTexts(input: unknown): Values {
  const members = typeof input === "object" && input !== null ? Object.entries(input) : [];
  return Object.fromEntries(members.map(([name, value]) => [name, writeExample(value)]));
}

function writeExample(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "object" ? stringifyJson(value) : String(value);
}
