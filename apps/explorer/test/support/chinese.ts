/** The wire names and numbers of an English text that its Chinese text lacks: none of them has another name in Chinese. */
export function findLostNames(english: string, chinese: string): string[] {
  const kept = new Set(listNames(chinese));
  const quoted = english.match(/`[^`]+`/g) ?? [];
  return [
    ...listNames(english).filter((name) => !kept.has(name)),
    ...quoted.filter((name) => !chinese.includes(name)),
  ];
}

/** What is wrong with a Chinese text by itself: no Chinese, signs of Latin script, or no space between the scripts. */
export function findFaults(chinese: string): string[] {
  return FAULTS.flatMap(({ fault, pattern }) => (pattern.test(chinese) ? [`${fault}: ${chinese}`] : []));
}

const FAULTS = [
  { fault: "no Chinese", pattern: /^\P{Script=Han}*$/u },
  {
    fault: "a sign of Latin script",
    pattern: /\p{Script=Han}[,.;:!?()]|[,.;:!?()]\p{Script=Han}|[,.;:!?]$/u,
  },
  { fault: "no space between the scripts", pattern: /\p{Script=Han}[\w`]|[\w`]\p{Script=Han}/u },
  { fault: "a space too many", pattern: / [，。；：（）、]|[，。；：（）、] | {2}/ },
];

/** Words with a capital letter or a digit after the first character, and headers of the vendor. */
function listNames(text: string): string[] {
  const words = text.match(/[\w.-]*\w/g) ?? [];
  return words.filter((word) => /\w[A-Z]|\d|^x-/.test(word));
}
