import { join } from "node:path";
import { installOnce } from "../../lab/folders.ts";
import { runCommand, succeeds } from "../../lab/processes.ts";
import { findCacheFolder } from "../cache-folder.ts";
import type { NotReady } from "../language.ts";
import { INTEROP } from "../pinned-version.ts";

/** A Python that has the vendor's clients. */
export interface PythonTools {
  readonly kind: "ready";
  /** `Python 3.11.7`. */
  readonly runtime: string;
  /** Its path. */
  readonly python: string;
}

/** Needs python3 with venv and pip. Installs the clients when they are not there yet. */
export async function preparePython(tell: (progress: string) => void): Promise<PythonTools | NotReady> {
  if (!(await succeeds(["python3", "-c", "import venv, ensurepip"])))
    return { kind: "skipped", reason: "python3 with venv and pip was not found" };
  const runtime = (await runCommand(["python3", "--version"])).out.trim();
  const folder = await installOnce(join(findCacheFolder(), runtime.replace(" ", "-")), async (draft) => {
    tell("python: installing the clients with pip, once");
    await runCommand(["python3", "-m", "venv", draft]);
    const pip = [findPython(draft), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    await runCommand([...pip, "--no-cache-dir", "--requirement", join(INTEROP, "python/requirements.txt")]);
  });
  return { kind: "ready", runtime, python: findPython(folder) };
}

/** The interpreter of a virtual environment. */
export function findPython(venv: string): string {
  return process.platform === "win32" ? join(venv, "Scripts/python.exe") : join(venv, "bin/python");
}
