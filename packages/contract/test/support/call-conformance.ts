import { listOf, objectOf, valueAt } from "@dataworks-kit/spec/testing";
import { parseJson } from "@dataworks-kit/wire";
import { type Call, type CallRequest, readCall } from "@dataworks-kit/wire/read";
import {
  type DeclaredParameter,
  DOCUMENT,
  OPERATION,
  PARAMETERS,
  schemaProblems,
} from "./contract-document.ts";

/** What is wrong with a request by the document; nothing when it conforms. Judged is the call that is read out of it. */
export function callProblems(request: CallRequest): string[] {
  const call = readCall(request);
  const values = new Map(call.parameters);
  const own = new Map([...values, ["Action", call.action ?? ""], ["Version", call.version ?? ""]]);
  return [
    ...methodProblems(call),
    ...securityProblems(request, values),
    ...duplicateProblems(call),
    ...PARAMETERS.flatMap((parameter) => parameterProblems(parameter, own)),
    ...unknownProblems(values),
  ];
}

function methodProblems({ method, path }: Call): string[] {
  const methods = listOf(objectOf(OPERATION["x-rpc"]).methods);
  return [
    ...(methods.includes(method) ? [] : [`the method ${method} is not among ${methods.join(", ")}`]),
    ...(path === "/" ? [] : [`the path is ${path}`]),
  ];
}

/** One entry of `security` must be there whole. */
function securityProblems(request: CallRequest, values: ReadonlyMap<string, string>): string[] {
  const isThere = (name: string) => {
    const scheme = objectOf(valueAt(DOCUMENT, `#/components/securitySchemes/${name}`));
    const key = String(scheme.name);
    return scheme.in === "query" ? Boolean(values.get(key)) : Boolean(request.header(key.toLowerCase()));
  };
  const ways = listOf(DOCUMENT.security).map((way) => Object.keys(objectOf(way)));
  return ways.some((way) => way.every(isThere)) ? [] : ["no way of `security` is there whole"];
}

function duplicateProblems({ parameters }: Call): string[] {
  const names = parameters.map(([name]) => name);
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} stands twice`);
}

function parameterProblems(parameter: DeclaredParameter, values: ReadonlyMap<string, string>): string[] {
  const { name, required, schema, allowedWhen, variants } = parameter;
  const text = values.get(name);
  if (text === undefined) return required ? [`${name} is missing`] : [];
  const variant = variants[values.get("ConnectionType") ?? ""];
  return [
    ...schemaProblems(schema, typedValue(parameter, text)).map((problem) => `${name}${problem}`),
    ...(allowedWhen && !allowedWhen.values.includes(values.get(String(allowedWhen.parameter)) ?? "")
      ? [`${name} may not stand here`]
      : []),
    ...(variant === undefined
      ? []
      : schemaProblems(String(variant), JSON.parse(text)).map((problem) => `${name}${problem}`)),
  ];
}

function typedValue({ type }: DeclaredParameter, text: string): unknown {
  if (type !== "integer") return text;
  const integer = parseJson(text);
  // Ajv does not know bigint. That a text is an int64 is settled here, and the number that it sees may be rounded.
  return typeof integer === "bigint" && BigInt.asIntN(64, integer) === integer ? Number(integer) : integer;
}

function unknownProblems(values: ReadonlyMap<string, string>): string[] {
  const schemes = Object.values(objectOf(valueAt(DOCUMENT, "#/components/securitySchemes"))).map(objectOf);
  const known = new Set([...PARAMETERS.map(({ name }) => name), ...schemes.map(({ name }) => String(name))]);
  return [...values.keys()].filter((name) => !known.has(name)).map((name) => `${name} is not declared`);
}
