import { defineConfig } from "vitest/config";

const source = { conditions: ["@dataworks-kit/source", "node", "import", "default"] };

export default defineConfig({
  // Workspaces meet as TypeScript source, through the same condition that the type checker uses.
  resolve: source,
  ssr: { resolve: { ...source, externalConditions: source.conditions } },
  test: {
    include: ["**/src/**/*.test.{ts,tsx}", "**/test/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
