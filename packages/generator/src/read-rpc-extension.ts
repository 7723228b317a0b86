import type { DocumentReader } from "./document-reader.ts";
import { type Json, type JsonObject, pointerTo } from "./json-pointer.ts";
import type { ParameterModel } from "./model.ts";

/** What `x-rpc` may say of an operation; what it leaves out has the default of the descriptor. */
export interface RpcExtension {
  readonly product?: string;
  readonly methods?: readonly string[];
  readonly parametersIn?: readonly ("query" | "form")[];
  readonly idempotent?: boolean;
  readonly successor?: string;
  /** What is said of codes that begin alike; read apart (`readCodeFamilies`). */
  readonly codeFamilies?: Json;
}

const EXPECTED: Readonly<
  Record<keyof RpcExtension, readonly [holds: (value: unknown) => boolean, expected: string]>
> = {
  product: [isText, "a product code"],
  methods: [
    (value) => isListOf(value, ["GET", "POST", "PUT", "DELETE"]),
    "a list of GET, POST, PUT or DELETE",
  ],
  parametersIn: [(value) => isListOf(value, ["query", "form"]), "a list of query or form"],
  idempotent: [(value) => typeof value === "boolean", "true or false"],
  successor: [isText, "the name of an Action"],
  codeFamilies: [Array.isArray, "a list of families of codes"],
};

/** Reads `x-rpc`; a key or value that it does not know is refused, since it would be silently without effect. */
export function readRpcExtension(
  reader: DocumentReader,
  operation: JsonObject,
  pointer: string,
): RpcExtension {
  if (operation["x-rpc"] === undefined) return {};
  const place = pointerTo(pointer, "x-rpc");
  const rpc = reader.object(operation["x-rpc"], place)?.value ?? {};
  for (const [key, value] of Object.entries(rpc)) {
    if (!Object.hasOwn(EXPECTED, key)) {
      reader.refuse(pointerTo(place, key), `is not one of ${Object.keys(EXPECTED).join(", ")}`);
      continue;
    }
    const [holds, expected] = EXPECTED[key as keyof RpcExtension];
    if (!holds(value)) reader.refuse(pointerTo(place, key), `must be ${expected}`);
  }
  return rpc as RpcExtension;
}

/** What the document says of an operation beside `x-rpc`. */
export interface DeclaredOperation {
  readonly parameters: readonly ParameterModel[];
  readonly method: string;
  readonly pointer: string;
}

/** Refuses an `x-rpc` that leaves out what the operation itself declares: a client would send what nobody reads. */
export function requireAgreement(
  reader: DocumentReader,
  { methods, parametersIn }: RpcExtension,
  { parameters, method, pointer }: DeclaredOperation,
): void {
  const place = pointerTo(pointer, "x-rpc");
  const verb = method.toUpperCase();
  if (Array.isArray(methods) && !methods.includes(verb))
    reader.refuse(pointerTo(place, "methods"), `leaves out ${verb}, under which the document declares it`);
  const left = parameters.find(
    (parameter) => !parameter.common && Array.isArray(parametersIn) && !parametersIn.includes(parameter.in),
  );
  if (left)
    reader.refuse(
      pointerTo(place, "parametersIn"),
      `leaves out ${left.in}, where the document declares ${left.name}`,
    );
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isListOf(value: unknown, allowed: readonly string[]): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => allowed.includes(String(item)));
}
