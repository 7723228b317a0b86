import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { ENGLISH } from "./english.ts";
import { chooseLocale, type Locale } from "./locale.ts";
import type { Words } from "./words.ts";

/** The words of the page for everything below it. */
export const WordsContext = createContext<Words>(ENGLISH);

/** Every word that a part of the page says. */
export function useWords(): Words {
  return useContext(WordsContext);
}

/** The words of a language; of one that a person has not chosen, `undefined`, those of the browser. */
export async function openWords(locale: Locale | undefined): Promise<Words> {
  if ((locale ?? chooseLocale(navigator.languages)) === "en") return ENGLISH;
  const { CHINESE } = await import("./chinese.ts");
  return CHINESE;
}

/** Follows the language that a person chooses. Until its words are loaded, and when they cannot be, those before stay. */
export function useChosenWords(locale: Locale | undefined, initial: Words): Words {
  const [words, setWords] = useState(initial);
  useEffect(() => {
    let isLatest = true;
    openWords(locale).then(
      (next) => isLatest && setWords(next),
      () => {},
    );
    return () => {
      isLatest = false;
    };
  }, [locale]);
  useEffect(() => {
    document.documentElement.lang = words.tag;
  }, [words]);
  return words;
}
