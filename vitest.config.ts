import { defineConfig } from "vitest/config";

const source = { conditions: ["@dataworks-kit/source", "node", "import", "default"] };

const FILES = ["**/src/**/*.test.{ts,tsx}", "**/test/**/*.test.{ts,tsx}"];
const NEVER = ["**/node_modules/**", "**/dist/**"];
/** Here tests leave nothing behind for the next file. They share a process, whose start takes longer than most of them. */
const TIDY = ["{packages/{generator,migrate,signature,wire},spec,bench}/{src,test}/**/*.test.ts"];

export default defineConfig({
  // Workspaces meet as TypeScript source, through the same condition that the type checker uses.
  resolve: source,
  ssr: { resolve: { ...source, externalConditions: source.conditions } },
  test: {
    // Its default leaves one processor idle, which is half of a machine with two.
    maxWorkers: "100%",
    // For a test that hangs: on a machine that does much else, a compiler or a browser takes a minute to start.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      { extends: true, test: { name: "tidy", include: TIDY, exclude: NEVER, isolate: false } },
      { extends: true, test: { name: "alone", include: FILES, exclude: [...NEVER, ...TIDY] } },
    ],
  },
});
