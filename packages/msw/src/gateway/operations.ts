import type { DocumentedError, OperationDescriptor } from "@dataworks-kit/wire";
import { createRefuse, type Refuse } from "./refusal.ts";
import type { SimulatedOperation } from "./simulated-operation.ts";
import { SimulatorError } from "./simulator-error.ts";

/** The operations of a double, found as the gateway finds them: by Action and Version in their exact case. */
export interface Operations {
  readonly find: (action: string | undefined, version: string | undefined) => FoundOperation | undefined;
  /** The versions in which an Action exists, the oldest first. */
  readonly listVersions: (action: string) => readonly string[];
  /** Every method that some operation takes, see `listTakenMethods`. */
  readonly methods: ReadonlySet<string>;
  /** The product that errors name while no operation is known. */
  readonly product: string;
  /** The host that errors name when a call names none. */
  readonly host: string;
  /** Decides what is masked while no operation is known: the parameters may be those of any, with a typo in Action. */
  readonly anyDescriptor: OperationDescriptor;
  /** Refuses while no operation is known, in the words of any that documents the code. */
  readonly refuse: Refuse;
}

/** An operation with the words in which it refuses. */
interface FoundOperation {
  readonly contract: SimulatedOperation;
  readonly refuse: Refuse;
}

/**
 * Indexes operations.
 *
 * @param further errors of the gateway, for documents that do not list them
 * @throws SimulatorError (`operation`) when there is no operation, two have the same Action and Version, or one has neither `act` nor an
 * example of its answer
 */
export function indexOperations(
  contracts: readonly SimulatedOperation[],
  further: readonly DocumentedError[],
  leniency: { readonly strict: boolean },
): Operations {
  const byName = new Map<string, FoundOperation>();
  for (const contract of contracts) {
    const name = joinName(contract.operation.action, contract.operation.version);
    if (byName.has(name)) throw new SimulatorError("operation", `${name} is given twice. Give it once.`);
    requireAnswer(contract);
    byName.set(name, { contract, refuse: createRefuse(contract.errors, further) });
  }
  const descriptors = contracts.map(({ operation }) => operation);
  return {
    find: (action, version) => byName.get(joinName(action, version)),
    listVersions: (action) =>
      descriptors.flatMap((descriptor) => (descriptor.action === action ? [descriptor.version] : [])).sort(),
    methods: new Set(descriptors.flatMap((descriptor) => listTakenMethods(descriptor, leniency))),
    product: descriptors.find(({ product }) => product !== undefined)?.product ?? "",
    host: findCentralHost(descriptors),
    anyDescriptor: mergeDescriptors(descriptors),
    refuse: createRefuse(...contracts.map(({ errors }) => errors), further),
  };
}

/** The first example of the operation's answer that can be one: RequestId has to fit into it. */
export function findExample({ examples }: SimulatedOperation): object | undefined {
  return Object.values(examples.outputs).find(isMembers);
}

/** Whether it is an object with members, and not a list. */
export function isMembers(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Lists the methods with which an operation is answered. The vendor declares one, most often POST; clients send GET as
 * well, and whether the gateway refuses it is unknown. The double takes GET unless it is strict.
 */
export function listTakenMethods(
  { methods }: OperationDescriptor,
  { strict }: { readonly strict: boolean },
): readonly string[] {
  return strict || methods.includes("GET") || !methods.includes("POST") ? methods : [...methods, "GET"];
}

function requireAnswer(contract: SimulatedOperation): void {
  if (contract.act || findExample(contract)) return;
  const { action } = contract.operation;
  throw new SimulatorError(
    "operation",
    `${action} needs \`act\` or an example of its answer that is an object.`,
  );
}

function joinName(action: string | undefined, version: string | undefined): string {
  return `${action} ${version}`;
}

/** The host of the first server that does not serve one region alone. */
function findCentralHost(descriptors: readonly OperationDescriptor[]): string {
  const urls = descriptors.flatMap(({ endpoints = [] }) => endpoints.map(({ url }) => url));
  const central = urls.find((url) => !url.includes("{") && URL.canParse(url));
  return central === undefined ? "localhost" : new URL(central).host;
}

/** One operation with the parameters of all. Of two with the same name, the one that holds secrets counts. */
function mergeDescriptors(descriptors: readonly OperationDescriptor[]): OperationDescriptor {
  const [first] = descriptors;
  if (!first) throw new SimulatorError("operation", "operations: expected at least one operation.");
  const all = descriptors.flatMap(({ parameters }) => parameters);
  const parameters = [...all.filter(({ secret, secrets }) => secret || secrets), ...all];
  const byName = new Map<string, (typeof all)[number]>();
  for (const parameter of parameters) if (!byName.has(parameter.name)) byName.set(parameter.name, parameter);
  return { ...first, parameters: [...byName.values()] };
}
