import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSecretName, MASK, maskValues } from "./secrets.ts";

test.each([
  "password Password PASSWORD dbPassword db_password passwd userPwd pwd pass user_pass passphrase passWord",
  "secret secretKey SecretKey accessKeySecret client-secret token securityToken x-acs-security-token TOKEN",
  "authorization AUTHORIZATION proxy-authorization accountKey sharedKey master_key sslKey keytab kerberosKeytab jwt otp cookie",
  "accessKey access_key AccessKey ACCESS-KEY privateKey private.key apiKey api_key credential credentials sk",
])("names of secrets: %s", (names) => {
  expect(names.split(" ").filter((name) => !isSecretName(name))).toEqual([]);
});

test.each([
  "accessKeyId AccessKeyId accessId access_key_id username database regionId Name Timestamp SignatureNonce",
  "auth authMode authorId shipping masterKeyId primaryKey publicKey sortKey cooking",
  "endpoint jdbcUrl instanceName compass passenger bypassed disk task authType rdsOwnerId Key key keyName",
])("other names: %s", (names) => {
  expect(names.split(" ").filter(isSecretName)).toEqual([]);
});

/** Every way in which a text stands in another one on the way to the gateway and back. */
const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify(text).slice(1, -1),
  (text) => text.replace(/[^a-z]/gi, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  (text) => encodeURIComponent(text),
  (text) => encodeURIComponent(text).replace(/%../g, (hex) => hex.toLowerCase()),
  (text) => encodeURIComponent(text).replaceAll("%20", "+"),
  (text) => text.replace(/[^a-z]/giu, (char) => `&#${char.codePointAt(0)};`),
  (text) => text.replace(/[&<>"']/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[char] ?? char),
];

/** Letters that no escape and no word of the text around holds, and characters that are written in many ways. */
const secrets = fc
  .array(fc.constantFrom(..."QZ", "ä", "中", "🔑", " ", "/", '"', "\\", "%", "&", "+", "<", "\n"), {
    minLength: 1,
  })
  .map((parts) => `Q${parts.join("")}Z`);

describe("maskValues", () => {
  test("finds a value in every spelling, in up to three layers", () => {
    const layers = fc.array(fc.constantFrom(...SPELLINGS), { maxLength: 3 });
    fc.assert(
      fc.property(secrets, layers, (secret, spellings) => {
        const spelt = spellings.reduce((text, spell) => spell(text), secret);
        expect(maskValues(`before ${spelt} after`, [secret])).toBe(`before ${MASK} after`);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["p", "https://h/p?p=1", "htt***s://h/***?***=1"],
    ["p", "htt", "htt"],
    ["", "text", "text"],
    ["geheimäß", "a geheim\\u00e4\\u00DF b", "a *** b"],
    ["a/b", 'x "a\\/b" y', 'x "***" y'],
    ["a/b", "a%252Fb a%2fb a/b", "*** *** ***"],
    ["a\ufeffb", "a%EF%BB%BFb a\\ufeffb", "*** ***"],
    ["abc", "ababc abcabc", "ab*** ***"],
    ["aa", "aaaa", "***"],
    ["😀", "%F0%9F%98%80 \\ud83d\\ude00 &#128512; &#x1f600;", "*** *** *** ***"],
    ["a b", "a+b a%20b a b", "*** *** ***"],
    ["12345", '{"password":12345}', '{"password":***}'],
  ])("of %j makes %j to %j", (secret, text, want) => {
    expect(maskValues(text, [secret])).toBe(want);
  });

  test("leaves text without a secret as it is, escapes included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(maskValues(text, ["\u{10ffff}secret"])).toBe(text);
      }),
    );
  });

  test("ends soon for a long text of nothing but escapes", () => {
    const text = "%25+&amp;\\\\".repeat(20_000);
    expect(maskValues(text, ["x"])).toBe(text);
  });
});
