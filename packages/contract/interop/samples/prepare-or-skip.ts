import type { NotReady } from "../language.ts";

/** What a preparation gives. A network that keeps downloads from this machine is a reason to skip, not to fail. */
export async function prepareOrSkip<Tools>(
  prepare: () => Promise<Tools | NotReady>,
): Promise<Tools | NotReady> {
  try {
    return await prepare();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: "skipped", reason: `the client could not be installed: ${reason}` };
  }
}
