import * as contracts from "@dataworks-kit/api/contracts";
import { describe, expect, test } from "vitest";
import { run } from "./support/run.ts";

const CODES = new Set(Object.values(contracts).flatMap(({ errors }) => errors.map(({ code }) => code)));

describe("dataworks errors", () => {
  test("says of a code what it means, what to do, whether the call was carried out, and how sure that is", async () => {
    const { code, out } = await run(["errors", "throttling.user"], { env: {} });
    expect(code).toBe(0);
    expect(out).toContain("Throttling.User (HTTP 429)\n  Meaning      ");
    for (const name of [
      "To do",
      "Message",
      "Carried out  no\n",
      "Operations   all\n",
      "Known from   the vendor's",
    ])
      expect(out).toContain(name);
  });

  test("tells operations apart that document a code in other words", async () => {
    const { out } = await run(["errors", "ConnectionAlreadyExist"]);
    expect(out).toContain("Operations   create-connection, create-data-source\n");
    expect(out).toContain(
      "Operations   create-data-source-20240518\n  Known from   what is known of siblings",
    );
  });

  test("lists every documented code of all operations, or of one", async () => {
    const { out } = await run(["errors"]);
    const listed = new Set(
      out
        .split("\n")
        .map((line) => line.split(" ")[0])
        .filter(Boolean),
    );
    expect([...listed].sort()).toEqual([...CODES].sort());
    const one = await run(["errors", "--operation", "list-projects"]);
    expect(one.out).not.toContain("ConnectionAlreadyExist");
    expect(one.out).toContain("Throttling.User");
  });

  test("prints the catalogue as JSON", async () => {
    const { out } = await run(["errors", "MissingName", "--operation", "create-connection", "--json"]);
    expect(JSON.parse(out)).toMatchObject([
      { code: "MissingName", status: 400, execution: "none", operations: ["create-connection"] },
    ]);
  });

  test.each([
    [["errors", "ConectionAlreadyExist"], 1, "did you mean ConnectionAlreadyExist."],
    [
      ["errors", "\u001b[31mx"],
      1,
      "no operation documents the code \\u001b[31mx; dataworks errors lists all codes.",
    ],
    [
      ["errors", "ConnectionAlreadyExist", "--operation", "list-projects"],
      1,
      "list-projects does not document",
    ],
    [["errors", "--operation", "list-project"], 2, "(Did you mean list-projects?)"],
  ])("%j ends with %i and says why", async (words, want, message) => {
    const { code, out, err } = await run(words);
    expect([code, out]).toEqual([want, ""]);
    expect(err).toContain(message);
  });
});
