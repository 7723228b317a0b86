import { describeThrown } from "../../error/thrown.ts";
import type { Credentials, CredentialsProvider } from "../credentials.ts";
import { readCliConfig } from "./from-cli-config.ts";
import { type FileOptions, readCredentialsFile } from "./from-credentials-file.ts";
import { readEnvironment } from "./from-environment.ts";
import {
  type AskedSource,
  type FetchedProfile,
  type FromSource,
  type NoKey,
  readVariable,
  toAskedSource,
  toNoCredentialsError,
} from "./key-source.ts";

/** What of the vendor's chain is to be asked. */
export interface DefaultCredentialsOptions extends Pick<FileOptions, "profile" | "env" | "clock"> {
  /**
   * Fetches the key of a profile that says where one is. What it throws is told by its message, which must hold no secret, and
   * the chain goes on. Default: no key is fetched.
   */
  readonly fetchKey?: (
    profile: FetchedProfile,
    request: Parameters<CredentialsProvider>[0],
  ) => Promise<Credentials>;
  /** Told of each source that was asked, in order: those that have no key that serves, and at last the one that gave it. */
  readonly onSource?: (source: AskedSource) => void;
}

/**
 * Asks where the vendor's own chain asks, in its order, as far as files and environment go: the environment, the profile of
 * the vendor's command line (unless ALIBABA_CLOUD_CLI_PROFILE_DISABLED is `true`), `~/.alibabacloud/credentials`. It goes on
 * after a source that has no key that serves. The rest of the chain (OIDC, ECS metadata, a URI, roles) is
 * `fromAlibabaCloud`'s. An explicit `profile` is of files, so that the environment is not asked.
 *
 * @throws DataWorksError of kind `config`, when asked and none has a key; its `issues` tell of each why
 */
export function defaultCredentials(options: DefaultCredentialsOptions = {}): CredentialsProvider {
  const { env = process.env, profile } = options;
  return async (request) => {
    const isCliDisabled = readVariable(env, "ALIBABA_CLOUD_CLI_PROFILE_DISABLED")?.toLowerCase() === "true";
    const sources: (() => FromSource | Promise<FromSource>)[] = [
      ...(profile ? [] : [() => readEnvironment(env)]),
      ...(isCliDisabled ? [] : [() => readCliConfig(options)]),
      () => readCredentialsFile(options),
    ];
    const failed: NoKey[] = [];
    for (const ask of sources) {
      const found = await fetchIfAllowed(await ask(), options, request);
      options.onSource?.(toAskedSource(found));
      if ("credentials" in found) return found.credentials;
      failed.push(found);
    }
    throw toNoCredentialsError(failed, profile ? {} : env);
  };
}

async function fetchIfAllowed(
  found: FromSource,
  { fetchKey }: DefaultCredentialsOptions,
  request: Parameters<CredentialsProvider>[0],
): Promise<FromSource> {
  if ("credentials" in found || !found.fetched || !fetchKey) return found;
  const { place, reason, fetched } = found;
  try {
    return { place, credentials: await fetchKey(fetched, request) };
  } catch (cause) {
    return { place, reason: `${reason}; ${describeThrown(cause)}` };
  }
}
