import { posix } from "node:path";
import type { Page } from "./list-pages.ts";
import type { Repository } from "./repository.ts";

/** What a link of the repository may lead to. */
export interface Library {
  readonly repository: Repository;
  /** By their paths in the repository. */
  readonly pages: ReadonlyMap<string, Page>;
}

/** Where a link leads: to a place of the site, from its root, or anywhere else as an address. */
export type Target = { readonly site: string } | { readonly elsewhere: string };

/** A link that leaves: it has a scheme or a host. */
export const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
/** The only files beside pages that become part of the site. */
export const PICTURE = /\.(?:svg|png)$/;

/**
 * Finds where a link of a page leads in the site: to another page, to a picture, or to the repository on the web for any other file.
 * What does not exist stays as it is, for the check of the site to find.
 */
export function findTarget(link: string, from: Page, library: Library): Target {
  const { repository } = library;
  const own = readOwnAddress(link, repository.web);
  if (own === undefined && ELSEWHERE.test(link)) return { elsewhere: link };
  const [written = "", anchor] = (own ?? link).split("#");
  const folder = own === undefined ? posix.dirname(from.path) : ".";
  const path = written === "" ? from.path : posix.join(folder, decodeURI(written)).replace(/\/$/, "");
  const hash = anchor === undefined ? "" : `#${anchor}`;
  const page = library.pages.get(path) ?? library.pages.get(posix.join(path, "README.md"));
  if (page) return { site: `${page.address}${hash}` };
  if (repository.files.has(path) && !PICTURE.test(path))
    return { elsewhere: `${repository.web}/blob/main/${path}${hash}` };
  if (isFolder(path, repository)) return { elsewhere: `${repository.web}/tree/main/${path}` };
  return { site: `${path}${hash}` };
}

/** A relative link from one address of the site to another one, so that the site works under any path. */
export function toRelative(to: string, from: string): string {
  const [address = "", hash] = to.split("#");
  if (hash !== undefined && address === from) return `#${hash}`;
  const path = posix.relative(posix.dirname(from), address) || posix.basename(address);
  return encodeURI(path) + (hash === undefined ? "" : `#${hash}`);
}

/** Where the source of a page stands: what a person would edit. */
export function findSource(
  { path, text }: Page,
  { files, web }: Repository,
): { href: string; isEdit: boolean } {
  const [, name] = /^docs\/reference\/api\/(\w+)[\w.]*\.md$/.exec(path) ?? [];
  const [, document] = /^<!-- Made by \S+ from (\S+)\. /.exec(text) ?? [];
  const folder = isFolder(`packages/${name}/src`, { files }) ? `packages/${name}/src` : "docs/api-reference";
  if (name !== undefined) return { href: `${web}/tree/main/${folder}`, isEdit: false };
  const source = [`spec/${document}`, path].find((it) => files.has(it));
  if (source !== undefined) return { href: `${web}/edit/main/${source}`, isEdit: true };
  return { href: `${web}/tree/main/${posix.dirname(path)}`, isEdit: false };
}

function readOwnAddress(link: string, web: string): string | undefined {
  const base = ["blob", "tree", "raw"]
    .map((kind) => `${web}/${kind}/main/`)
    .find((it) => link.startsWith(it));
  return base === undefined ? undefined : link.slice(base.length);
}

function isFolder(path: string, { files }: Pick<Repository, "files">): boolean {
  return path === "." || [...files].some((file) => file.startsWith(`${path}/`));
}
