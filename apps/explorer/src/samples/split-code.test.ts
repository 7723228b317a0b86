import { SAMPLE_LANGUAGES, type SampleLanguage } from "@dataworks-kit/samples";
import fc from "fast-check";
import { expect, test } from "vitest";
import { splitCode } from "./split-code.ts";

const kinds = (language: SampleLanguage, code: string) =>
  splitCode(language, code).flatMap(({ kind, text }) => (kind === "plain" ? [] : [`${kind} ${text}`]));

test.each([
  ["typescript", 'const a = "x // y"; // why 1', ["keyword const", 'text "x // y"', "comment // why 1"]],
  ["python", "x = 'it\\'s'  # 2\nreturn 12", ["text 'it\\'s'", "comment # 2", "keyword return", "number 12"]],
  ["go", "func main() { /* a\nb */ }", ["keyword func", "comment /* a\nb */"]],
  ["curl", 'echo "$x" # done', ["keyword echo", 'text "$x"', "comment # done"]],
  ["java", "int constant = 3;", ["number 3"]],
] as const)("In %s, %j", (language, code, want) => {
  expect(kinds(language, code)).toEqual(want);
});

test("The pieces are the code, whatever it is", () => {
  const languages = fc.constantFrom(...SAMPLE_LANGUAGES.map(({ id }) => id));
  fc.assert(
    fc.property(languages, fc.string({ maxLength: 200 }), (language, code) => {
      expect(
        splitCode(language, code)
          .map(({ text }) => text)
          .join(""),
      ).toBe(code);
    }),
  );
});
