import { regionFromCliConfig } from "@dataworks-kit/client/node";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { requireProfile } from "./command-credentials.ts";

/** What decides about the region beside its own flag. */
interface Chosen {
  readonly profile?: string;
  readonly endpoint?: string;
}

/** The region of the environment, else of the profile; that one may have nothing to do with a given endpoint. */
export async function defaultRegion(
  { profile, endpoint }: Chosen,
  env: Terminal["env"],
): Promise<string | undefined> {
  if (env.ALIBABA_CLOUD_REGION_ID || endpoint) return env.ALIBABA_CLOUD_REGION_ID;
  return regionFromCliConfig({ env, ...(profile && { profile }) });
}

/**
 * What is behind a region that is missing; nothing when it was just not given.
 *
 * @throws UsageError for an older name of the variable, and DataWorksError for a profile that is not there
 */
export async function explainMissingRegion({ profile }: Chosen, env: Terminal["env"]): Promise<void> {
  if (profile) await requireProfile({ env, profile });
  const older = OLDER_REGIONS.find((name) => env[name]);
  if (older)
    throw new UsageError(
      `--region-id: ${older} is not read here; the name that counts is ALIBABA_CLOUD_REGION_ID.`,
    );
}

const OLDER_REGIONS = ["ALICLOUD", "ALIBABACLOUD", "ALIYUN"].flatMap((vendor) => [
  `${vendor}_REGION`,
  `${vendor}_REGION_ID`,
]);
