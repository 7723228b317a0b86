import { optionError } from "../option-error.ts";
import type { Credentials } from "./credentials.ts";

/**
 * Lets credentials pass, unless a long-lived key stands in a web page, where everyone who opens it can take it.
 *
 * @throws DataWorksError of kind `config`
 */
export function refuseKeysInBrowser(credentials: Credentials): Credentials {
  // Workers of a page have no document; test environments that imitate one run in Node.
  const isPage = "document" in globalThis && !("process" in globalThis);
  if (!isPage || credentials.securityToken !== undefined) return credentials;
  throw optionError(
    "credentials",
    "a temporary key with securityToken, since this runs in a browser; dangerouslyAllowLongLivedKeysInBrowser: true permits others",
  );
}
