import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { OPERATIONS } from "../src/call/opened-operation.ts";
import { CHINESE } from "../src/words/chinese.ts";
import { ENGLISH } from "../src/words/english.ts";

const ROOT = join(import.meta.dirname, "..");
/** The budget of the design: JavaScript on first load. */
const MOST_BYTES = 80_000;
/** A page that lost what it should load would be small too. */
const LEAST_BYTES = 20_000;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dataworks-kit-explorer-"));
  vi.stubEnv("NODE_ENV", "production");
  await build({ root: ROOT, logLevel: "warn", build: { outDir: folder, emptyOutDir: false } });
});
afterAll(() => {
  vi.unstubAllEnvs();
  return rm(folder, { recursive: true });
});

const scripts = async (pattern: RegExp) =>
  (await readdir(join(folder, "assets"))).filter((name) => name.endsWith(".js") && pattern.test(name));
const measureSize = async (path: string) => gzipSync(await readFile(join(folder, path)), { level: 9 }).length;

const page = () => readFile(join(folder, "index.html"), "utf8");

test("JavaScript on first load is at most 80 kB, compressed", async () => {
  const html = await page();
  const named = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)];
  const first = named.map(([, path = ""]) => path);
  expect(first.length).toBeGreaterThan(0);
  // The texts of the first operation are loaded at once too.
  const texts = await scripts(/^create-connection\.documentation/);
  expect(texts).toHaveLength(1);
  let bytes = 0;
  for (const path of [...first, ...texts.map((name) => `assets/${name}`)]) bytes += await measureSize(path);
  expect(bytes).toBeGreaterThan(LEAST_BYTES);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

test("The texts of each operation are a file of their own, loaded when it is opened", async () => {
  const texts = await scripts(/\.documentation/);
  expect(texts).toHaveLength(OPERATIONS.length);
  const html = await page();
  for (const name of texts) {
    expect(html).not.toContain(name);
    expect(await measureSize(`assets/${name}`)).toBeLessThanOrEqual(6_000);
  }
});

test("The built page holds no inline script or style, and its policy allows none", async () => {
  const html = await page();
  expect(html).not.toMatch(/<script(?![^>]+src=)|<style|\son\w+=|\sstyle=/i);
  const [, policy = ""] = /Content-Security-Policy"\s+content="([^"]+)"/.exec(html) ?? [];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:|connect-src/);
});

test("The first screen says in both languages what the page is for before a script has run", async () => {
  const html = await page();
  expect(html).toContain(`<h2>${ENGLISH.start.promise}</h2>`);
  expect(html).toContain(CHINESE.start.promise);
});

test("The service worker knows every file of the page", async () => {
  const worker = await readFile(join(folder, "offline-cache.js"), "utf8");
  const assets = (await readdir(join(folder, "assets"))).filter((name) => !name.endsWith(".map"));
  expect(assets.length).toBeGreaterThan(1);
  for (const name of assets) expect(worker).toContain(`assets/${name}`);
  expect(worker).not.toContain("__PRECACHE__");
});
