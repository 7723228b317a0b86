import type { Credentials } from "@dataworks-kit/client";
import { UsageError } from "../usage-error.ts";

/** The vendor's names. Flags would show the secret to everyone who lists processes. */
const NAMES = {
  accessKeyId: "ALIBABA_CLOUD_ACCESS_KEY_ID",
  accessKeySecret: "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
  securityToken: "ALIBABA_CLOUD_SECURITY_TOKEN",
};

/** @throws UsageError that names the variable that is missing */
export function readCredentials(env: Readonly<Record<string, string | undefined>>): Credentials {
  const accessKeyId = env[NAMES.accessKeyId];
  const accessKeySecret = env[NAMES.accessKeySecret];
  const securityToken = env[NAMES.securityToken];
  if (!accessKeyId || !accessKeySecret) {
    const missing = [!accessKeyId && NAMES.accessKeyId, !accessKeySecret && NAMES.accessKeySecret].filter(
      Boolean,
    );
    throw new UsageError(
      `set ${missing.join(" and ")} in the environment (the double's are testid and testsecret).`,
    );
  }
  return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
}
