import { readPointer, toList, toObject } from "@dataworks-kit/spec/testing";
import { parseJson } from "@dataworks-kit/wire";
import { type Call, type CallRequest, readCall } from "@dataworks-kit/wire/read";
import { type DeclaredOperation, type DeclaredParameter, declared } from "./declared-operation.ts";

/** What is wrong with a request by the document; nothing when it conforms. Judged is the call that is read out of it. */
export function callProblems(request: CallRequest): string[] {
  const call = readCall(request);
  const operation = declared({ action: call.action ?? "", version: call.version ?? "" });
  const values = new Map(call.parameters);
  const own = new Map([...values, ["Action", call.action ?? ""], ["Version", call.version ?? ""]]);
  return [
    ...methodProblems(operation, call),
    ...securityProblems(operation, request, values),
    ...duplicateProblems(call),
    ...operation.parameters.flatMap((parameter) => parameterProblems(operation, parameter, own)),
    ...unknownProblems(operation, values),
  ];
}

function methodProblems({ methods }: DeclaredOperation, { method, path }: Call): string[] {
  return [
    ...(methods.includes(method) ? [] : [`the method ${method} is not among ${methods.join(", ")}`]),
    ...(path === "/" ? [] : [`the path is ${path}`]),
  ];
}

/** One entry of `security` must be there whole. */
function securityProblems(
  { document }: DeclaredOperation,
  request: CallRequest,
  values: ReadonlyMap<string, string>,
): string[] {
  const isThere = (name: string) => {
    const scheme = toObject(readPointer(document, `#/components/securitySchemes/${name}`));
    const key = String(scheme.name);
    return scheme.in === "query" ? Boolean(values.get(key)) : Boolean(request.header(key.toLowerCase()));
  };
  const ways = toList(document.security).map((way) => Object.keys(toObject(way)));
  return ways.some((way) => way.every(isThere)) ? [] : ["no way of `security` is there whole"];
}

function duplicateProblems({ parameters }: Call): string[] {
  const names = parameters.map(([name]) => name);
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} stands twice`);
}

function parameterProblems(
  { schemaProblems }: DeclaredOperation,
  parameter: DeclaredParameter,
  values: ReadonlyMap<string, string>,
): string[] {
  const { name, required, schema, allowedWhen, variantBy, variants } = parameter;
  const text = values.get(name);
  if (text === undefined) return required ? [`${name} is missing`] : [];
  const variant = variants[values.get(variantBy) ?? ""];
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
  if (type === "boolean") return text === "true" || (text === "false" ? false : text);
  if (type !== "integer") return text;
  const integer = parseJson(text);
  // Ajv does not know bigint. That a text is an int64 is settled here, and the number that it sees may be rounded.
  return typeof integer === "bigint" && BigInt.asIntN(64, integer) === integer ? Number(integer) : integer;
}

function unknownProblems(
  { document, parameters }: DeclaredOperation,
  values: ReadonlyMap<string, string>,
): string[] {
  const schemes = Object.values(toObject(readPointer(document, "#/components/securitySchemes"))).map(
    toObject,
  );
  const known = new Set([...parameters.map(({ name }) => name), ...schemes.map(({ name }) => String(name))]);
  return [...values.keys()].filter((name) => !known.has(name)).map((name) => `${name} is not declared`);
}
