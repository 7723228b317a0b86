import { documentation } from "@dataworks-kit/api/documentation";
import { LISTED_TYPES, OPERATION } from "../desired/members.ts";
import { listContentMembers, listVariants } from "../desired/variants.ts";

/** What the contract says that an import must know. */
export interface Rules {
  readonly isListedType: (type: string) => boolean;
  /** Whether a SubType may stand beside a listed type. */
  readonly isListedSubType: (subType: string, type: string) => boolean;
  /** The members of Content by type. */
  readonly contents: ReadonlyMap<string, readonly string[]>;
  /** The secrets that every form of Content needs, by type. */
  readonly secrets: ReadonlyMap<string, readonly string[]>;
}

/** Reads the rules from the contract of CreateDataSource. */
export async function loadRules(): Promise<Rules> {
  const documented = await documentation.createDataSource();
  const needs = listVariants(documented).map(([type, { shapes }]) => {
    const [first = [], ...others] = shapes.map(({ fields }) =>
      fields.filter(({ secret, required }) => secret && required).map(({ name }) => name),
    );
    return [type, first.filter((name) => others.every((names) => names.includes(name)))] as const;
  });
  const { enum: subTypes, allowedWhen } = OPERATION.parameters.find(({ name }) => name === "SubType") ?? {};
  return {
    isListedType: (type) => LISTED_TYPES.includes(type),
    isListedSubType: (subType, type) =>
      (!subTypes || subTypes.includes(subType)) && (!allowedWhen || allowedWhen.values.includes(type)),
    contents: listContentMembers(documented),
    secrets: new Map(needs),
  };
}
