import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { buildSite } from "../site/build-site.ts";
import { findDeadLinks } from "../site/find-dead-links.ts";
import { readRepository, readText } from "../site/repository.ts";
import { STUB } from "./support/create-repository.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BASE = "/kit/";
const site = new Map<string, string>();

beforeAll(async () => {
  const files = await buildSite({ repository: readRepository(ROOT), explorer: STUB, base: BASE });
  for (const [address, content] of files)
    site.set(address, typeof content === "string" ? content : readText(content));
});

const read = (address: string) => site.get(address) ?? "";
const list = (end: string) => [...site.keys()].filter((address) => address.endsWith(end));
const listPages = () => list(".html").filter((address) => !address.startsWith("explorer/"));
/** The links of `llms.txt`, without the base. */
const listEntries = () =>
  [...read("llms.txt").matchAll(/^- \[.+?\]\((\S+)\): ./gm)].map(([, link = ""]) => link.slice(BASE.length));

test("Every link of the site leads to something in it", () => {
  expect(findDeadLinks(site, BASE)).toEqual([]);
});

const LISTED: { what: string; folder: string; toPage: (name: string) => string }[] = [
  { what: "guide", folder: "docs/guides", toPage: (name) => `docs/guides/${name}` },
  { what: "package", folder: "packages", toPage: (name) => `packages/${name}/README.md` },
  { what: "application", folder: "apps", toPage: (name) => `apps/${name}/README.md` },
  {
    what: "operation",
    folder: "spec",
    toPage: (name) => `docs/reference/${name.replace(".openapi.yaml", ".md")}`,
  },
  {
    what: "page of the API reference",
    folder: "docs/reference/api",
    toPage: (name) => `docs/reference/api/${name}`,
  },
];

test.each(LISTED)("llms.txt lists every $what", ({ what, folder, toPage }) => {
  const names = readdirSync(`${ROOT}/${folder}`).filter(
    (name) => what !== "operation" || name.endsWith(".openapi.yaml"),
  );
  expect(names.length).toBeGreaterThan(1);
  expect(listEntries()).toEqual(expect.arrayContaining(names.map(toPage)));
});

test("llms.txt has the form of llmstxt.org, and every link in it exists", () => {
  const lines = read("llms.txt")
    .split("\n")
    .filter((line) => line !== "");
  expect(lines[0]).toBe("# dataworks-kit");
  expect(lines[1]).toMatch(/^> \w/);
  expect(lines.slice(3).filter((line) => !/^## [A-Z]|^- \[.+?\]\(\/kit\/\S+\): \S/.test(line))).toEqual([]);
  expect(listEntries().filter((address) => !site.has(address))).toEqual([]);
});

test("llms-full.txt holds guides, READMEs and references, and stays within its limit", () => {
  const text = read("llms-full.txt");
  for (const path of ["README.md", "docs/guides/trace-your-calls.md", "packages/client/README.md"])
    expect(text).toContain(`<!-- ${path} -->\n\n# `);
  expect(text).toContain("This page is long: [docs/reference/api/api.md](docs/reference/api/api.md)");
  expect(text.length).toBeLessThan(1024 * 1024);
});

test("Every page has a title, a description, a way to its source and a place in the navigation", () => {
  for (const address of listPages()) {
    const html = read(address);
    expect(html, address).toMatch(/<title>\S[^<]+<\/title>/);
    expect(html, address).toMatch(/<meta name="description" content="[^"]{10,}"/);
    if (address === "404.html" || address === "search.html") continue;
    expect(html, address).toMatch(/>(?:Edit|The source of) this page</);
    expect(html.match(/aria-current="page"/g), address).toHaveLength(1);
  }
});

test("The navigation has every part of the site", () => {
  const titles = [...read("index.html").matchAll(/<(?:summary|li><a[^>]*)>([A-Z][\w ]+)</g)].map(
    ([, title]) => title,
  );
  const parts = [
    "Start",
    "Guides",
    "Packages",
    "Operations",
    "API reference",
    "Architecture",
    "Decisions",
    "Glossary",
  ];
  expect(titles).toEqual(expect.arrayContaining([...parts, "Style guide", "Explorer"]));
});

test("An operation is edited in its document, and an API page in the source of its package", () => {
  const web = "https://github.com/dataworks-kit/dataworks-kit";
  expect(read("docs/reference/list-projects.html")).toContain(
    `${web}/edit/main/spec/list-projects.openapi.yaml`,
  );
  expect(read("docs/reference/api/client.node.html")).toContain(`${web}/tree/main/packages/client/src"`);
  expect(read("docs/glossary.html")).toContain(`${web}/edit/main/docs/glossary.md"`);
});

test("A link of a README to a page of the repository on the web stays in the site", () => {
  const toPages = listPages().flatMap((address) =>
    [...read(address).matchAll(/href="[^"]+\/blob\/main\/([^"#]+\.md)[#"]/g)]
      .map(([, path = ""]) => path)
      .filter((path) => site.has(path)),
  );
  expect(toPages).toEqual([]);
});

test("No file names a path of this machine", () => {
  const places = [ROOT, homedir(), "file://"].filter((place) => place.length > 2);
  const found = [...site].filter(([, text]) => places.some((place) => text.includes(place)));
  expect(found.map(([address]) => address)).toEqual([]);
});

test("Only the search has a script, and its policy forbids every other origin", () => {
  const scripts = listPages().flatMap((address) => read(address).match(/<script[^>]*>/g) ?? []);
  expect(scripts).toEqual(['<script type="module" src="assets/search.js">']);
  for (const address of listPages())
    expect(read(address)).toContain(
      "default-src &#39;none&#39;; script-src &#39;self&#39;".replaceAll("&#39;", "'"),
    );
});

test("Only the page for missing addresses knows the base, since a server sends it for any path", () => {
  const hasBase = listPages().filter((address) => /(?:href|src|action)="\/kit\//.test(read(address)));
  expect(hasBase).toEqual(["404.html"]);
  expect(read("404.html")).not.toMatch(/(?:href|src|action)="(?!\/kit\/|#)/);
});
