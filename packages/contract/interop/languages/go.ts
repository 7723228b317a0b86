import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "../cache-folder.ts";
import { execute, succeeds } from "../execute.ts";
import { writeGuideProgram } from "../guide-program.ts";
import { ALL_WAYS, type Language, RPC_WAYS } from "../language.ts";
import { INTEROP, pinnedVersion } from "../pinned-version.ts";

const FOLDER = join(INTEROP, "go");
const pinned = (name: string, path: string) => ({ name, version: pinnedVersion("go/go.mod", `${path} v`) });

/** Needs go. */
export const go: Language = {
  name: "go",
  clients: [
    {
      ...pinned("alibaba-cloud-sdk-go", "github.com/aliyun/alibaba-cloud-sdk-go"),
      program: "dataworks-public",
      isInGuide: true,
      ways: RPC_WAYS.filter(({ place }) => place === "query"),
    },
    {
      ...pinned("darabonba-openapi", "github.com/alibabacloud-go/darabonba-openapi/v2"),
      program: "darabonba-openapi",
      // Its ThrottlingError does not reach the caller: every refusal becomes an SDKError on the way.
      ways: ALL_WAYS,
    },
  ],
  prepare: async ({ scratch, tell }) => {
    if (!(await succeeds(["go", "version"]))) return { kind: "skipped", reason: "go was not found" };
    const cache = join(cacheFolder(), "go");
    const env = { ...process.env, GOMODCACHE: join(cache, "modules"), GOCACHE: join(cache, "build") };
    tell("go: building the programs; the first time downloads the clients");
    const programs = { whole: join(scratch, "whole"), guide: join(scratch, "guide") };
    const guide = await writeGuideProgram("go/dataworks-public/main.go", scratch);
    // Without -modcacherw nobody could remove the cache as one removes any folder.
    const build = ["go", "build", "-modcacherw", "-buildvcs=false", "-o"];
    await mkdir(programs.whole);
    await execute([...build, programs.whole, "./..."], { cwd: FOLDER, env });
    await execute([...build, join(programs.guide, "dataworks-public"), guide], { cwd: FOLDER, env });
    return {
      kind: "ready",
      runtime: (await execute(["go", "version"])).out.split(" ")[2]?.replace("go", "Go ") ?? "Go",
      command: (program, form) => [join(programs[form], program)],
    };
  },
};
