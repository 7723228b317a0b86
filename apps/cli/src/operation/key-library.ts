import { createRequire } from "node:module";
import {
  type AlibabaCloudCredential,
  type Credentials,
  DataWorksError,
  fromAlibabaCloud,
} from "@dataworks-kit/client/core";
import { maskValues } from "@dataworks-kit/wire";
import type { KeyConfig, KeySource } from "./key-sources.ts";

/** The vendor's library, which fetches keys of roles, OIDC, ECS metadata, a URI, and of other modes of a profile. */
export const LIBRARY = "@alicloud/credentials";

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

/** What the library exports. It takes a provider of its own kind since 2.4.2. */
interface Exports {
  readonly default: new (config?: object | null, provider?: object | null) => AlibabaCloudCredential;
  readonly CLIProfileCredentialsProvider?: {
    readonly builder: () => {
      readonly withProfileName: (name: string) => { readonly build: () => object };
    };
  };
}

/**
 * Finds the library next to this command; nothing when it is not installed there. The current folder is not searched: anybody
 * may have put code there. A library that fails to load is not taken for a missing library.
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
      return await readKey(createCredential(source, require("@alicloud/credentials")));
    } catch (cause) {
      throw new Error(`returned no key: ${describeFailure(cause, secrets)}`);
    } finally {
      waiting -= 1;
    }
  };
  return { fetchKey, isWaiting: () => waiting > 0 };
}

/** Adds the library's name to the error of a call that ended while the library was asked for a key. */
export function nameWaitingLibrary(error: DataWorksError, library: KeyLibrary | undefined): DataWorksError {
  if (!library?.isWaiting()) return error;
  const message = `${error.message} ${LIBRARY} had not returned an access key by then.`;
  return new DataWorksError({ ...error, message, cause: error.cause });
}

function createCredential(
  source: KeySource,
  { default: Credential, CLIProfileCredentialsProvider }: Exports,
): AlibabaCloudCredential {
  if ("config" in source) return new Credential(requireAddress(source.config));
  // Without a provider the library would ask its whole chain, and return the key of another identity.
  if (!CLIProfileCredentialsProvider) throw new Error("it is too old for this mode; install 2.4.2 or later");
  const provider = CLIProfileCredentialsProvider.builder().withProfileName(source.profile).build();
  return new Credential(null, provider);
}

/** The library turns a missing address into `https://undefined/`, and calls that. */
function requireAddress(config: KeyConfig): KeyConfig {
  const { type, credentialsURI } = config;
  if (type !== "credentials_uri" || /^https?:\/\/[^/]/i.test(String(credentialsURI))) return config;
  throw new Error("expected the http: or https: URL of a server that returns keys");
}

/** What a header and a signature can carry. */
const FORM = /^[!-~]+$/;

async function readKey(credential: AlibabaCloudCredential): Promise<Credentials> {
  const key = await fromAlibabaCloud(credential)({});
  const parts = [key.accessKeyId, key.accessKeySecret, key.securityToken ?? "none"];
  if (parts.every((part) => FORM.test(part))) return key;
  throw new Error("it returned an access key that is not valid");
}

const LONGEST = 2000;

/**
 * The library's own words for its failure. The library quotes whole answers and files, which may hold a key that this command
 * does not know. Only Code, Message and RequestId are kept of such a quotation, and of a URL only the text before its query.
 */
function describeFailure(cause: unknown, secrets: readonly string[]): string {
  const text = (cause instanceof Error ? cause.message : String(cause)).slice(0, LONGEST);
  const [, own = "", quoted = ""] = /^(.*?)([{["<\n].*)?$/s.exec(text) ?? [];
  const words = [cutQueries(cutCommand(own)).trim(), ...quoteRefusal(quoted)].join(" ").trim();
  return maskValues(words, secrets).replace(/[:,]$/, "") || "it gave no reason";
}

/** The words of a service that refused, when the text quotes its answer. */
function quoteRefusal(quoted: string): string[] {
  const answer = readObject(quoted);
  return ["Code", "Message", "RequestId"].flatMap((name) => {
    const value = answer[name];
    return typeof value === "string" ? [`${name} ${value.slice(0, 200)}`] : [];
  });
}

function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text.slice(0, text.lastIndexOf("}") + 1));
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** A command that returns a key may have a secret among its words. */
function cutCommand(text: string): string {
  return text.replace(/(Command failed).*$/s, "$1").replace(/(message = ).*$/s, "");
}

function cutQueries(text: string): string {
  return text
    .replace(/(https?:\/\/)(?:[^\s/@]*@)?([^\s?#,]*)[?#][^\s,]*/gi, "$1$2")
    .replace(/(https?:\/\/)[^\s/@]*@/gi, "$1");
}
