import { rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { installOnce } from "../../lab/folders.ts";
import { runCommand, succeeds } from "../../lab/processes.ts";
import { findCacheFolder } from "../cache-folder.ts";
import type { NotReady } from "../language.ts";
import { INTEROP } from "../pinned-version.ts";

/** A JDK that has the vendor's clients. */
export interface JavaTools {
  readonly kind: "ready";
  /** `Java 17.0.15`. */
  readonly runtime: string;
  readonly compile: (sources: readonly string[], classes: string) => Promise<unknown>;
  /** What to type to run a class, its name to follow. */
  readonly run: (classes: string) => readonly [command: string, ...args: string[]];
}

/** Needs a JDK of version 17 or later, and Maven. Downloads the clients when they are not there yet. */
export async function prepareJava(tell: (progress: string) => void): Promise<JavaTools | NotReady> {
  const version = await runCommand(["javac", "-version"]).then(
    ({ out, err }) => (out || err).trim(),
    () => "",
  );
  if (Number(/ (\d+)/.exec(version)?.[1] ?? 0) < 17)
    return { kind: "skipped", reason: "a JDK of version 17 or later was not found" };
  if (!(await succeeds(["mvn", "--version"]))) return { kind: "skipped", reason: "mvn was not found" };
  const folder = await installOnce(join(findCacheFolder(), "java"), (draft) => download(draft, tell));
  const libraries = join(folder, "lib/*");
  return {
    kind: "ready",
    runtime: version.replace("javac", "Java"),
    compile: (sources, classes) =>
      runCommand(["javac", "-encoding", "UTF-8", "-cp", libraries, "-d", classes, ...sources]),
    run: (classes) => ["java", "-cp", [classes, libraries].join(delimiter)],
  };
}

async function download(draft: string, tell: (progress: string) => void): Promise<void> {
  tell("java: downloading the clients with Maven, once");
  const repository = join(draft, "repository");
  await runCommand([
    "mvn",
    "--batch-mode",
    "--quiet",
    "--file",
    join(INTEROP, "java/pom.xml"),
    `-Dmaven.repo.local=${repository}`,
    `-DoutputDirectory=${join(draft, "lib")}`,
    "dependency:copy-dependencies",
  ]);
  await rm(repository, { recursive: true });
}
