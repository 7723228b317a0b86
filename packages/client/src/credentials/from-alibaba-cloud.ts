import type { Credentials, CredentialsProvider } from "./credentials.ts";

/** An object of the class `Credential` of the vendor's `@alicloud/credentials`. */
export interface AlibabaCloudCredential {
  readonly getCredential: () => Promise<{
    readonly accessKeyId?: string | undefined;
    readonly accessKeySecret?: string | undefined;
    readonly securityToken?: string | undefined;
  }>;
}

/**
 * Takes credentials from the vendor's own library, with all that its chain knows: OIDC, roles, ECS metadata, a URI. It
 * renews temporary keys by itself, so it is asked for every call. Install `@alicloud/credentials` next to this package.
 */
export function fromAlibabaCloud(credential: AlibabaCloudCredential): CredentialsProvider {
  return async (): Promise<Credentials> => {
    const { accessKeyId = "", accessKeySecret = "", securityToken } = await credential.getCredential();
    return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }), expiresAt: ALREADY };
  };
}

/** Already ended, so that the client does not keep it. */
const ALREADY = new Date(0);
