import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { WAYS_ANYWHERE } from "../../lab/ways-to-send.ts";
import { writeGuideProgram } from "../guide-program.ts";
import { type Language, RPC_WAYS } from "../language.ts";
import { INTEROP, pinnedVersion } from "../pinned-version.ts";
import { prepareGo } from "../tools/go.ts";

const FOLDER = join(INTEROP, "go");
const pinned = (name: string, path: string) => ({ name, version: pinnedVersion("go/go.mod", `${path} v`) });

/** Needs go. */
export const go: Language = {
  name: "go",
  life: { client: "alibaba-cloud-sdk-go", program: "life" },
  clients: [
    {
      ...pinned("alibaba-cloud-sdk-go", "github.com/aliyun/alibaba-cloud-sdk-go"),
      program: "dataworks-public",
      isInGuide: true,
      ways: RPC_WAYS.filter(({ parametersIn }) => parametersIn === "query"),
    },
    {
      ...pinned("darabonba-openapi", "github.com/alibabacloud-go/darabonba-openapi/v2"),
      program: "darabonba-openapi",
      // Its ThrottlingError does not reach the caller: every refusal becomes an SDKError on the way.
      ways: WAYS_ANYWHERE,
    },
  ],
  prepare: async ({ scratch, tell }) => {
    const tools = await prepareGo();
    if (tools.kind !== "ready") return tools;
    tell("go: building the programs; the first time downloads the clients");
    const programs = { whole: join(scratch, "whole"), guide: join(scratch, "guide") };
    const guide = await writeGuideProgram("go/dataworks-public/main.go", scratch);
    await mkdir(programs.whole);
    await tools.build(programs.whole, "./...", FOLDER);
    await tools.build(join(programs.guide, "dataworks-public"), guide, FOLDER);
    return {
      kind: "ready",
      runtime: tools.runtime,
      command: (program, form) => [join(programs[form], program)],
    };
  },
};
