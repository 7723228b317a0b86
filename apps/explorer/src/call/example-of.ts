import { createConnectionExamples } from "@dataworks-kit/api";
import { stringifyJson } from "@dataworks-kit/wire";

/** A documented call as a form shows it. */
export interface Example {
  /** The text of each parameter but Content. */
  readonly values: Readonly<Record<string, string>>;
  readonly content: string;
}

/** Whether the contract has an example of a type. */
export function hasExample(type: string): boolean {
  return Object.hasOwn(createConnectionExamples.inputs, type);
}

/** The documented call of a type as the texts of a form; without an example, the type alone. */
export function exampleOf(type: string): Example {
  const inputs: Readonly<Record<string, object>> = createConnectionExamples.inputs;
  const { Content, ...others }: { readonly Content?: unknown } = hasExample(type) ? (inputs[type] ?? {}) : {};
  const values = Object.entries(others).map(([name, value]) => [name, String(value)]);
  return {
    values: Object.fromEntries([...values, ["ConnectionType", type]]),
    content: typeof Content === "string" ? Content : stringifyJson(Content ?? {}),
  };
}
