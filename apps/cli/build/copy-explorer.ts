// Puts the built page beside the compiled command, so that who installs the command has the page too.
import { cp, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const FROM = fileURLToPath(new URL("../../explorer/dist/", import.meta.url));
const TO = fileURLToPath(new URL("../dist/page/", import.meta.url));

await rm(TO, { recursive: true, force: true });
// Source maps would more than double what is installed.
await cp(FROM, TO, { recursive: true, filter: (path) => !path.endsWith(".map") });
