import type { ExplorerState } from "../state/explorer-state.ts";

const DEFAULT_REGION = "cn-shanghai";

/** The public host of the region in the form; that of cn-shanghai while the form names none that could be one. */
export function endpointHost({ values }: Pick<ExplorerState, "values">): string {
  const region = values.RegionId ?? "";
  return `dataworks.${/^[a-z][a-z0-9-]{1,40}$/.test(region) ? region : DEFAULT_REGION}.aliyuncs.com`;
}
