import type { OperationDescriptor } from "@dataworks-kit/wire";
import type { CallModel, GivenParameter } from "../call/read-call.ts";

// What the vendor's clients of one product have in common: a class for each request, made from the vendor's own metadata.

const PRODUCT = "dataworks-public";
const VERSION = "2020-05-18";

/** The client of DataWorks has no class for the operations of another product, nor for those of another version. */
export function refuseOtherVersions(operation: OperationDescriptor): string | undefined {
  const { action, product, version, parameters } = operation;
  const refused = refuseOtherProducts(operation);
  if (refused !== undefined) return refused;
  const nested = parameters.find(({ name }) => !/^\w+$/.test(name));
  if (nested) return `the client has classes of its own for parts of names, such as ${nested.name}`;
  if (version === VERSION) return undefined;
  return `the client has no ${action} of ${version}, since it is the one of ${product} ${VERSION}`;
}

/** The command has what the kit has: the operations of DataWorks. */
export function refuseOtherProducts({ action, product }: OperationDescriptor): string | undefined {
  return product === PRODUCT ? undefined : `the client has no ${action}, since it is the one of ${PRODUCT}`;
}

/** What such a request takes of a call: it has no RegionId, and a list is one of classes of its own. */
export function listTakenParameters({ parameters }: CallModel): readonly GivenParameter[] {
  return parameters.filter((parameter) => parameter.name !== "RegionId" && !isList(parameter));
}

/** What it does not take, for a comment. */
export function listsLeftOut({ parameters }: CallModel): string[] {
  return parameters
    .filter(isList)
    .map(({ name }) => `${name} is left out: the client takes a list of objects of its own.`);
}

/** By its document, whatever was filled in; a document that says nothing leaves it to what was. */
function isList({ descriptor: { type, jsonType }, value }: GivenParameter): boolean {
  return (jsonType ?? type) === "array" || value.kind === "list";
}
