import { regionFromCliConfig } from "@dataworks-kit/client/node";
import { UsageError } from "../exit-codes.ts";
import type { CommandFlags } from "./command-flags.ts";
import { type KeyOptions, requireProfile } from "./create-credentials.ts";

/** A region, and where it was given. */
export interface FoundRegion {
  readonly id: string;
  readonly source: string;
}

/**
 * The region of the flag, else of the environment, else of the profile. A profile's region may have nothing to do with a given
 * endpoint.
 *
 * @throws DataWorksError or UsageError when there is more to say of a missing region than that none was given
 */
export async function findRegion(
  { regionId, endpoint }: Pick<CommandFlags, "regionId" | "endpoint">,
  keys: KeyOptions,
): Promise<FoundRegion | undefined> {
  if (regionId !== undefined) return { id: regionId, source: "--region-id" };
  const fromEnv = keys.env.ALIBABA_CLOUD_REGION_ID;
  if (fromEnv) return { id: fromEnv, source: "ALIBABA_CLOUD_REGION_ID" };
  if (endpoint) return undefined;
  const fromProfile = await regionFromCliConfig(keys);
  if (fromProfile) return { id: fromProfile, source: "the profile" };
  await explainMissingRegion(keys);
  return undefined;
}

const OLDER_REGIONS = ["ALICLOUD", "ALIBABACLOUD", "ALIYUN"].flatMap((vendor) => [
  `${vendor}_REGION`,
  `${vendor}_REGION_ID`,
]);

/** Throws the reason why there is no region, if there is more to say than that none was given. */
async function explainMissingRegion(keys: KeyOptions): Promise<void> {
  if (keys.profile) await requireProfile(keys);
  const older = OLDER_REGIONS.find((name) => keys.env[name]);
  if (older)
    throw new UsageError(
      `--region-id: ${older} is an older name and is not read; set ALIBABA_CLOUD_REGION_ID instead.`,
    );
}
