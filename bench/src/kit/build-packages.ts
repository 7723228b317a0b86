import { runCommand } from "@dataworks-kit/contract/lab/processes";
import { ROOT } from "@dataworks-kit/contract/lab/repository";

/** Builds the packages that are measured, as `pnpm build` does; the rest of the workspace need not compile for this. */
export async function buildPackages(): Promise<void> {
  const build = ["scripts/run.mjs", "build", "--filter=@dataworks-kit/bench^..."];
  await runCommand([process.execPath, ...build], { cwd: ROOT });
}
