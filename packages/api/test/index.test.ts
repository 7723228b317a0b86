import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";

const exported = async (file: string) => {
  const text = await readFile(new URL(`../src/${file}`, import.meta.url), "utf8");
  const lists = [...text.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list = ""]) =>
    list.split(","),
  );
  return lists
    .map((name) =>
      name
        .trim()
        .replace(/^type |^\w+ as /g, "")
        .replace(/^.* as /, ""),
    )
    .filter(Boolean);
};

describe("What the generator emits is exported by name:", () => {
  test.each([
    ["index.ts", "generated/index.gen.ts"],
    ["validate.ts", "generated/validate.gen.ts"],
  ])("%s lists all of %s", async (index, generated) => {
    const names = await exported(index);
    const missing = (await exported(generated)).filter((name) => !names.includes(name));
    expect(missing, `add these to packages/api/src/${index}`).toEqual([]);
  });
});
