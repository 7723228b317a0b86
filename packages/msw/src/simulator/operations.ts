import { createConnectionErrors } from "@dataworks-kit/api";
import type { SimulatedOperation } from "./operation.ts";
import { createRefuse, type Refuse } from "./refusal.ts";
import { SimulatorError } from "./simulator-error.ts";
import { takenMethods } from "./taken-methods.ts";

/** The operations of a double, found as the gateway finds them: by Action and Version in their exact case. */
export interface Operations {
  readonly find: (
    action: string | undefined,
    version: string | undefined,
  ) => { readonly operation: SimulatedOperation; readonly refuse: Refuse } | undefined;
  /** The versions in which an Action exists. */
  readonly versionsOf: (action: string) => readonly string[];
  /** Every method that some operation takes, see `takenMethods`. */
  readonly methods: ReadonlySet<string>;
  /** The product that errors name while no operation is known. */
  readonly product: string;
  /** Refuses while no operation is known: in the words of any that documents the code. */
  readonly refuse: Refuse;
}

/** The gateway's codes stand in the catalogue of every operation behind it; this is the one that is written down. */
const GATEWAY_ERRORS = createConnectionErrors;

/**
 * Indexes operations.
 *
 * @throws SimulatorError (`operation`) when two have the same Action and Version, or one without `act` has no example.
 */
export function indexOperations(
  operations: readonly SimulatedOperation[],
  leniency: { readonly strict: boolean },
): Operations {
  const byName = new Map<string, { operation: SimulatedOperation; refuse: Refuse }>();
  for (const operation of operations) {
    const { action, version } = operation.descriptor;
    if (byName.has(nameOf(action, version)))
      throw new SimulatorError("operation", `${action} ${version} is given twice.`);
    if (!operation.act && Object.keys(operation.examples.outputs).length === 0)
      throw new SimulatorError("operation", `${action} needs \`act\` or an example of its answer.`);
    byName.set(nameOf(action, version), {
      operation,
      refuse: createRefuse(operation.errors, GATEWAY_ERRORS),
    });
  }
  const descriptors = operations.map(({ descriptor }) => descriptor);
  return {
    find: (action, version) => byName.get(nameOf(action, version)),
    versionsOf: (action) =>
      descriptors.filter((descriptor) => descriptor.action === action).map(({ version }) => version),
    methods: new Set(descriptors.flatMap((descriptor) => takenMethods(descriptor, leniency))),
    product: descriptors.find(({ product }) => product !== undefined)?.product ?? "dataworks-public",
    refuse: createRefuse(...operations.map(({ errors }) => errors), GATEWAY_ERRORS),
  };
}

function nameOf(action: string | undefined, version: string | undefined): string {
  return `${action} ${version}`;
}
