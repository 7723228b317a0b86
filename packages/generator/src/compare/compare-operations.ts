import { followPointer, isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import type { OperationModel, ParameterModel } from "../model.ts";
import { compareErrors } from "./compare-errors.ts";
import { type Comparison, compareSchemas, describe, writeNeed } from "./compare-schemas.ts";
import { type Report, writeValue } from "./difference.ts";
import type { Placed } from "./schema-facts.ts";

/** An operation, and the document in which it stands. */
export interface PlacedOperation {
  readonly root: JsonObject;
  readonly operation: OperationModel;
}

/** Reports where a document and one made from the vendor's metadata disagree on an operation. */
export function compareOperations(ours: PlacedOperation, vendor: PlacedOperation, report: Report): void {
  compareCalls(ours, vendor, report);
  compareParameters(ours, vendor, report);
  const comparison: Comparison = { report, direction: "answer", seen: new Set() };
  compareSchemas(findAnswer(ours), findAnswer(vendor), comparison);
  compareErrors(ours.operation, vendor.operation, report);
}

/** The order of methods says nothing. */
function compareCalls(
  { operation: ours, root }: PlacedOperation,
  vendor: PlacedOperation,
  report: Report,
): void {
  const { descriptor: here, pointer } = ours;
  const { descriptor: there } = vendor.operation;
  const extension = pointTo(pointer, "x-rpc");
  const [methods, vendorMethods] = [here, there].map((one) => writeValue([...one.methods].sort()));
  const effect = followPointer(vendor.root, pointTo(vendor.operation.pointer, "x-rpc", "effect"));
  const compare = (place: string, one: unknown, other: unknown) => {
    if (one !== other) report(place, writeValue(one), writeValue(other));
  };
  compare(pointTo(extension, "methods"), methods, vendorMethods);
  compare(pointTo(extension, "product"), here.product, there.product);
  if (effect !== undefined) compare(pointTo(extension, "effect"), here.effect, effect);
  compare(pointTo(pointer, "deprecated"), here.deprecated, there.deprecated);
  const place = findVersionPlace(root, ours);
  compare(place, here.version, there.version);
}

function findVersionPlace(root: JsonObject, { parameters }: OperationModel): string {
  const parameter = parameters.find(({ name }) => name === "Version");
  const isPlaced = parameter && followPointer(root, pointTo(parameter.pointer, "schema")) !== undefined;
  return isPlaced ? pointTo(parameter.pointer, "schema", "const") : "#/info/version";
}

const NO_PARAMETER = "no such parameter";

function compareParameters(ours: PlacedOperation, vendor: PlacedOperation, report: Report): void {
  const here = listOwn(ours);
  const there = listOwn(vendor);
  for (const [name, parameter] of there) {
    const own = here.get(name);
    if (own) compareParameter({ root: ours.root, parameter: own }, { root: vendor.root, parameter }, report);
    else
      report(
        pointTo(ours.operation.pointer, "parameters", name),
        NO_PARAMETER,
        writeParameter(vendor.root, parameter),
      );
  }
  for (const [name, parameter] of here)
    if (!there.has(name))
      report(parameter.pointer, `${name}, ${writeParameter(ours.root, parameter)}`, NO_PARAMETER);
}

function listOwn({ operation }: PlacedOperation): ReadonlyMap<string, ParameterModel> {
  const own = operation.parameters.filter(({ common }) => !common);
  return new Map(own.map((parameter) => [parameter.name, parameter]));
}

function writeParameter(root: JsonObject, parameter: ParameterModel): string {
  return `${describe(findSchema(root, parameter))}, ${writeNeed(parameter.required)}, in ${parameter.in}`;
}

interface PlacedParameter {
  readonly root: JsonObject;
  readonly parameter: ParameterModel;
}

function compareParameter(ours: PlacedParameter, vendor: PlacedParameter, report: Report): void {
  const [here, there] = [ours.parameter, vendor.parameter];
  const toPlace = (key: string) => (here.in === "query" ? pointTo(here.pointer, key) : here.pointer);
  if (here.in !== there.in) report(toPlace("in"), here.in, there.in);
  if (here.required !== there.required)
    report(toPlace("required"), writeNeed(here.required), writeNeed(there.required));
  const comparison: Comparison = { report, direction: "input", seen: new Set() };
  compareSchemas(findSchema(ours.root, here), findSchema(vendor.root, there), comparison);
}

/** A member of a form is its own schema. */
function findSchema(root: JsonObject, { in: place, pointer }: ParameterModel): Placed {
  const schemaPlace = place === "query" ? pointTo(pointer, "schema") : pointer;
  return { root, schema: followPointer(root, schemaPlace), pointer: schemaPlace };
}

function findAnswer({ root, operation: { success } }: PlacedOperation): Placed {
  const response: Json | undefined = followPointer(root, success.pointer);
  const content = isJsonObject(response) && isJsonObject(response.content) ? response.content : {};
  const media = Object.keys(content).find((name) => name.includes("json")) ?? "application/json";
  return { root, schema: success.schema, pointer: pointTo(success.pointer, "content", media, "schema") };
}
