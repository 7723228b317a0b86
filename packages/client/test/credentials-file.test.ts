import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromCredentialsFile } from "@dataworks-kit/client/node";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";

// The vendor's library itself: what it reads is what users' files are written for.
const { ProfileCredentialsProvider } = createRequire(import.meta.url)("@alicloud/credentials");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dataworks-kit-"));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const NONE = "none";

/** `id/secret` as this package and as the vendor's library read it. */
async function readBoth(text: string, profile: string): Promise<{ ours: string; theirs: string }> {
  const path = join(folder, "credentials");
  await writeFile(path, text);
  vi.stubEnv("ALIBABA_CLOUD_CREDENTIALS_FILE", path);
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_ID", "");
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "");
  const read = async (ask: () => unknown) => {
    try {
      const key = await ask();
      if (typeof key !== "object" || key === null) return NONE;
      return `${Reflect.get(key, "accessKeyId")}/${Reflect.get(key, "accessKeySecret")}`;
    } catch {
      return NONE;
    }
  };
  return {
    ours: await read(() => fromCredentialsFile({ path, profile })({})),
    theirs: await read(() =>
      ProfileCredentialsProvider.builder().withProfileName(profile).build().getCredentials(),
    ),
  };
}

const file = (id: string, secret = "access_key_secret=s", head = "[p]\ntype=access_key") =>
  `${head}\n${id}\n${secret}\n`;

describe("A file is read as the vendor's library reads it:", () => {
  test.each<[string, string, string, string?]>([
    ["a key", file("access_key_id=i"), "i/s"],
    ["spaces", file("  access_key_id  =  i  "), "i/s"],
    ["tabs", file("\taccess_key_id\t=\ti\t"), "i/s"],
    ["CRLF", file("access_key_id=i").replaceAll("\n", "\r\n"), "i/s"],
    ["CR", file("access_key_id=i").replaceAll("\n", "\r"), "i/s"],
    ["no line break at the end", file("access_key_id=i").trimEnd(), "i/s"],
    ["comments", file("# a\n; b\n  # c\naccess_key_id=i"), "i/s"],
    ["a comment behind a value", file("access_key_id=i # c", "access_key_secret=s ; c"), "i/s"],
    ["a value in quotes", file('access_key_id="i"', "access_key_secret='s'"), "i/s"],
    ["a comment sign in quotes", file('access_key_id="i#;"'), "i#;/s"],
    ["an equals sign in a value", file("access_key_id=i==", "access_key_secret=a=b:c"), "i==/a=b:c"],
    ["an empty value", file("access_key_id="), NONE],
    ["an empty value in quotes", file('access_key_id=""'), NONE],
    ["a comment instead of a value", file("access_key_id= # i"), NONE],
    ["export", file("export access_key_id=i"), NONE],
    [
      "a section that comes again",
      "[p]\ntype=access_key\naccess_key_id=i\n[q]\nx=1\n[p]\naccess_key_secret=s\n",
      "i/s",
    ],
    ["a key that comes again", file("access_key_id=old\naccess_key_id=i"), "i/s"],
    ["spaces around a section", file("access_key_id=i", undefined, "[ p ]\ntype=access_key"), "i/s"],
    [
      "a space in a section",
      file("access_key_id=i", undefined, "[my team]\ntype=access_key"),
      "i/s",
      "my team",
    ],
    ["a section in quotes", file("access_key_id=i", undefined, '["p"]\ntype=access_key'), "i/s"],
    ["another case of a section", file("access_key_id=i", undefined, "[P]\ntype=access_key"), NONE],
    ["no section", "type=access_key\naccess_key_id=i\naccess_key_secret=s\n", NONE],
    ["an unknown type", file("access_key_id=i", undefined, "[p]\ntype=unknown"), NONE],
    ["an empty file", "", NONE],
  ])("%s", async (_, text, want, profile = "p") => {
    expect(await readBoth(text, profile)).toEqual({ ours: want, theirs: want });
  });
});

describe("A file is read where the vendor's library for Node reads none or another key:", () => {
  test.each<[string, string, string, string, string?]>([
    [
      "no type is an access key, as in the vendor's other libraries",
      file("access_key_id=i", undefined, "[p]"),
      "i/s",
      NONE,
    ],
    ["a colon, as Python writes it", file("access_key_id: i", "access_key_secret: s"), "i/s", NONE],
    ["another case of a key, as Python reads it", file("ACCESS_KEY_ID=i"), "i/s", NONE],
    ["a byte order mark", `\ufeff${file("access_key_id=i")}`, "i/s", NONE],
    [
      "a comment behind a section",
      file("access_key_id=i", undefined, "[p] # c\ntype=access_key"),
      "i/s",
      NONE,
    ],
    ["a space before a section", file("access_key_id=i", undefined, " [p]\ntype=access_key"), "i/s", NONE],
    ["a dot in a section", file("access_key_id=i", undefined, "[a.b]\ntype=access_key"), "i/s", NONE, "a.b"],
    ["a comment behind quotes", file('access_key_id="i" # c'), "i/s", '"i"/s'],
    [
      "a comment sign within a value: only behind a space it begins a comment",
      file("access_key_id=i#d"),
      "i#d/s",
      "i/s",
    ],
    ["a backslash is one", file("access_key_id=i\\\\d"), "i\\\\d/s", "i\\d/s"],
    ["a list", file("access_key_id[]=i"), NONE, "i/s"],
    ["no value at all", file("access_key_id"), NONE, "true/s"],
    [
      "a section that is called as a member of every object",
      file("access_key_id=i", undefined, "[__proto__]\ntype=access_key"),
      "i/s",
      NONE,
      "__proto__",
    ],
    ["a word that JSON knows", file("access_key_id=true"), "true/s", "true/s"],
  ])("%s", async (_, text, ours, theirs, profile = "p") => {
    expect(await readBoth(text, profile)).toEqual({ ours, theirs });
  });
});
