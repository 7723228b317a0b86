import { join } from "node:path";
import { WAYS_ANYWHERE } from "../../lab/ways-to-send.ts";
import { writeGuideProgram } from "../guide-program.ts";
import { type Language, RPC_WAYS } from "../language.ts";
import { INTEROP, pinnedVersion } from "../pinned-version.ts";
import { preparePython } from "../tools/python.ts";

const FOLDER = join(INTEROP, "python");
const pinned = (name: string) => ({ name, version: pinnedVersion("python/requirements.txt", `${name}==`) });

/** Needs python3 with venv and pip. */
export const python: Language = {
  name: "python",
  life: { client: "alibabacloud-dataworks-public20200518", program: "life" },
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
      ways: WAYS_ANYWHERE,
      // Only with the header that says how long to wait; without it, it takes a throttled call for any other refusal.
      throttlingError: "ThrottlingException",
    },
    {
      ...pinned("alibabacloud-dataworks-public20200518"),
      program: "dataworks_public20200518",
      isInGuide: true,
      ways: WAYS_ANYWHERE.filter(({ parametersIn }) => parametersIn === "query"),
      throttlingError: "ThrottlingException",
    },
  ],
  prepare: async ({ scratch, tell }) => {
    const tools = await preparePython(tell);
    if (tools.kind !== "ready") return tools;
    await writeGuideProgram("python/dataworks_public20200518.py", scratch);
    const programs = { whole: FOLDER, guide: scratch };
    return {
      kind: "ready",
      runtime: tools.runtime,
      command: (program, form) => [tools.python, join(programs[form], `${program}.py`)],
    };
  },
};
