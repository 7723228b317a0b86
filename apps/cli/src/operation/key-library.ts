import { createRequire } from "node:module";
import { type AlibabaCloudCredential, type Credentials, fromAlibabaCloud } from "@dataworks-kit/client/core";
import { describeLibraryFailure } from "./describe-library-failure.ts";

/** The vendor's library, which fetches keys of roles, OIDC, ECS metadata, a URI, and of other modes of a profile. */
export const LIBRARY = "@alicloud/credentials";

/** Where a key is fetched: as the library's own configuration tells it, or by a profile that only the library reads. */
export type KeySource = { readonly config: KeyConfig } | { readonly profile: string };

type KeyConfig = { readonly type: string } & Readonly<Record<string, unknown>>;

/** The library, as far as this command uses it. */
export interface KeyLibrary {
  /**
   * The key of this source and of no other.
   *
   * @throws Error that says why there is none, without the secrets
   */
  readonly fetchKey: (source: KeySource, secrets: readonly string[]) => Promise<Credentials>;
  /** Whether it was asked and has not answered yet. */
  readonly isWaiting: () => boolean;
}

/** What a header and a signature can carry. */
const FORM = /^[!-~]+$/;

/** What the library exports. A provider of its own kind can be given since 2.4.2. */
interface Exports {
  readonly default: new (config?: object | null, provider?: object | null) => AlibabaCloudCredential;
  readonly CLIProfileCredentialsProvider?: {
    readonly builder: () => {
      readonly withProfileName: (name: string) => { readonly build: () => object };
    };
  };
}

/**
 * The library, from beside this command; nothing when it is not installed. The current folder is not searched: code there may
 * be anybody's. A library that fails to load is not taken for a missing one.
 */
export function loadKeyLibrary(): KeyLibrary | undefined {
  const require = createRequire(import.meta.url);
  try {
    require.resolve("@alicloud/credentials");
  } catch {
    return undefined;
  }
  let waiting = 0;
  const fetchKey: KeyLibrary["fetchKey"] = async (source, secrets) => {
    waiting += 1;
    try {
      return await keyFrom(credentialOf(source, require("@alicloud/credentials")));
    } catch (cause) {
      throw new Error(`has none: ${describeLibraryFailure(cause, secrets)}`);
    } finally {
      waiting -= 1;
    }
  };
  return { fetchKey, isWaiting: () => waiting > 0 };
}

function credentialOf(
  source: KeySource,
  { default: Credential, CLIProfileCredentialsProvider }: Exports,
): AlibabaCloudCredential {
  if ("config" in source) return new Credential(requireAddress(source.config));
  // Without a provider the library would ask its whole chain, and give the key of another identity.
  if (!CLIProfileCredentialsProvider) throw new Error("it is too old for this mode; install 2.4.2 or later");
  const provider = CLIProfileCredentialsProvider.builder().withProfileName(source.profile).build();
  return new Credential(null, provider);
}

/** Of an address that is missing the library makes `https://undefined/`, and calls that. */
function requireAddress(config: KeyConfig): KeyConfig {
  const { type, credentialsURI } = config;
  if (type !== "credentials_uri" || /^https?:\/\/[^/]/i.test(String(credentialsURI))) return config;
  throw new Error("expected the http: or https: URL of a server that gives keys");
}

async function keyFrom(credential: AlibabaCloudCredential): Promise<Credentials> {
  const key = await fromAlibabaCloud(credential)({});
  const parts = [key.accessKeyId, key.accessKeySecret, key.securityToken ?? "none"];
  if (parts.every((part) => FORM.test(part))) return key;
  throw new Error("it gave a key that cannot be right");
}
