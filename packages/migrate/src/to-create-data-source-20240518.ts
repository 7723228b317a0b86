import type { CreateConnectionInput, CreateDataSource20240518Input } from "@dataworks-kit/api";
import { createDataSource20240518InputSchema } from "@dataworks-kit/api/validate";
import { parseJson } from "@dataworks-kit/wire";
import { chooseWay } from "./choose-way.ts";
import { finishMigration, type Migration } from "./migration.ts";
import { moveContent } from "./move-content.ts";

/** What the older input does not say. */
export interface NewerOptions {
  /** The region of the instance, where Content does not name it. Default: the RegionId of the input, if it has one. */
  readonly regionId?: string;
  /** Members of ConnectionProperties, under their names there: they fill what is missing and replace what was assumed. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

/**
 * Turns the input of CreateConnection (2020-05-18) into that of CreateDataSource of 2024-05-18: the type by its newer name, Content and
 * EnvType as ConnectionProperties, and the mode in which these name the data source. The notes tell what was dropped or assumed, and
 * what is needed; the older contract does not hold all that the newer one asks for.
 *
 * What belongs to what is a conclusion from the vendor's pages of both versions: the vendor publishes no table.
 */
export function toCreateDataSource20240518(
  input: CreateConnectionInput,
  options: NewerOptions = {},
): Migration<CreateDataSource20240518Input> {
  const { ConnectionType, SubType, Content, EnvType, ...common } = input;
  const content = readContent(Content);
  const choice = chooseWay(
    { type: ConnectionType, subType: typeof SubType === "string" ? SubType : undefined },
    content,
  );
  const { regionId = common.RegionId, properties: given = {} } = options;
  const isProduction = EnvType === 1;
  const { properties, notes } = moveContent(content, choice.way, { given, regionId, isProduction });
  const draft = {
    ...common,
    ...(choice.way && { Type: choice.way.type, ConnectionPropertiesMode: choice.way.mode }),
    ConnectionProperties: { envType: isProduction ? "Prod" : "Dev", ...properties },
  };
  return finishMigration(draft, createDataSource20240518InputSchema, [...choice.notes, ...notes]);
}

type Content = Readonly<Record<string, unknown>>;

/** Content may be JSON text. Of text that is not an object nothing can be carried over. */
function readContent(content: unknown): Content {
  const value = typeof content === "string" ? tryParse(content) : content;
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function tryParse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
