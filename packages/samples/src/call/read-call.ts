import { createConnectionOperation, type ParameterDescriptor } from "@dataworks-kit/api/call";
import type { EnvironmentVariable, SampleCall } from "../sample.ts";
import { type Literal, numberLiteral, textLiteral, textOfScalar } from "./literal.ts";
import { readContent, textOf } from "./read-content.ts";
import { type Endpoint, readEndpoint } from "./read-endpoint.ts";
import { createVariables, type Variables } from "./variables.ts";

/** A parameter of the operation, by its wire name. */
export type ParameterName = (typeof createConnectionOperation.parameters)[number]["name"];

/** A parameter that was given. */
export interface GivenParameter {
  readonly name: ParameterName;
  readonly value: Literal;
  /** Why every client of ours refuses it, whatever door is open: `expected 0 or 1`. */
  readonly refused?: string;
}

/** A call, ready to be written in any language. */
export interface CallModel {
  /** In the document's order. */
  readonly parameters: readonly GivenParameter[];
  readonly regionId: string | undefined;
  readonly endpoint: Endpoint;
  /** Whether the caller named the server; otherwise the region did. */
  readonly namesEndpoint: boolean;
  /** Whether it is for a type that the contract does not list, so that our clients take it through their open door alone. */
  readonly isUndocumented: boolean;
  /** What stands for secrets. */
  readonly variables: readonly EnvironmentVariable[];
}

/** Reads what was filled in. Parameters that the operation does not have are left out. */
export function readCall({ input, endpoint }: SampleCall): CallModel {
  const variables = createVariables();
  const parameters = createConnectionOperation.parameters.flatMap((parameter): GivenParameter[] => {
    const value = Object.hasOwn(input, parameter.name) ? input[parameter.name] : undefined;
    if (value === undefined || value === null) return [];
    const read = readValue(value, parameter, variables);
    const refused = refusalOf(parameter, read);
    return [{ name: parameter.name, value: read, ...(refused && { refused }) }];
  });
  const regionId =
    input.RegionId === undefined || input.RegionId === null ? undefined : textOf(input.RegionId);
  return {
    parameters,
    regionId,
    endpoint: readEndpoint(endpoint, regionId),
    namesEndpoint: endpoint !== undefined,
    isUndocumented: parameters.some((parameter) => needsDoor(parameter, parameters)),
    variables: variables.all(),
  };
}

const DESCRIPTORS: readonly ParameterDescriptor[] = createConnectionOperation.parameters;

/** Whether lists that the vendor keeps open do not name it, or it stands beside what they do not. */
function needsDoor({ name, value }: GivenParameter, given: readonly GivenParameter[]): boolean {
  const { enum: values, open, allowedWhen } = DESCRIPTORS.find((one) => one.name === name) ?? {};
  const governor = given.find((other) => other.name === allowedWhen?.parameter);
  const isListed = !open || !values || values.map(String).includes(textOfScalar(value));
  const isAllowed = !allowedWhen || allowedWhen.values.includes(governor ? textOfScalar(governor.value) : "");
  return !isListed || !isAllowed;
}

function refusalOf({ type, enum: values, open }: ParameterDescriptor, value: Literal): string | undefined {
  const isClosed = values !== undefined && !open;
  if (isClosed && !values.map(String).includes(textOfScalar(value)))
    return `expected ${values.map(String).join(" or ")}`;
  return type === "integer" && value.kind !== "integer" ? "expected an integer" : undefined;
}

function readValue(
  value: unknown,
  { type, json }: { readonly type: string; readonly json?: true },
  variables: Variables,
): Literal {
  if (json) return readContent(value, variables);
  return type === "integer" ? readInteger(value) : textLiteral(textOf(value));
}

/** Fields of a form give integers as text. */
function readInteger(value: unknown): Literal {
  if (typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value)))
    return numberLiteral(value);
  const text = textOf(value);
  return /^(0|-?[1-9]\d*)$/.test(text) ? numberLiteral(BigInt(text)) : textLiteral(text);
}
