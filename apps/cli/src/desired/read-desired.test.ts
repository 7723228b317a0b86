import { expect, test } from "vitest";
import type { Terminal } from "../terminal.ts";
import { resolveInput } from "./desired-data-source.ts";
import { readDesired } from "./read-desired.ts";

const FILES: Readonly<Record<string, string>> = {
  "in/a.yaml": `defaults: { ProjectId: 9223372036854775807, EnvType: 1, DataSourceType: oracle }
dataSources:
- Name: a$\${b}
  Content:
    jdbcUrl: "jdbc:oracle:\${env:HOST}:\${file:port}"
    username: "$\${env:HOST}"
    password: "\${file:../out/password}\${stdin}"
`,
  "in/port": "1521\r\n",
  "out/password": "Zq1qZ\n\n",
  "-": "in\n",
};

const TERMINAL: Terminal = {
  out: () => {},
  err: () => {},
  flush: async () => undefined,
  env: { HOST: "h" },
  read: async (path) => FILES[path] ?? Promise.reject(new Error("no such file")),
  interrupted: new AbortController().signal,
};

test("References are followed when the input is made: one line feed at the end is dropped, and an escape stays text", async () => {
  const state = await readDesired(
    ["in/a.yaml"],
    { secretsInFile: false, undocumentedType: false, unsetReferences: false },
    TERMINAL,
  );
  if (state.kind !== "valid") throw new Error(JSON.stringify(state));
  expect(state.dataSources.map((desired) => resolveInput(desired, state.texts))).toEqual([
    {
      ProjectId: 9223372036854775807n,
      EnvType: 1,
      DataSourceType: "oracle",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what an escape stands for
      Name: "a${b}",
      Content: {
        jdbcUrl: "jdbc:oracle:h:1521",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: what an escape stands for
        username: "${env:HOST}",
        password: "Zq1qZ\nin",
      },
    },
  ]);
});
