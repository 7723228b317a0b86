import { stringifyJson } from "@dataworks-kit/wire";
import { formatTable } from "../operation/format-table.ts";
import { type DesiredDataSource, describeDesired } from "./desired-data-source.ts";
import { writePlace } from "./place.ts";

/** A line for each data source, with the place of its entry. */
export function listAsTable(dataSources: readonly DesiredDataSource[], columns: number | undefined): string {
  const rows = dataSources.map((desired) => {
    const { ProjectId, EnvType, Name, DataSourceType } = describeDesired(desired);
    const { environment: Environment, entry } = desired;
    return { ProjectId, Name, DataSourceType, EnvType, Environment, Place: writePlace(entry.layer.node.at) };
  });
  return formatTable(rows, undefined, columns);
}

/** A JSON array; each item has the input of the call, secrets masked. */
export function listAsJson(dataSources: readonly DesiredDataSource[]): string {
  const items = dataSources.map((desired) => {
    const { environment, entry } = desired;
    const { source, offset } = entry.layer.node.at;
    const { line, col: column } = source.locate(offset);
    return stringifyJson({ environment, file: source.file, line, column, input: describeDesired(desired) });
  });
  return `[${items.length > 0 ? `\n${items.join(",\n")}\n` : ""}]\n`;
}
