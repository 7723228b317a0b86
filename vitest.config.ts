import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const source = { conditions: ["@dataworks-kit/source", "node", "import", "default"] };

const FILES = ["**/src/**/*.test.{ts,tsx}", "**/test/**/*.test.{ts,tsx}"];
const NEVER = ["**/node_modules/**", "**/dist/**"];
/** Here tests leave nothing behind for the next file. They share a process, whose start takes longer than most of them. */
const TIDY = ["{packages/{generator,migrate,signature,wire},spec,bench}/{src,test}/**/*.test.ts"];

/** Files of which one takes about a minute or more, though most of them are small. */
const LONG = ["explorer/test/browser", "test/published", "test/samples", "test/key-library", "test/fuzz"];

/** Long files first, so that at the end nothing waits for them. A fresh clone knows no durations, and would go by size. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.includes(name));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  // Workspaces meet as TypeScript source, through the same condition that the type checker uses.
  resolve: source,
  ssr: { resolve: { ...source, externalConditions: source.conditions } },
  test: {
    // One more than there are processors: a test often waits for a browser, a registry or a compiler.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongFirst },
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
