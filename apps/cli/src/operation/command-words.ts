import { toKebabCase } from "./to-flag.ts";

/** The words of the client for a thing, and the words of this command. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bundocumentedType\(input\)/g, "--allow-undocumented-type"],
  [/\ballowPlainHttp: true\b/g, "--allow-plain-http"],
  [/\bparametersIn: "query"/g, "--parameters-in query"],
  [/\bregionId or endpoint\b/g, "--region-id or --endpoint"],
  [/\bor give endpoint\b/g, "or give --endpoint"],
  [/ \(a number or a bigint\)/g, ""],
  [/(?<=beyond 2\^53, which may be rounded already: )give (?:it as )?a bigint\b/g, "write all its digits"],
  [/(?<=beyond 2\^53 must be )given as a bigint\b/g, "written with all its digits"],
  [/ A key that must be fetched comes through fromAlibabaCloud\./g, ""],
  [/^No credentials: /g, "No access key was found: "],
  [/\bThe credentials provider failed: /g, "The access key could not be fetched: "],
];

/**
 * A message of the client in the words of this command. It is for our own texts alone: what a server said stays as it is. A test
 * holds every message of the client against it.
 */
export function toCommandWords(text: string): string {
  return WORDS.reduce((changed, [word, ours]) => changed.replace(word, ours), text);
}

/** Options of the client that have another name here, or are more than a flag. */
const OPTIONS: Readonly<Record<string, string>> = {
  regionId: "--region-id (or ALIBABA_CLOUD_REGION_ID)",
  totalTimeoutMs: "--timeout",
  lookAfterAmbiguous: "--look",
  credentials: "the access key",
  "credentials.accessKeyId": "the id of the access key",
  "credentials.accessKeySecret": "the secret of the access key",
  "credentials.securityToken": "the token of the access key",
};

/** The flag or the words of this command for an option of the client. */
export function toOptionFlag(path: string): string {
  return OPTIONS[path] ?? `--${toKebabCase(path)}`;
}
