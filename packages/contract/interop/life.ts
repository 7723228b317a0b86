import type { RunningServer } from "@dataworks-kit/msw/server";
import { runCommand } from "../lab/processes.ts";
import { TEST_KEY } from "../lab/world.ts";
import { cleanEnvironment } from "./clean-environment.ts";
import { WORLD } from "./double.ts";
import type { Ready } from "./language.ts";

/** What a life prints, one line for each step: creations, a page, a change, lists, deletions. */
const LINES = [
  "create 123",
  "create 124",
  "page 2 first",
  "update true",
  "list 1 changed",
  "projects 2",
  "reach true",
  "delete true",
  "list 1",
  "refused Invalid.Tenant.ConnectionNotExists",
];

const TIMEOUT_MS = 60_000;

/**
 * Runs the program in which a client of a language lives through all operations, and says what is wrong; nothing when all is
 * well. Its ids are small, since the clients hold those of lists in 32 bits.
 */
export async function runLife(
  program: string,
  { simulator, url }: RunningServer,
  command: Ready["command"],
): Promise<string[]> {
  simulator.reset({ ...WORLD, nextDataSourceId: 123 });
  const env = {
    ...cleanEnvironment(),
    DATAWORKS_ENDPOINT: url,
    ALIBABA_CLOUD_ACCESS_KEY_ID: TEST_KEY.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: TEST_KEY.accessKeySecret,
  };
  try {
    const { out } = await runCommand(command(program, "whole"), { env, timeoutMs: TIMEOUT_MS });
    return differences(out.trim().split("\n"));
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function differences(printed: readonly string[]): string[] {
  return LINES.flatMap((line, index) => {
    const got = printed[index] ?? "nothing";
    return got === line ? [] : [`step ${index + 1} printed ${got} and not ${line}`];
  });
}
