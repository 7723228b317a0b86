import { rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { cacheFolder } from "../cache-folder.ts";
import { execute, succeeds } from "../execute.ts";
import { writeGuideProgram } from "../guide-program.ts";
import { installOnce } from "../install-once.ts";
import { ALL_WAYS, type Language, RPC_WAYS } from "../language.ts";
import { INTEROP, pinnedVersion } from "../pinned-version.ts";

const FOLDER = join(INTEROP, "java");
const pinned = (name: string) => ({ name, version: pinnedVersion("java/pom.xml", `${name}</artifactId>`) });
const inQuery = ({ place }: { readonly place: string }) => place === "query";

/** Needs a JDK of version 17 or later, and Maven. */
export const java: Language = {
  name: "java",
  clients: [
    {
      ...pinned("aliyun-java-sdk-dataworks-public"),
      program: "DataworksPublic",
      ways: RPC_WAYS.filter(inQuery),
      // When the string to sign that the answer repeats is its own, it concludes that the secret must be wrong and says so.
      codes: { SignatureDoesNotMatch: "SDK.InvalidAccessKeySecret" },
    },
    {
      ...pinned("dataworks_public20200518"),
      program: "DataworksPublic20200518",
      isInGuide: true,
      ways: ALL_WAYS.filter(inQuery),
    },
  ],
  prepare: async ({ scratch, tell }) => {
    const version = await execute(["javac", "-version"]).then(
      ({ out, err }) => out || err,
      () => "",
    );
    if (Number(/ (\d+)/.exec(version)?.[1] ?? 0) < 17)
      return { kind: "skipped", reason: "a JDK of version 17 or later was not found" };
    if (!(await succeeds(["mvn", "--version"]))) return { kind: "skipped", reason: "mvn was not found" };
    const libraries = join(
      await installOnce(join(cacheFolder(), "java"), (draft) => download(draft, tell)),
      "lib/*",
    );
    const classes = { whole: scratch, guide: join(scratch, "guide") };
    const compile = ["javac", "-encoding", "UTF-8", "-cp", libraries, "-d"];
    const sources = java.clients.map(({ program }) => join(FOLDER, `${program}.java`));
    await execute([...compile, classes.whole, ...sources]);
    const guide = await writeGuideProgram("java/DataworksPublic20200518.java", classes.guide);
    await execute([...compile, classes.guide, guide]);
    return {
      kind: "ready",
      runtime: version.replace("javac", "Java"),
      command: (program, form) => ["java", "-cp", [classes[form], libraries].join(delimiter), program],
    };
  },
};

async function download(draft: string, tell: (progress: string) => void): Promise<void> {
  tell("java: downloading the clients with Maven, once");
  const repository = join(draft, "repository");
  await execute([
    ...["mvn", "--batch-mode", "--quiet", "--file", join(FOLDER, "pom.xml")],
    ...[`-Dmaven.repo.local=${repository}`, `-DoutputDirectory=${join(draft, "lib")}`],
    "dependency:copy-dependencies",
  ]);
  await rm(repository, { recursive: true });
}
