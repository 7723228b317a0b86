import type { LookDescriptor } from "@dataworks-kit/wire";
import type { DocumentReader } from "./document-reader.ts";
import { isJsonObject, type Json, type JsonObject, pointTo } from "./json-pointer.ts";
import type { ParameterModel } from "./model.ts";

/** What `x-rpc` may say of an operation; what it leaves out has the default of the descriptor. */
export interface RpcExtension {
  readonly product?: string;
  readonly methods?: readonly string[];
  readonly parametersIn?: readonly ("query" | "form")[];
  readonly effect?: "read" | "write";
  readonly idempotent?: boolean;
  readonly successor?: string;
  readonly pages?: PagesExtension;
  readonly look?: LookExtension;
  /** What is said of codes that begin alike; read apart (`readCodeFamilies`). */
  readonly codeFamilies?: Json;
}

/** How a list comes in pages; places in an answer are names joined by points. */
export interface PagesExtension {
  readonly number: string;
  readonly size: string;
  readonly largest?: number;
  readonly items: string;
  readonly total: string;
}

/** How to find what a call may have created. */
export interface LookExtension extends Omit<LookDescriptor, "action"> {
  readonly operation: string;
}

const EXPECTED: Readonly<
  Record<keyof RpcExtension, readonly [holds: (value: unknown) => boolean, expected: string]>
> = {
  product: [isText, "a product code"],
  methods: [
    (value) => isListFrom(value, ["GET", "POST", "PUT", "DELETE"]),
    "a list of GET, POST, PUT or DELETE",
  ],
  parametersIn: [(value) => isListFrom(value, ["query", "form"]), "a list of query or form"],
  effect: [(value) => value === "read" || value === "write", "read or write"],
  idempotent: [(value) => typeof value === "boolean", "true or false"],
  successor: [isText, "the name of an Action"],
  pages: [
    (value) =>
      hasMembers(value, { number: isText, size: isText, items: isText, total: isText }, { largest: isCount }),
    "number, size, items and total as names, and perhaps largest as a number above 0",
  ],
  look: [
    (value) => hasMembers(value, { operation: isText, by: isListOfTexts, id: isText }, { createdAt: isText }),
    "operation, by as a list of names, id, and perhaps createdAt",
  ],
  codeFamilies: [Array.isArray, "a list of families of codes"],
};

/** Reads `x-rpc`. A key or value that it does not know is refused, since it would silently be without effect. */
export function readRpcExtension(
  reader: DocumentReader,
  operation: JsonObject,
  pointer: string,
): RpcExtension {
  if (operation["x-rpc"] === undefined) return {};
  const place = pointTo(pointer, "x-rpc");
  const rpc = reader.readObject(operation["x-rpc"], place)?.value ?? {};
  const known = Object.entries(rpc).filter(([key, value]) => {
    const problem = findProblem(key, value);
    if (problem) reader.refuse(pointTo(place, key), problem);
    return !problem;
  });
  return Object.fromEntries(known);
}

function findProblem(key: string, value: unknown): string | undefined {
  if (!Object.hasOwn(EXPECTED, key)) return `is not one of ${Object.keys(EXPECTED).join(", ")}`;
  const [holds, expected] = EXPECTED[key as keyof RpcExtension];
  return holds(value) ? undefined : `must be ${expected}`;
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
  const place = pointTo(pointer, "x-rpc");
  const verb = method.toUpperCase();
  if (Array.isArray(methods) && !methods.includes(verb))
    reader.refuse(pointTo(place, "methods"), `leaves out ${verb}, under which the document declares it`);
  const left = parameters.find(
    (parameter) => !parameter.common && Array.isArray(parametersIn) && !parametersIn.includes(parameter.in),
  );
  if (left)
    reader.refuse(
      pointTo(place, "parametersIn"),
      `leaves out ${left.in}, where the document declares ${left.name}`,
    );
}

type Rules = Readonly<Record<string, (value: unknown) => boolean>>;

function hasMembers(value: unknown, required: Rules, optional: Rules): boolean {
  if (!isJsonObject(value as Json)) return false;
  const members: JsonObject = value as JsonObject;
  const isKnown = Object.keys(members).every((name) => name in required || name in optional);
  const fits = ([name, holds]: [string, (value: unknown) => boolean]) => holds(members[name]);
  const given = Object.entries(optional).filter(([name]) => members[name] !== undefined);
  return isKnown && Object.entries(required).every(fits) && given.every(fits);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isText);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isListFrom(value: unknown, allowed: readonly string[]): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => allowed.includes(String(item)));
}
