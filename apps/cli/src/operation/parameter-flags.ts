import type {
  OperationDescriptor,
  OperationDocumentation,
  ParameterDescriptor,
  ParameterDocumentation,
} from "@dataworks-kit/wire";
import { Option } from "commander";
import { flagOf } from "./flag-of.ts";

/** A parameter of the operation with its flag. */
export interface ParameterFlag {
  readonly parameter: ParameterDescriptor;
  /** `--project-id`. */
  readonly flag: string;
  readonly option: Option;
}

/** A flag for each parameter, in the document's order. */
export function parameterFlags(
  { parameters }: OperationDescriptor,
  documentation: OperationDocumentation,
): ParameterFlag[] {
  return parameters.map((parameter) => {
    const flag = flagOf(parameter.name);
    const documented = documentation.parameters.find(({ name }) => name === parameter.name);
    const option = new Option(`${flag} <${placeholderOf(parameter)}>`, describeFlag(parameter, documented));
    // A list is given by one flag for each item.
    if (parameter.type === "array")
      option.argParser((text, texts: readonly string[] = []) => [...texts, text]);
    return { parameter, flag, option };
  });
}

function placeholderOf({ json, type }: ParameterDescriptor): string {
  if (json || type === "object" || type === "any") return "JSON";
  if (type === "integer" || type === "number") return "N";
  if (type === "boolean") return "true|false";
  return type === "array" ? "ITEM" : "TEXT";
}

function describeFlag(
  parameter: ParameterDescriptor,
  documented: ParameterDocumentation | undefined,
): string {
  return [
    firstSentence(documented?.description ?? ""),
    valuesOf(parameter, documented),
    formOf(parameter),
    // The one parameter that the endpoint of a region needs too.
    ...(parameter.name === "RegionId" ? ["(default: ALIBABA_CLOUD_REGION_ID)"] : []),
    ...(parameter.required ? ["(required)"] : []),
  ]
    .filter(Boolean)
    .join(" ");
}

/** Beyond this number, what each value means would hide the list. */
const FEW_VALUES = 3;

function valuesOf({ enum: values }: ParameterDescriptor, documented: ParameterDocumentation | undefined) {
  if (!values) return "";
  const told = documented?.values ?? [];
  const list = values.map((value) => {
    const meaning = told.find((entry) => String(entry.value) === String(value))?.description ?? "";
    return values.length > FEW_VALUES || meaning === ""
      ? String(value)
      : `${value} (${plainText(meaning).replace(/\.$/, "")})`;
  });
  return `Values: ${list.join(", ")}.`;
}

function formOf({ json, type, secrets, allowedWhen }: ParameterDescriptor): string {
  const condition = allowedWhen
    ? `Only with ${flagOf(allowedWhen.parameter)} ${allowedWhen.values.join(" or ")}.`
    : "";
  if (type === "array") return `Repeat the flag for each item, or give a JSON array. ${condition}`.trim();
  if (!json && type !== "object" && type !== "any") return condition;
  const prefer = secrets ? "; it holds secrets, so prefer the last two" : "";
  return `Give JSON, @FILE, or - for standard input${prefer}. ${condition}`.trim();
}

/** The beginning of a text of a document, for a place where all of it would hide the rest. */
export function firstSentence(text: string): string {
  return plainText(text).split(/(?<=[.:]) (?=[A-Z])|\n/)[0] ?? "";
}

/** Text of a document, in which names stand between backquotes. */
export function plainText(text: string): string {
  return text.replaceAll("`", "");
}
