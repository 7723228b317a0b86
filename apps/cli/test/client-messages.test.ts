import { DataWorksError } from "@dataworks-kit/client";
import { describe, expect, test } from "vitest";
import { OPERATIONS } from "../src/operation/operations.ts";
import { printFailure } from "../src/operation/print-failure.ts";
import type { GivenCall } from "../src/operation/read-given-call.ts";
import { findNames, REFUSED_OPTIONS, TEXTS } from "./support/client-texts.ts";
import { run } from "./support/run.ts";

/** Texts that no user of the command sees: it gives these options itself, and in a form that the client takes. */
const UNSEEN_TEXTS = [
  "a temporary key with securityToken, since this runs in a browser; dangerouslyAllowLongLivedKeysInBrowser: true permits others",
  "an object with accessKeyId and accessKeySecret, or a function that returns one",
  "false, or an object with maxAttempts, baseDelayMs or maxDelayMs",
  // Its issues are shown instead.
  "createClient: X: expected X.",
];
const UNSEEN_OPTIONS =
  /^(?:fetch|transport|secrets|clock|nonce|timeoutMs|inputSchemas|operations?\b.*|retry\b.*|credentials\.expiresAt)$/;

type ErrorDetails = ConstructorParameters<typeof DataWorksError>[0];

/** What the command prints for a failure, for people and as JSON. */
async function print(details: Omit<ErrorDetails, "operation">, operation: string): Promise<string[]> {
  const [named] = OPERATIONS;
  if (!named) throw new Error("There is no operation.");
  const described = {
    name: named.name,
    contract: await named.contract(),
    documentation: await named.document(),
  };
  return [false, true].map((json) => {
    const flags: GivenCall["flags"] = {
      network: "public",
      algorithm: "HMAC-SHA1",
      parametersIn: "body",
      timeout: 1,
      json,
    };
    let printed = "";
    const terminal = {
      out: () => {},
      err: (text: string) => {
        printed += text;
      },
      flush: async () => undefined,
      env: {},
      read: async () => "",
      interrupted: new AbortController().signal,
    };
    printFailure(
      new DataWorksError({ ...details, operation }),
      { ...described, flags, input: {}, secrets: [] },
      terminal,
    );
    return printed;
  });
}

describe("No message of the client reaches a user of the command with the name of an option:", () => {
  const seen = TEXTS.filter((text) => findNames(text).length > 0 && !UNSEEN_TEXTS.includes(text));

  test.each(seen)("%s", async (text) => {
    const printed = [
      ...(await print({ kind: "network", message: text }, "CreateConnection")),
      ...(await print({ kind: "config", message: text }, "credentials")),
      ...(await print({ kind: "config", message: "", issues: [{ path: "Content", message: text }] }, "X")),
      ...(await print(
        { kind: "config", message: "", issues: [{ path: "endpoint", message: text }] },
        "createClient",
      )),
    ];
    for (const one of printed) {
      expect(one).toMatch(/^dataworks: |^\{"error":/);
      expect(findNames(one)).toEqual([]);
    }
  });

  test("and the texts that are not seen are still in the client", () => {
    expect(seen.length).toBeGreaterThan(5);
    expect(TEXTS).toEqual(expect.arrayContaining(UNSEEN_TEXTS));
  });
});

describe("An option that the client refuses is a flag of the command, or is named in words:", () => {
  const seen = REFUSED_OPTIONS.filter((option) => !option.includes("X") && !UNSEEN_OPTIONS.test(option));

  test.each(seen)("%s", async (path) => {
    const issues = [{ path, message: "expected something else" }];
    const { out: help } = await run(["create-connection", "--help"]);
    for (const text of await print({ kind: "config", message: "", issues }, "createClient")) {
      expect(findNames(text)).toEqual([]);
      for (const flag of text.match(/--[a-z-]+(?=[: ])/g) ?? [])
        expect(help).toMatch(new RegExp(`${flag}\\b`));
    }
  });

  test("among them are those of the endpoint and of the look", () => {
    expect(seen).toEqual(expect.arrayContaining(["regionId", "endpoint", "algorithm", "lookAfterAmbiguous"]));
  });
});

test("The words of the library for credentials are those of the command for keys", async () => {
  const [text] = await print({ kind: "config", message: "No credentials: x." }, "credentials");
  expect(text).toBe("dataworks: No access key was found: x.\n");
  const [failed] = await print(
    { kind: "config", message: "The credentials provider failed: x." },
    "credentials",
  );
  expect(failed).toBe("dataworks: The access key could not be fetched: x.\n");
});
