/** How the client calls a thing, and how this command does. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bundocumentedType\(input\)/g, "--allow-undocumented-type"],
  [/\ballowPlainHttp: true\b/g, "--allow-plain-http"],
  [/\bregionId or endpoint\b/g, "--region-id or --endpoint"],
  [/\bor give endpoint\b/g, "or give --endpoint"],
  [/ A key that must be fetched comes through fromAlibabaCloud\./g, ""],
];

/** What the client says, in the words of the command: its flags instead of options. */
export function inCommandWords(text: string): string {
  return WORDS.reduce((said, [word, ours]) => said.replace(word, ours), text);
}
