import { DataWorksError } from "../../dataworks-error.ts";
import type { Environment } from "./environment.ts";
import type { NoKey } from "./key-source.ts";

/** Names that other programs and older ones of the vendor read, by the name that counts here. */
const OTHER_NAMES = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: /^(ALICLOUD|ALIBABACLOUD|ALIYUN)_ACCESS_KEY(_ID)?$|^ACCESS_KEY_ID$/,
  ALIBABA_CLOUD_ACCESS_KEY_SECRET:
    /^(ALICLOUD|ALIBABACLOUD|ALIYUN)_(SECRET_KEY|ACCESS_KEY_SECRET)$|^ACCESS_KEY_SECRET$/,
  ALIBABA_CLOUD_SECURITY_TOKEN:
    /^(ALICLOUD|ALIBABACLOUD|ALIYUN)_(SECURITY_TOKEN|STS_TOKEN)$|^SECURITY_TOKEN$/,
  ALIBABA_CLOUD_PROFILE: /^(ALICLOUD|ALIBABACLOUD|ALIYUN)_PROFILE$/,
  ALIBABA_CLOUD_CREDENTIALS_FILE:
    /^(ALICLOUD|ALIBABACLOUD|ALIYUN|ALIBABA_CLOUD)_SHARED_CREDENTIALS_FILE$|^(ALICLOUD|ALIBABACLOUD|ALIYUN)_CREDENTIALS_FILE$/,
} as const;

/** The error when no source has a key that serves: each place that was looked at and why, and the way out. */
export function noCredentials(sources: readonly NoKey[], env: Environment): DataWorksError {
  const issues = [
    ...sources.map(({ place, reason }) => ({ path: place, message: reason })),
    ...otherNames(env).map(([name, wanted]) => ({
      path: "the environment",
      message: `has ${name}, which is not read here: the name that counts is ${wanted}`,
    })),
  ];
  const list = issues.map(({ path, message }) => `${path} ${message}`).join("; ");
  const needsLibrary = sources.some(({ fetched }) => fetched);
  const advice = needsLibrary ? " A key that must be fetched comes through fromAlibabaCloud." : "";
  return new DataWorksError({
    ...{ kind: "config", operation: "credentials", issues },
    message: `No credentials: ${list}.${advice}`,
  });
}

function otherNames(env: Environment): (readonly [name: string, wanted: string])[] {
  return Object.entries(OTHER_NAMES).flatMap(([wanted, others]) =>
    env[wanted]
      ? []
      : Object.keys(env)
          .filter((name) => others.test(name) && env[name])
          .map((name) => [name, wanted] as const),
  );
}
