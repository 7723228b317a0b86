import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createScratchFolder, type ScratchFolder } from "./folders.ts";
import { packPackages } from "./pack.ts";
import { runCommand, succeeds } from "./processes.ts";
import { ROOT } from "./repository.ts";

/** The file by which the image of the double is built. */
export const DOCKERFILE = join(ROOT, "packages/msw/Dockerfile");

/** The double and the packages of ours that it needs. */
const DOUBLE_PACKAGES = ["msw", "api", "signature", "wire"];

/** An image that docker has. Its disposal removes it. */
export interface DoubleImage extends AsyncDisposable {
  readonly kind: "ready";
  readonly tag: string;
}

/** Why there is no image, where this machine is the reason. */
export interface NoImage extends AsyncDisposable {
  readonly kind: "skipped";
  readonly reason: string;
}

/** Makes the folder that the image is built from: its file, and the packages as they would be published. */
export async function createBuildContext(): Promise<ScratchFolder> {
  const context = await createScratchFolder("image");
  await packPackages(DOUBLE_PACKAGES, context.path);
  await copyFile(DOCKERFILE, join(context.path, "Dockerfile"));
  return context;
}

/** Builds the image with docker, where a daemon answers and has the base image or can get it. */
export async function buildDoubleImage(context: string): Promise<DoubleImage | NoImage> {
  if (!(await succeeds(["docker", "version"]))) return skip("no docker daemon answers");
  const baseImage = await readBaseImage(context);
  if (
    !(await succeeds(["docker", "image", "inspect", baseImage])) &&
    !(await succeeds(["docker", "pull", baseImage]))
  )
    return skip(`docker cannot pull ${baseImage}`);
  const tag = `dataworks-kit-proof:${process.pid}`;
  await runCommand(["docker", "build", "--tag", tag, "--build-arg", "PACKAGES=./*.tgz", context]);
  const remove = async () => {
    await runCommand(["docker", "image", "rm", "--force", tag]);
  };
  return { kind: "ready", tag, [Symbol.asyncDispose]: remove };
}

function skip(reason: string): NoImage {
  return { kind: "skipped", reason, [Symbol.asyncDispose]: async () => {} };
}

async function readBaseImage(context: string): Promise<string> {
  return /^FROM (\S+)/m.exec(await readFile(join(context, "Dockerfile"), "utf8"))?.[1] ?? "";
}
