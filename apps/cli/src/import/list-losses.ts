import type { ExistingDataSource } from "../desired/existing-data-source.ts";
import type { Rules } from "./rules.ts";

const NEEDS_OPEN_DOOR = "dataworks check needs --allow-undocumented-type";

/** What a desired file cannot say of a data source, and what `dataworks check` would refuse. */
export function listLosses(existing: ExistingDataSource, rules: Rules): string[] {
  const { isDefaultEngine, isShared, isDisabled, envType, fault } = existing;
  return [
    ...(isDefaultEngine ? ["it is the default engine of the workspace, and belongs to it"] : []),
    ...(isShared ? ["another workspace shares it with this one"] : []),
    ...(isDisabled ? ["it is disabled, which a file cannot say"] : []),
    ...(envType === undefined ? ["the answer has no EnvType: write it"] : []),
    ...(fault === undefined ? [] : [fault]),
    ...listOfType(existing, rules),
  ];
}

function listOfType({ type, subType, content = {} }: ExistingDataSource, rules: Rules): string[] {
  if (type === undefined) return ["the answer has no DataSourceType: write it"];
  if (!rules.isListedType(type)) return [`the type ${type} is not listed: ${NEEDS_OPEN_DOOR}`];
  const isListed = subType === undefined || rules.isListedSubType(subType, type);
  const known = rules.contents.get(type) ?? [];
  const unknown = Object.keys(content).filter((name) => !known.includes(name));
  return [
    ...(isListed ? [] : [`the SubType ${subType} is not listed for the type ${type}: ${NEEDS_OPEN_DOOR}`]),
    ...(unknown.length > 0
      ? [
          `Content has members that are not listed for the type ${type} (${unknown.join(", ")}): ${NEEDS_OPEN_DOOR}`,
        ]
      : []),
  ];
}
