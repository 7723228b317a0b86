import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

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

const page = () => readFile(join(folder, "index.html"), "utf8");

test("JavaScript on first load is at most 80 kB, compressed", async () => {
  const html = await page();
  const scripts = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)];
  const first = scripts.map(([, path = ""]) => path);
  expect(first.length).toBeGreaterThan(0);
  let bytes = 0;
  for (const path of first) bytes += gzipSync(await readFile(join(folder, path)), { level: 9 }).length;
  // Nothing is loaded later either, so the first load is the whole page.
  expect(
    await readdir(join(folder, "assets")).then((names) => names.filter((name) => name.endsWith(".js"))),
  ).toHaveLength(first.length);
  expect(bytes).toBeGreaterThan(LEAST_BYTES);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

test("The built page holds no inline script or style, and its policy allows none", async () => {
  const html = await page();
  expect(html).not.toMatch(/<script(?![^>]+src=)|<style|\son\w+=|\sstyle=/i);
  const [, policy = ""] = /Content-Security-Policy"\s+content="([^"]+)"/.exec(html) ?? [];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:|connect-src/);
});

test("The service worker knows every file of the page", async () => {
  const worker = await readFile(join(folder, "offline-cache.js"), "utf8");
  const assets = (await readdir(join(folder, "assets"))).filter((name) => !name.endsWith(".map"));
  expect(assets.length).toBeGreaterThan(1);
  for (const name of assets) expect(worker).toContain(`assets/${name}`);
  expect(worker).not.toContain("__PRECACHE__");
});
