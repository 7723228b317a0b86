import { expect, test } from "vitest";
import { percentEncode } from "./percent-encode.ts";

test("Unreserved characters stay, and every other ASCII character is encoded", () => {
  for (let code = 0; code < 128; code += 1) {
    const character = String.fromCharCode(code);
    const encoded = `%${code.toString(16).toUpperCase().padStart(2, "0")}`;
    expect(percentEncode(character)).toBe(/[A-Za-z0-9\-_.~]/.test(character) ? character : encoded);
  }
});

test("A line feed behind unreserved text is encoded too", () => {
  expect(percentEncode("a\n")).toBe("a%0A");
});

test("Half a surrogate pair is refused rather than replaced", () => {
  expect(() => percentEncode("a\ud83d")).toThrow(URIError);
});
