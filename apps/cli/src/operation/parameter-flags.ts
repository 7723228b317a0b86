import { toCommandFlag } from "@dataworks-kit/samples";
import type {
  OperationDescriptor,
  OperationDocumentation,
  ParameterDescriptor,
  ParameterDocumentation,
} from "@dataworks-kit/wire";
import type { Option } from "commander";
import { SuggestingOption } from "../suggesting-option.ts";

/** A parameter of the operation with its flag. */
export interface ParameterFlag {
  readonly parameter: ParameterDescriptor;
  /** `--project-id`. */
  readonly flag: string;
  readonly option: SuggestingOption;
}

/** The text that a flag was given, or the texts of a flag that can be repeated. */
export type TypedValue = string | readonly string[];

/** What was typed, by the names that commander gives to flags. */
export type TypedValues = Readonly<Record<string, TypedValue | undefined>>;

/** A flag for each parameter, in the document's order. */
export function createParameterFlags(
  { parameters }: OperationDescriptor,
  documentation: OperationDocumentation,
): ParameterFlag[] {
  const taken = new Set(
    parameters.filter(({ secrets }) => secrets).map(({ name }) => `${toCommandFlag(name)}-secret`),
  );
  return parameters.map((parameter) => {
    const flag = chooseFlag(parameter.name, taken);
    taken.add(flag);
    const documented = documentation.parameters.find(({ name }) => name === parameter.name);
    const words = `${flag} <${choosePlaceholder(parameter)}>`;
    const option = new SuggestingOption(
      words,
      describeParameter(parameter, documented),
      listValues(parameter),
    );
    // A list is given by one flag for each item.
    return { parameter, flag, option: parameter.type === "array" ? makeRepeatable(option) : option };
  });
}

/** Two names can become one flag, such as `FolderPath` and `Folder.Path`: the later one gets a number. */
function chooseFlag(name: string, taken: ReadonlySet<string>): string {
  const flag = toCommandFlag(name);
  for (let number = 1; ; number += 1) {
    const choice = number === 1 ? flag : `${flag}-${number}`;
    if (!taken.has(choice)) return choice;
  }
}

/** An option that can be repeated: its value is the list of all texts. */
export function makeRepeatable<Repeated extends Option>(option: Repeated): Repeated {
  return option.argParser((text, texts: readonly string[] = []) => [...texts, text]);
}

function choosePlaceholder({ json, type }: ParameterDescriptor): string {
  if (json || type === "object" || type === "any") return "JSON";
  if (type === "integer" || type === "number") return "N";
  if (type === "boolean") return "true|false";
  return type === "array" ? "ITEM" : "TEXT";
}

function describeParameter(
  parameter: ParameterDescriptor,
  documented: ParameterDocumentation | undefined,
): string {
  const parts = [
    takeFirstSentence(documented?.description ?? ""),
    describeValues(parameter, documented),
    describeForm(parameter),
    // The endpoint of a region needs this parameter too.
    parameter.name === "RegionId" ? "(default: ALIBABA_CLOUD_REGION_ID)" : "",
    parameter.required ? "(required)" : "",
  ];
  return parts.filter(Boolean).join(" ");
}

/** Beyond this number, the meanings of all values would hide the list. */
const FEW_VALUES = 3;

function describeValues(
  { enum: values }: ParameterDescriptor,
  documented: ParameterDocumentation | undefined,
): string {
  if (!values) return "";
  const meanings = new Map(documented?.values?.map(({ value, description }) => [String(value), description]));
  const list = listValues({ enum: values }).map((value) => {
    const meaning = toPlainText(meanings.get(value) ?? "").replace(/\.$/, "");
    return values.length > FEW_VALUES || meaning === "" ? value : `${value} (${meaning})`;
  });
  return `Values: ${list.join(", ")}.`;
}

/** A flag cannot say null: leave it out instead. */
function listValues({ enum: values = [] }: Pick<ParameterDescriptor, "enum">): string[] {
  return values.filter((value) => value !== null).map(String);
}

function describeForm({ json, type, secrets, allowedWhen }: ParameterDescriptor): string {
  const condition = allowedWhen
    ? `Only with ${toCommandFlag(allowedWhen.parameter)} ${allowedWhen.values.join(" or ")}.`
    : "";
  if (type === "array") return `Repeat the flag for each item, or give a JSON array. ${condition}`.trim();
  if (!json && type !== "object" && type !== "any") return condition;
  const prefer = secrets ? "; it holds secrets, so prefer the last two" : "";
  return `Give JSON, @FILE, or - for standard input${prefer}. ${condition}`.trim();
}

/** The first sentence of a document's text, where the whole text would hide everything else. */
export function takeFirstSentence(text: string): string {
  return toPlainText(text).split(/(?<=[.:]) (?=[A-Z])|\n/)[0] ?? "";
}

/** A document's text without the backquotes around names. */
export function toPlainText(text: string): string {
  return text.replaceAll("`", "");
}
