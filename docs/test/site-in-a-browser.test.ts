import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite } from "../site/build-site.ts";
import { readRepository } from "../site/repository.ts";
import { type ServedSite, serveSite } from "../site/serve-site.ts";
import { readExplorer, writeSite } from "../site/write-site.ts";
import { STUB } from "./support/create-repository.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BASE = "/below/";
const PHONE = { viewport: { width: 390, height: 844 } };
const OPERATION = "docs/reference/create-data-source.html";
const PAGES = [
  "index.html",
  "docs/guides/test-in-five-minutes.html",
  OPERATION,
  "docs/glossary.html",
  "search.html?q=sign",
];

describe.skipIf(!existsSync(CHROMIUM))("In Chromium,", () => {
  let folder: string;
  let site: ServedSite;
  let browser: Browser;
  let hasExplorer: boolean;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dataworks-kit-site-"));
    const built = await readExplorer(join(ROOT, "apps/explorer/dist"));
    hasExplorer = built.size > 0;
    const explorer = hasExplorer ? built : STUB;
    await writeSite(await buildSite({ repository: readRepository(ROOT), explorer, base: BASE }), folder);
    site = await serveSite(folder, { base: BASE, port: 0 });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  });

  afterAll(async () => {
    await browser?.close();
    site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs with a page of its own, and returns what it asked other origins for. */
  async function visit(
    options: BrowserContextOptions,
    use: (page: Page) => Promise<void>,
  ): Promise<string[]> {
    const context = await browser.newContext(options);
    const left: string[] = [];
    context.on("request", (request) => {
      if (!request.url().startsWith(site.url)) left.push(request.url());
    });
    await use(await context.newPage());
    await context.close();
    return left;
  }

  test("no request leaves the site, and no page is wider than a phone", async () => {
    const left = await visit(PHONE, async (page) => {
      for (const path of [...PAGES, "explorer/index.html"]) {
        await page.goto(site.url + path);
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), path).toBe(0);
      }
    });
    expect(left).toEqual([]);
  });

  test.each(["light", "dark"] as const)("axe finds nothing in the %s scheme", async (colorScheme) => {
    await visit({ ...PHONE, colorScheme }, async (page) => {
      for (const path of ["index.html", "docs/decisions/index.html", "search.html?q=sign"]) {
        await page.goto(site.url + path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
      }
    });
  });

  test("without JavaScript a phone opens the menu, and reads the page that it leads to", async () => {
    await visit({ ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(site.url);
      await page.getByRole("button", { name: "Menu" }).click();
      await page.locator("summary", { hasText: "Operations" }).click();
      await page.getByRole("link", { name: "CreateDataSource", exact: true }).click();
      await page.waitForURL(site.url + OPERATION);
      expect(await page.getByRole("heading", { name: "Parameters" }).isVisible()).toBe(true);
    });
  });

  test("the search leads from a word to the place where it stands", async () => {
    await visit({}, async (page) => {
      await page.goto(site.url);
      await page.getByRole("searchbox").fill("security token");
      await page.getByRole("searchbox").press("Enter");
      await page.getByRole("link", { name: "The caller and its signature" }).click();
      await page.waitForURL(`${site.url}docs/glossary.html#the-caller-and-its-signature`);
    });
  });

  test("an address that does not exist leads back from any depth", async () => {
    await visit({}, async (page) => {
      const answer = await page.goto(`${site.url}no/such/page`);
      expect(answer?.status()).toBe(404);
      await page.getByRole("main").getByRole("link", { name: "Guides" }).click();
      await page.waitForURL(`${site.url}docs/guides/index.html`);
    });
  });

  test("the explorer works in the site, in Chinese too", async ({ skip }) => {
    if (!hasExplorer) skip("the explorer is not built: npm run build");
    await visit({}, async (page) => {
      await page.goto(`${site.url}explorer/index.html#/call`);
      await page.getByText("中文", { exact: true }).click();
      await page.getByRole("link", { name: "签名被拒绝？" }).waitFor();
      expect(await page.evaluate("document.documentElement.lang")).toBe("zh-CN");
    });
  });
});
