import type { RunningServer } from "@dataworks-kit/msw/server";
import { parseJson } from "@dataworks-kit/wire";
import { runCommand } from "../lab/processes.ts";
import type { WayToSend } from "../lab/ways-to-send.ts";
import { TEST_KEY } from "../lab/world.ts";
import type { Check, Sent } from "./checks.ts";
import { cleanEnvironment } from "./clean-environment.ts";
import type { Doubles } from "./double.ts";
import { type CheckResult, judge } from "./judge.ts";
import type { Ready, VendorClient } from "./language.ts";

/** What a check is run with. */
export interface CheckContext {
  readonly doubles: Doubles;
  readonly client: VendorClient;
  readonly way: WayToSend;
  readonly command: Ready["command"];
}

const TIMEOUT_MS = 60_000;

/** Runs the client's program against a new double. Returns what is wrong; nothing when all is well. */
export async function runCheck(check: Check, context: CheckContext): Promise<string[]> {
  const { client, way } = context;
  const server = context.doubles[check.double];
  const { sent } = check;
  server.simulator.reset();
  check.arrange?.(server.simulator);
  const command = [...context.command(client.program, check.form), check.action];
  try {
    const { out } = await runCommand(command, {
      env: createEnvironment(server, sent, way),
      timeoutMs: TIMEOUT_MS,
    });
    const result = readOutcome(out);
    return judge({ result, sent, way, client, simulator: server.simulator, want: check.want(way, client) });
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function createEnvironment(
  { url }: RunningServer,
  { projectId, name, content }: Sent,
  way: WayToSend,
): NodeJS.ProcessEnv {
  return {
    ...cleanEnvironment(),
    DATAWORKS_ENDPOINT: url,
    ALIBABA_CLOUD_ACCESS_KEY_ID: TEST_KEY.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: TEST_KEY.accessKeySecret,
    DATAWORKS_PROJECT_ID: String(projectId),
    DATAWORKS_NAME: name,
    DATAWORKS_CONTENT: content,
    // The current clients call HMAC-SHA1 `v2`.
    DATAWORKS_SIGNATURE_ALGORITHM: way.algorithm === "HMAC-SHA1" ? "v2" : way.algorithm,
    DATAWORKS_PARAMETERS_IN: way.parametersIn,
  };
}

/** The last line that the program printed; clients print warnings before it. */
function readOutcome(out: string): CheckResult {
  const line = out.trim().split("\n").at(-1) ?? "";
  try {
    return parseJson(line) as CheckResult;
  } catch {
    throw new Error(`printed no line of JSON: ${line}`);
  }
}
