import { createConnectionOperation } from "@dataworks-kit/api";
import { regionEndpoint } from "@dataworks-kit/wire";
import type { ExplorerState } from "../state/explorer-state.ts";

const DEFAULT_HOST = "dataworks.cn-shanghai.aliyuncs.com";

/** The public host of the region in the form; that of cn-shanghai while the form names none that could be one. */
export function endpointHost({ values }: Pick<ExplorerState, "values">): string {
  const origin = regionEndpoint(createConnectionOperation.endpoints ?? [], values.RegionId ?? "");
  return origin === undefined ? DEFAULT_HOST : new URL(origin).host;
}
