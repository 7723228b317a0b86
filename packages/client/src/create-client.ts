import * as operations from "@dataworks-kit/api/operations";
import type { ClientFor } from "./core/client-types.ts";
import { createClientFor } from "./core/create-client-for.ts";
import type { ClientOptions } from "./options/client-options.ts";

/** A client for DataWorks. Each operation of the API is a method, under its own parameter names. */
export interface Client extends ClientFor<typeof operations> {}

/**
 * Creates a client for all operations of the kit, one region (or one endpoint) and one access key. Nothing is sent yet.
 *
 * @throws DataWorksError of kind `config` that names the option and what was expected.
 */
export function createClient(options: ClientOptions): Client {
  return createClientFor({ ...options, operations });
}
