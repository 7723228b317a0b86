import { join } from "node:path";
import { cacheFolder } from "../cache-folder.ts";
import { execute, succeeds } from "../execute.ts";
import { writeGuideProgram } from "../guide-program.ts";
import { installOnce } from "../install-once.ts";
import { ALL_WAYS, type Language, RPC_WAYS } from "../language.ts";
import { INTEROP, pinnedVersion } from "../pinned-version.ts";

const FOLDER = join(INTEROP, "python");
const pinned = (name: string) => ({ name, version: pinnedVersion("python/requirements.txt", `${name}==`) });

/** Needs python3 with venv and pip. */
export const python: Language = {
  name: "python",
  clients: [
    {
      ...pinned("aliyun-python-sdk-core"),
      program: "sdk_core",
      ways: RPC_WAYS,
      // When the string to sign that the answer repeats is its own, it concludes that the secret must be wrong and says so.
      // That it does proves that the double signs the same text, to the letter.
      codes: { SignatureDoesNotMatch: "InvalidAccessKeySecret" },
    },
    {
      ...pinned("alibabacloud-tea-openapi"),
      program: "tea_openapi",
      ways: ALL_WAYS,
      // Only with the header that says how long to wait; without it, it takes a throttled call for any other refusal.
      throttlingError: "ThrottlingException",
    },
    {
      ...pinned("alibabacloud-dataworks-public20200518"),
      program: "dataworks_public20200518",
      isInGuide: true,
      ways: ALL_WAYS.filter(({ place }) => place === "query"),
      throttlingError: "ThrottlingException",
    },
  ],
  prepare: async ({ scratch, tell }) => {
    if (!(await succeeds(["python3", "-c", "import venv, ensurepip"])))
      return { kind: "skipped", reason: "python3 with venv and pip was not found" };
    const runtime = (await execute(["python3", "--version"])).out;
    const folder = await installOnce(join(cacheFolder(), runtime.replace(" ", "-")), async (draft) => {
      tell("python: installing the clients with pip, once");
      await execute(["python3", "-m", "venv", draft]);
      const pip = [pythonOf(draft), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
      await execute([...pip, "--no-cache-dir", "--requirement", join(FOLDER, "requirements.txt")]);
    });
    await writeGuideProgram("python/dataworks_public20200518.py", scratch);
    const programs = { whole: FOLDER, guide: scratch };
    return {
      kind: "ready",
      runtime,
      command: (program, form) => [pythonOf(folder), join(programs[form], `${program}.py`)],
    };
  },
};

function pythonOf(venv: string): string {
  return process.platform === "win32" ? join(venv, "Scripts/python.exe") : join(venv, "bin/python");
}
