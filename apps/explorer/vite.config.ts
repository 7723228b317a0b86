import { readFileSync } from "node:fs";
import { defineConfig } from "vite";
import { developmentPage } from "./build/development-page.ts";
import { writePrecacheList } from "./build/write-precache-list.ts";

/** The version that people install the page by. */
function readKitVersion(): string {
  return JSON.parse(readFileSync(new URL("../cli/package.json", import.meta.url), "utf8")).version;
}

export default defineConfig({
  // The built page can stand in any folder of any static server.
  base: "./",
  define: { "import.meta.env.KIT_VERSION": JSON.stringify(readKitVersion()) },
  resolve: { conditions: ["@dataworks-kit/source", "browser", "module", "import", "default"] },
  build: {
    target: "es2023",
    // Beside the files, and named in none of them: they are not shipped.
    sourcemap: "hidden",
    modulePreload: { polyfill: false },
    // A data: URL would need a hole in the page's policy.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { index: "index.html", "offline-cache": "src/offline/offline-cache.ts" },
      output: {
        // A service worker keeps its name, or it could not replace itself.
        entryFileNames: ({ name }) => (name === "offline-cache" ? "[name].js" : "assets/[name]-[hash].js"),
      },
    },
  },
  plugins: [writePrecacheList(), developmentPage()],
});
