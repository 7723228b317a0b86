import { describe, expect, test } from "vitest";
import { addSecrets } from "./secret-flags.ts";

const CONTENT = { name: "Content", of: "--content", flag: "--content-secret" };

describe("Secrets become the last members of Content, and what was there stays as it is written:", () => {
  test.each<{ given: string; content: string; secrets: [string, string][]; want: string }>([
    { given: "no members", content: "{ }", secrets: [["a", "x"]], want: '{ "a":"x"}' },
    { given: "lines", content: '{\n  "a": 1\n}', secrets: [["b", "x"]], want: '{\n  "a": 1\n,"b":"x"}' },
    { given: "space behind it", content: '{"a":1} \n', secrets: [["b", "x"]], want: '{"a":1,"b":"x"}' },
    { given: "a bracket in a text", content: '{"a":"}"}', secrets: [["b", "x"]], want: '{"a":"}","b":"x"}' },
    {
      given: "numbers that no number of JavaScript holds",
      content: '{"a":9223372036854775807,"b":[1.0,1e400,-0]}',
      secrets: [["c", "x"]],
      want: '{"a":9223372036854775807,"b":[1.0,1e400,-0],"c":"x"}',
    },
    {
      given: "several",
      content: "{}",
      secrets: [
        ["b", "x"],
        ["1", "y"],
      ],
      want: '{"b":"x","1":"y"}',
    },
    { given: "odd text", content: "{}", secrets: [['"\n', "\\$&"]], want: '{"\\"\\n":"\\\\$&"}' },
    {
      given: "a name that stands deeper",
      content: '{"a":{"b":1}}',
      secrets: [["b", "x"]],
      want: '{"a":{"b":1},"b":"x"}',
    },
    {
      given: "names that every object inherits",
      content: '{"a":1}',
      secrets: [
        ["__proto__", "x"],
        ["toString", "y"],
      ],
      want: '{"a":1,"__proto__":"x","toString":"y"}',
    },
  ])("$given", ({ content, secrets, want }) => {
    const input = Object.freeze({ Name: "n", Content: content });
    expect(addSecrets(input, CONTENT, new Map(secrets))).toEqual({ Name: "n", Content: want });
  });

  test("none", () => {
    for (const input of [{}, { Content: "{" }, { Content: "{ }" }])
      expect(addSecrets(input, CONTENT, new Map())).toEqual(input);
  });
});
