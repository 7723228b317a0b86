import { listProjects } from "@dataworks-kit/api/operations";
import { type ClientOptions, createClientFor } from "@dataworks-kit/client/core";
import { isLoopbackHost } from "@dataworks-kit/wire";
import type { KeyOptions } from "../operation/create-credentials.ts";
import { findRegion } from "../operation/find-region.ts";
import type { DoctorFlags } from "./doctor-flags.ts";
import type { Outcome } from "./finding.ts";

/** The server that is called, and the client's options that choose it. */
export interface Server {
  readonly url: URL;
  readonly options: Omit<ClientOptions, "credentials">;
}

/**
 * Says which server is called, and what chose it.
 *
 * @throws DataWorksError or UsageError for flags and variables that cannot be used
 */
export async function checkEndpoint(flags: DoctorFlags, keys: KeyOptions): Promise<Outcome<Server>> {
  const { endpoint, network, allowPlainHttp } = flags;
  const region = await findRegion(flags, keys);
  const options = {
    network,
    ...(region && { regionId: region.id }),
    ...(endpoint !== undefined && { endpoint }),
    ...(allowPlainHttp && { allowPlainHttp }),
  };
  const url = await findUrl(options);
  const name = url.pathname === "/" ? url.origin : url.href;
  const source =
    endpoint === undefined
      ? `the ${network} endpoint of ${region?.id}, which is from ${region?.source}`
      : "--endpoint";
  const found = `${name} from ${source}`;
  const value = { url, options };
  if (url.protocol === "https:" || isLoopbackHost(url.hostname)) return { mark: "ok", found, value };
  const toDo = "Use https: if you can. Passwords of data sources travel unencrypted.";
  return { mark: "warning", found, toDo, value };
}

/** Only the client knows by which rules it takes options; a call that is not sent needs no real key. */
async function findUrl(options: Server["options"]): Promise<URL> {
  const credentials = { accessKeyId: "none", accessKeySecret: "none" };
  const client = createClientFor({ operations: { listProjects }, ...options, credentials });
  const { request } = await client.inspect(listProjects, {});
  return new URL(request.url);
}
