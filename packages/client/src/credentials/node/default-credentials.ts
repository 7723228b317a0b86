import type { CredentialsProvider } from "../credentials.ts";
import { readCliConfig } from "./from-cli-config.ts";
import { type FileOptions, readCredentialsFile } from "./from-credentials-file.ts";
import { readEnvironment } from "./from-environment.ts";
import { providerError } from "./provider-error.ts";

/** What of the vendor's chain is to be asked. */
export type DefaultCredentialsOptions = Pick<FileOptions, "profile" | "env">;

/**
 * Asks where the vendor's own chain asks, in its order, as far as files and environment go: the environment, the profile of
 * the vendor's command line (unless ALIBABA_CLOUD_CLI_PROFILE_DISABLED is `true`), `~/.alibabacloud/credentials`. The
 * rest of it (OIDC, ECS metadata, a URI, roles) is `fromAlibabaCloud`'s.
 *
 * @throws DataWorksError of kind `config`, when asked, when none has a key
 */
export function defaultCredentials(options: DefaultCredentialsOptions = {}): CredentialsProvider {
  return async () => {
    const { env = process.env } = options;
    const isCliDisabled = env.ALIBABA_CLOUD_CLI_PROFILE_DISABLED?.toLowerCase() === "true";
    const credentials =
      readEnvironment(env) ??
      (isCliDisabled ? undefined : await readCliConfig(options)) ??
      (await readCredentialsFile(options));
    if (credentials) return credentials;
    throw providerError(
      "neither the environment nor ~/.aliyun/config.json nor ~/.alibabacloud/credentials has an access key",
    );
  };
}
