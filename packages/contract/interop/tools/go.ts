import { join } from "node:path";
import { runCommand, succeeds } from "../../lab/processes.ts";
import { findCacheFolder } from "../cache-folder.ts";
import type { NotReady } from "../language.ts";

/** A Go that keeps the vendor's clients, downloaded and built, for the next run. */
export interface GoTools {
  readonly kind: "ready";
  /** `Go 1.26.8`. */
  readonly runtime: string;
  /** Builds the packages of a module into a file, or into a folder that exists. The first time downloads the clients. */
  readonly build: (target: string, packages: string, module: string) => Promise<unknown>;
}

/** Needs go. */
export async function prepareGo(): Promise<GoTools | NotReady> {
  if (!(await succeeds(["go", "version"]))) return { kind: "skipped", reason: "go was not found" };
  const cache = join(findCacheFolder(), "go");
  const env = { ...process.env, GOMODCACHE: join(cache, "modules"), GOCACHE: join(cache, "build") };
  // Without -modcacherw nobody could remove the cache as one removes any folder. What runs once is not worth optimizing.
  const words = ["go", "build", "-modcacherw", "-buildvcs=false", "-gcflags=all=-N -l", "-o"];
  return {
    kind: "ready",
    runtime: (await runCommand(["go", "version"])).out.split(" ")[2]?.replace("go", "Go ") ?? "Go",
    build: (target, packages, module) => runCommand([...words, target, packages], { cwd: module, env }),
  };
}
