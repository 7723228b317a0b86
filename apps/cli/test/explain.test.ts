import { type SignedRequest, signRequest } from "@dataworks-kit/signature/request";
import { describe, expect, test } from "vitest";
import { run } from "./support/run.ts";

const { steps } = await sign("2026-01-31T12:00:00Z");
const RIGHT = steps.stringToSign;
const WRONG = RIGHT.replace("%2520", "%2B");
const REFUSAL = JSON.stringify({
  Code: "SignatureDoesNotMatch",
  Message: `Specified signature is not matched with our calculation. server string to sign is:${RIGHT}`,
});
const FILES = { "refusal.json": REFUSAL, "right.txt": `${RIGHT}\n`, "wrong.txt": WRONG };

function sign(timestamp: string): Promise<SignedRequest> {
  return signRequest({
    algorithm: "HMAC-SHA1",
    parametersIn: "query",
    action: "DescribeRegions",
    version: "2014-05-26",
    url: "https://ecs.aliyuncs.com/",
    accessKeyId: "testid",
    accessKeySecret: "testsecret",
    nonce: "0123abcd",
    timestamp,
    parameters: [["Name", "a b"]],
  });
}

function explain(...words: string[]) {
  return run(["explain", ...words], { files: { ...FILES, "-": WRONG, "other.txt": "hello" }, env: {} });
}

describe("dataworks explain", () => {
  test("says the verdict first, then the rule, and shows where the texts part", async () => {
    const { code, out } = await explain("--server", "refusal.json", "--mine", "wrong.txt");
    expect(code).toBe(1);
    expect(out).toBe(`The parameter Name has a + for a space in the text of your code, as forms have it.
Signatures have %20.
The string to sign differs first in line 1, after 85 characters of the text.

  server  …26Name%3Da%2520b%26SignatureMethod%3DHMA…
  mine    …26Name%3Da%2Bb%26SignatureMethod%3DHMAC-…
                       ^
`);
  });

  test("shows the lines that fix it in a language of choice", async () => {
    const files = ["--server", "refusal.json", "--mine", "wrong.txt"];
    const python = await explain(...files, "--code", "python");
    expect(python.out).toContain('quote(text, safe="-_.~")');
    expect((await explain(...files, "--code", "go")).out).toContain("QueryEscape");
    const order = ["--server", "refusal.json", "--mine", "order.txt", "--code", "go"];
    const sorted = await run(["explain", ...order], {
      files: { ...FILES, "order.txt": RIGHT.replace(/&([^&]*?)%26([^&]*)$/, "&$2%26$1") },
      env: {},
    });
    expect(sorted.out).toContain("slices.");
    expect(sorted.out).not.toContain("\\u0009");
    const unknown = await explain(...files, "--code", "cobol");
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("python, java, go, node, bash");
    const same = await explain("--server", "refusal.json", "--mine", "right.txt", "--code", "node");
    expect(same.out).toContain("createHmac");
  });

  test("takes a request as it was sent on either side", async () => {
    const { url, headers } = await sign("2026-01-31T12:00:00Z");
    const flags = Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`);
    const curl = `curl -X POST ${flags.join(" ")} '${url}'`;
    const { code, out } = await run(["explain", "--server", "curl.txt", "--mine", "wrong.txt"], {
      files: { "curl.txt": curl, "wrong.txt": WRONG },
      env: {},
    });
    expect(code).toBe(1);
    expect(out.split("\n")[0]).toContain("The parameter Name has a + for a space");
  });

  test("speaks of the secret when both texts are the same", async () => {
    const { code, out } = await explain("--server", "refusal.json", "--mine", "right.txt");
    expect(code).toBe(0);
    expect(out).toContain("the secret differs");
  });

  test("judges one text alone, and asks for the other", async () => {
    const mine = await explain("--mine", "-");
    expect(mine).toMatchObject({ code: 1 });
    expect(mine.out.split("\n")[0]).toContain("The parameter Name has a + for a space");
    const server = await explain("--server", "refusal.json");
    expect(server).toMatchObject({ code: 0 });
    expect(server.out).toContain("Add the text that your code signs");
    expect(server.out).not.toContain("secret");
  });

  test("takes a time that is ahead by whole hours for local time", async () => {
    const ahead = `${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19)}Z`;
    const { stringToSign } = (await sign(ahead)).steps;
    const { code, out } = await run(["explain", "--mine", "-"], { files: { "-": stringToSign } });
    expect(code).toBe(1);
    expect(out.split("\n")[0]).toBe(
      "The parameter Timestamp is ahead by whole hours: it is local time with a Z.",
    );
  });

  test.each([
    [[], "explain: give --server FILE, --mine FILE, or both."],
    [["--server", "-", "--mine", "-"], "only one of --server and --mine can be standard input."],
    [["--mine", "none.txt"], "--mine: cannot read none.txt: no such file."],
    [["--mien", "right.txt"], "(Did you mean --mine?)"],
  ])("%j: the command line is refused", async (words, want) => {
    const { code, out, err } = await explain(...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(want);
  });

  test("says what was not understood, and what can be given", async () => {
    const { code, out } = await explain("--mine", "other.txt");
    expect(code).toBe(2);
    expect(out).toContain(
      "In the text of your code: Neither a string to sign nor a canonical request was found",
    );
  });

  test("lets no character of a text control the terminal", async () => {
    const files = { "-": `${WRONG.replace("Name", "Na\u001b[31mme")}` };
    const { out } = await run(["explain", "--server", "right.txt", "--mine", "-"], {
      files: { ...FILES, ...files },
    });
    expect(out).not.toContain("\u001b");
  });
});
