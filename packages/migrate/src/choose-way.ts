import type { MigrationNote } from "./migration.ts";
import { type Engine, WAYS, type Way, type WayName } from "./ways.ts";

/** The kind of a data source in the version 2020-05-18. */
export interface OlderType {
  readonly type: string;
  readonly subType?: string | undefined;
}

/** How a data source goes on, or the reason why it cannot. */
export interface Choice {
  readonly way?: Way;
  readonly notes: readonly MigrationNote[];
}

const ENGINES: readonly Engine[] = ["mysql", "sqlserver", "postgresql"];

/** Chooses by the type, the engine of an RDS instance, and the form of Content. */
export function chooseWay(older: OlderType, content: Readonly<Record<string, unknown>>): Choice {
  const { type, subType } = older;
  if (type === "rds") {
    const engine = ENGINES.find((one) => one === subType);
    return engine
      ? { way: WAYS[`${engine} instance`], notes: [] }
      : refuse(
          "the newer version has no type rds, but one for each engine: give SubType mysql, sqlserver or postgresql",
        );
  }
  const engine = ENGINES.find((one) => one === type);
  if (engine) return { way: WAYS[`${engine} ${"jdbcUrl" in content ? "url" : "instance"}`], notes: [] };
  if (type === "emr")
    return refuse(
      "the vendor documents no ConnectionProperties of an E-MapReduce cluster: add its Hive as a data source of the type hive, or the cluster as a computing resource",
    );
  return Object.hasOwn(WAYS, type)
    ? { way: WAYS[type as WayName], notes: [] }
    : refuse(
        "nothing is known of how this type of data source goes on: write Type and ConnectionProperties yourself",
      );
}

function refuse(message: string): Choice {
  return { notes: [{ kind: "needed", place: "Type", message }] };
}
