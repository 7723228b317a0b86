import { createConnectionOperation } from "@dataworks-kit/api";
import type { ParameterDescriptor } from "@dataworks-kit/wire";
import { Option } from "commander";

type ParameterName = (typeof createConnectionOperation.parameters)[number]["name"];

/** What `--help` says of each parameter. A parameter that the document gains must be told here, or this does not compile. */
const TEXTS: Readonly<Record<ParameterName, readonly [value: string, text: string]>> = {
  RegionId: ["ID", "region of the workspace, such as cn-shanghai (default: ALIBABA_CLOUD_REGION_ID)"],
  ProjectId: ["ID", "id of the workspace"],
  Name: ["NAME", "name of the data source, unique in its workspace and environment"],
  Description: ["TEXT", "a text for people"],
  ConnectionType: ["TYPE", "kind of the data source; it decides the shape of Content"],
  SubType: ["TYPE", "engine of an rds instance"],
  EnvType: ["N", "environment: 0 development, 1 production"],
  Content: [
    "JSON",
    "how to reach it: a JSON object, @FILE, or - for standard input; it holds passwords, so prefer the last two",
  ],
};

/** A parameter of the operation with its flag. */
export interface ParameterFlag {
  readonly parameter: ParameterDescriptor & { readonly name: ParameterName };
  /** `--project-id`. */
  readonly flag: string;
  readonly option: Option;
}

/** A flag for each parameter, in the document's order. */
export function parameterFlags(): ParameterFlag[] {
  return createConnectionOperation.parameters.map((parameter) => {
    const flag = flagOf(parameter.name);
    const [value, text] = TEXTS[parameter.name] ?? ["value", ""];
    return { parameter, flag, option: new Option(`${flag} <${value}>`, text + notesOf(parameter)) };
  });
}

/** The flag of a parameter, or of a place inside it: `Content.password` is `--content password`. */
export function flagOf(path: string): string {
  const [name = "", ...inner] = path.split(".");
  const flag = `--${name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()}`;
  return inner.length > 0 ? `${flag} ${inner.join(".")}` : flag;
}

function notesOf({ required, enum: values, type, allowedWhen }: ParameterDescriptor): string {
  const listed = values && type === "string" ? `: ${values.join(", ")}` : "";
  const condition = allowedWhen
    ? `; only with ${flagOf(allowedWhen.parameter)} ${allowedWhen.values.join(" or ")}`
    : "";
  return `${listed}${condition}${required ? " (required)" : ""}`;
}
