import { parseJson } from "@dataworks-kit/wire";

/** Members of an object of JSON. */
export type Members = Readonly<Record<string, unknown>>;

/** A data source as the list of a workspace shows it. What is empty counts as absent. */
export interface ExistingDataSource {
  readonly id: string | undefined;
  readonly name: string;
  readonly envType: number | undefined;
  readonly type: string | undefined;
  readonly subType: string | undefined;
  readonly description: string | undefined;
  readonly content: Members | undefined;
  /** Why there is no Content, if there is none. */
  readonly fault: string | undefined;
  readonly isDisabled: boolean;
  readonly isDefaultEngine: boolean;
  readonly isShared: boolean;
}

/** A file may nest 64 levels, and some are above Content. */
const MOST_LEVELS = 60;
/** The Status of a data source that is kept and cannot be used. */
const DISABLED = 2;

/** Reads an item of the list; undefined without a Name. */
export function readExisting(item: Members): ExistingDataSource | undefined {
  const name = readText(item.Name);
  if (name === undefined) return undefined;
  return {
    id: item.Id === undefined ? undefined : String(item.Id),
    name,
    envType: typeof item.EnvType === "number" ? item.EnvType : undefined,
    type: readText(item.DataSourceType),
    subType: readText(item.SubType),
    description: readText(item.Description),
    ...readContent(item.Content),
    isDisabled: Number(item.Status) === DISABLED,
    isDefaultEngine: item.DefaultEngine === true,
    isShared: item.Shared === true,
  };
}

/** By Name, then by EnvType, whatever the language of the machine. */
export function compareExisting(one: ExistingDataSource, other: ExistingDataSource): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return (one.envType ?? 0) - (other.envType ?? 0);
}

function readText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function readContent(given: unknown): Pick<ExistingDataSource, "content" | "fault"> {
  const refuse = (why: string) => ({
    content: undefined,
    fault: `the Content of the answer ${why}: write it`,
  });
  if (given === undefined || given === null || given === "") return refuse("is absent");
  const value = typeof given === "string" ? readJson(given) : given;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse("is not a JSON object");
  if (isDeeper(value, MOST_LEVELS)) return refuse(`nests deeper than ${MOST_LEVELS} levels`);
  return { content: { ...value }, fault: undefined };
}

function readJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1));
}
