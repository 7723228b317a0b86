import { kebabCase } from "./flag-of.ts";

/** How the client calls a thing, and how this command does. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bundocumentedType\(input\)/g, "--allow-undocumented-type"],
  [/\ballowPlainHttp: true\b/g, "--allow-plain-http"],
  [/\bregionId or endpoint\b/g, "--region-id or --endpoint"],
  [/\bor give endpoint\b/g, "or give --endpoint"],
  [/ \(a number or a bigint\)/g, ""],
  [/ A key that must be fetched comes through fromAlibabaCloud\./g, ""],
];

/** Options of the client that are more than a flag here. */
const OPTIONS: Readonly<Record<string, string>> = {
  regionId: "--region-id (or ALIBABA_CLOUD_REGION_ID)",
  totalTimeoutMs: "--timeout",
  credentials: "the access key",
  "credentials.accessKeyId": "the id of the access key",
  "credentials.accessKeySecret": "the secret of the access key",
  "credentials.securityToken": "the token of the access key",
};

/** What the client says, in the words of the command: its flags instead of options. */
export function inCommandWords(text: string): string {
  return WORDS.reduce((said, [word, ours]) => said.replace(word, ours), text);
}

/** What this command calls an option of the client. */
export function nameOfOption(path: string): string {
  return OPTIONS[path] ?? `--${kebabCase(path)}`;
}
