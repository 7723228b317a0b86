/** A part of the navigation. */
export interface Section {
  readonly title: string;
  /** What its pages are, for a page that does not say so itself. */
  readonly about: string;
  /** The paths in the repository of its pages. */
  readonly pages: RegExp;
  /** A folder without a README, which gets a page that lists its pages. */
  readonly folder?: string;
  /** Whether a reader with little room can do without it: https://llmstxt.org. */
  readonly isOptional?: true;
}

/** The navigation, in its order. A page belongs to the first section that its path fits, so that none is forgotten. */
export const SECTIONS: readonly Section[] = [
  { title: "Start", about: "The project", pages: /^README\.md$/ },
  {
    title: "Guides",
    about: "How to reach a goal, step by step",
    pages: /^docs\/guides\//,
    folder: "docs/guides",
  },
  {
    title: "Packages",
    about: "What each package is for",
    pages: /^(?:packages|apps|spec|bench)\/(?!.*CHANGELOG\.md$)/,
  },
  {
    title: "Operations",
    about: "Parameters, answers and errors of each operation of DataWorks, from its OpenAPI document",
    pages: /^docs\/reference\/(?!api\/)/,
    folder: "docs/reference",
  },
  {
    title: "API reference",
    about: "What each entry of the packages exports",
    pages: /^docs\/reference\/api\//,
  },
  { title: "Architecture", about: "How the parts fit", pages: /^docs\/architecture\.md$/ },
  { title: "Decisions", about: "Why the house is as it is", pages: /^docs\/decisions\//, isOptional: true },
  { title: "Glossary", about: "The words", pages: /^docs\/glossary\.md$/ },
  { title: "Style guide", about: "How we write", pages: /^docs\/style-guide\.md$/, isOptional: true },
  {
    title: "Changes",
    about: "What changed in each version",
    pages: /(?:^|\/)CHANGELOG\.md$/,
    isOptional: true,
  },
  { title: "Contributing", about: "How to change something", pages: /(?:)/, isOptional: true },
];
