import { join } from "node:path";
import { WAYS_ANYWHERE, type WayToSend } from "../../lab/ways-to-send.ts";
import { writeGuideProgram } from "../guide-program.ts";
import { type Language, RPC_WAYS } from "../language.ts";
import { INTEROP, pinnedVersion } from "../pinned-version.ts";
import { prepareJava } from "../tools/java.ts";

const FOLDER = join(INTEROP, "java");
const pinned = (name: string) => ({ name, version: pinnedVersion("java/pom.xml", `${name}</artifactId>`) });
const inQuery = ({ parametersIn }: WayToSend) => parametersIn === "query";

/** Needs a JDK of version 17 or later, and Maven. */
export const java: Language = {
  name: "java",
  life: { client: "dataworks_public20200518", program: "Life" },
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
      ways: WAYS_ANYWHERE.filter(inQuery),
    },
  ],
  prepare: async ({ scratch, tell }) => {
    const tools = await prepareJava(tell);
    if (tools.kind !== "ready") return tools;
    const classes = { whole: scratch, guide: join(scratch, "guide") };
    const programs = [...java.clients.map(({ program }) => program), java.life.program];
    const sources = programs.map((program) => join(FOLDER, `${program}.java`));
    await tools.compile(sources, classes.whole);
    const guide = await writeGuideProgram("java/DataworksPublic20200518.java", classes.guide);
    await tools.compile([guide], classes.guide);
    return {
      kind: "ready",
      runtime: tools.runtime,
      command: (program, form) => [...tools.run(classes[form]), program],
    };
  },
};
