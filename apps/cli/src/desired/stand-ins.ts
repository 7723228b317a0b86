import type { CreateDataSourceInput } from "@dataworks-kit/api";
import type { OperationDocumentation } from "@dataworks-kit/wire";
import type { DesiredDataSource } from "./desired-data-source.ts";
import { TYPE } from "./members.ts";
import type { Mistakes } from "./mistakes.ts";
import { listVariants } from "./variants.ts";

/** The contract's examples of the members of Content: for each type one set for each form that Content may have. */
export type StandIns = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;

/** Reads what may stand for values that are not known. */
export function listStandIns(documentation: OperationDocumentation): StandIns {
  const sets = listVariants(documentation).map(([type, { shapes }]) => {
    const examples = shapes.map(({ fields }) =>
      Object.fromEntries(fields.map(({ name, example }) => [name, example])),
    );
    return [type, examples] as const;
  });
  return new Map(sets);
}

/**
 * The inputs that a data source may have: one, or one for each form of its Content, in which examples stand for the values that
 * are left alone. What a Content needs can depend on them.
 */
export function listPossibleInputs(
  { members }: DesiredDataSource,
  input: CreateDataSourceInput,
  { standIns, mistakes }: { readonly standIns: StandIns; readonly mistakes: Mistakes },
): readonly unknown[] {
  const [type, content] = [members.get(TYPE), members.get("Content")];
  const sets = type?.kind === "scalar" ? standIns.get(String(type.value)) : undefined;
  if (!sets || content?.kind !== "object") return [input];
  const unknown = [...content.members].filter(([, { node }]) => mistakes.isLeftAlone(node));
  if (unknown.length === 0) return [input];
  const given = Object(input.Content);
  return sets.map((examples) => {
    const possible = unknown.map(([name]) => [name, examples[name] ?? given[name]]);
    return { ...input, Content: { ...given, ...Object.fromEntries(possible) } };
  });
}
