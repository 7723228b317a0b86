import { posix } from "node:path";

/** What the code of a repository has, for pages that speak of it. */
export interface Known {
  /** Every word of code: an identifier, a flag, a key. */
  readonly words: ReadonlySet<string>;
  readonly files: readonly string[];
  /** The scripts of the root. */
  readonly scripts: readonly string[];
}

/** An identifier of code: `createClient`, `DataWorksError`. A word of prose has no capital inside. */
const IDENTIFIER = /\b[A-Za-z_$]*[a-z][A-Z][\w$]*/g;
const FLAG = /(?<![\w-])--[a-z][a-z-]+/g;
const FOLDER = /^(?:packages|apps|docs|spec|bench|test|scripts)\//;

/** Every word in the text of code. */
export function readWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(/[A-Za-z_$][\w$]*|--[a-z][a-z-]+/g) ?? []));
}

/**
 * What a page names in code spans and the code does not have: identifiers, flags, scripts, and paths, which start at the root or at
 * the page's folder.
 */
export function findUnknownNames(page: string, known: Known, folder = "."): string[] {
  const prose = page.replace(/^ *```[\s\S]*?^ *```/gm, "");
  return [...prose.matchAll(/`([^`\n]+)`/g)].flatMap(([, span = ""]) => [
    ...(FOLDER.test(span) && ![span, posix.join(folder, span)].some((place) => hasPath(place, known.files))
      ? [span]
      : []),
    ...[...(span.match(IDENTIFIER) ?? []), ...(span.match(FLAG) ?? [])].filter(
      (word) => !known.words.has(word),
    ),
    ...[...span.matchAll(/\bnpm run ([\w:-]+)/g)]
      .map(([, name = ""]) => name)
      .filter(isMissing(known.scripts)),
  ]);
}

function isMissing(names: readonly string[]): (name: string) => boolean {
  return (name) => !names.includes(name);
}

/** Whether a file or a folder is there; `*` and `NAME` in angle brackets stand for any name. */
function hasPath(span: string, files: readonly string[]): boolean {
  const [place = ""] = span.split(/[\s#:]/);
  const pattern = place.replace(/[.+?^$()|[\]\\]/g, "\\$&").replace(/\*+|<[^>]+>/g, "[^/]*");
  const expected = new RegExp(`^${pattern.replace(/\/$/, "")}(/|$)`);
  return files.some((file) => expected.test(file));
}
