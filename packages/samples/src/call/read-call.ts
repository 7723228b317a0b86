import { createConnectionOperation } from "@dataworks-kit/api/call";
import type { EnvironmentVariable, SampleCall } from "../sample.ts";
import { type Literal, numberLiteral, textLiteral } from "./literal.ts";
import { readContent, textOf } from "./read-content.ts";
import { type Endpoint, readEndpoint } from "./read-endpoint.ts";
import { createVariables, type Variables } from "./variables.ts";

/** A parameter of the operation, by its wire name. */
export type ParameterName = (typeof createConnectionOperation.parameters)[number]["name"];

/** A parameter that was given. */
export interface GivenParameter {
  readonly name: ParameterName;
  readonly value: Literal;
}

/** A call, ready to be written in any language. */
export interface CallModel {
  /** In the document's order. */
  readonly parameters: readonly GivenParameter[];
  readonly regionId: string | undefined;
  readonly endpoint: Endpoint;
  /** Whether the caller named the server; otherwise the region did. */
  readonly namesEndpoint: boolean;
  /** What stands for secrets. */
  readonly variables: readonly EnvironmentVariable[];
}

/** Reads what was filled in. Parameters that the operation does not have are left out. */
export function readCall({ input, endpoint }: SampleCall): CallModel {
  const variables = createVariables();
  const parameters = createConnectionOperation.parameters.flatMap((parameter): GivenParameter[] => {
    const value = Object.hasOwn(input, parameter.name) ? input[parameter.name] : undefined;
    if (value === undefined || value === null) return [];
    return [{ name: parameter.name, value: readValue(value, parameter, variables) }];
  });
  const regionId =
    input.RegionId === undefined || input.RegionId === null ? undefined : textOf(input.RegionId);
  return {
    parameters,
    regionId,
    endpoint: readEndpoint(endpoint, regionId),
    namesEndpoint: endpoint !== undefined,
    variables: variables.all(),
  };
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
