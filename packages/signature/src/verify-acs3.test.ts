import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAuthorization } from "./verify-acs3.ts";

const WANT = { accessKeyId: "testid", signedHeaders: ["host", "x-acs-date"], signature: "0a1b" };

test.each([
  "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host;x-acs-date,Signature=0a1b",
  "ACS3-HMAC-SHA256 Credential=testid, SignedHeaders=host;x-acs-date, Signature=0a1b",
  "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=Host;X-Acs-Date,Signature=0a1b",
])("`%s` is read in its parts", (value) => {
  expect(parseAuthorization(value)).toEqual({ algorithm: "ACS3-HMAC-SHA256", ...WANT });
});

test("Another algorithm of the vendor is read, so that it can be refused by name", () => {
  const value = "ACS3-RSA-SHA256 Credential=testid,SignedHeaders=host;x-acs-date,Signature=0a1b";
  expect(parseAuthorization(value)).toEqual({ algorithm: "ACS3-RSA-SHA256", ...WANT });
});

test.each([
  "",
  "ACS3-HMAC-SHA256",
  "Basic dGVzdDp0ZXN0",
  "AWS4-HMAC-SHA256 Credential=testid,SignedHeaders=host,Signature=0a1b",
  "ACS3-HMAC-SHA256 Credential=,SignedHeaders=host,Signature=0a1b",
  "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=,Signature=0a1b",
  "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host;;x-acs-date,Signature=0a1b",
  "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host;,Signature=0a1b",
  "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=ho{st,Signature=0a1b",
  "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host,Signature=",
  "ACS3-HMAC-SHA256 Credential=testid,Signature=0a1b",
  "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host,Signature=0a1b,Signature=0a1b",
  "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host,Signature=0a1b\n",
])("`%s` has another form", (value) => {
  expect(parseAuthorization(value)).toBeUndefined();
});

test("A long list of headers is read, but no more than 4096 characters", () => {
  const long = (count: number) =>
    `ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=${"a;".repeat(count)}a,Signature=0a1b`;
  expect(parseAuthorization(long(2000))?.signedHeaders).toHaveLength(2001);
  expect(parseAuthorization(long(3000))).toBeUndefined();
});

test("Any text is either read or refused, never thrown at", () => {
  const word = fc.constantFrom(
    "ACS3-HMAC-SHA256 ",
    "Credential=",
    "SignedHeaders=",
    "Signature=",
    ",",
    ";",
    " ",
    "a",
  );
  const text = fc.array(word).map((words) => words.join(""));
  fc.assert(
    fc.property(text, (value) => {
      const names = parseAuthorization(value)?.signedHeaders ?? ["host"];
      return names.length > 0 && names.every((name) => name !== "");
    }),
  );
});
