/** The languages of the page. */
export const LOCALES = ["en", "zh"] as const;
/** A language of the page. */
export type Locale = (typeof LOCALES)[number];

/** The first language of a person that the page has; without one, English. */
export function chooseLocale(languages: readonly string[]): Locale {
  const found = languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return found.map((tag) => LOCALES.find((locale) => locale === tag)).find(Boolean) ?? "en";
}
