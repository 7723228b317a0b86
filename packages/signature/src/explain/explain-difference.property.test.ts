import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalizedQueryString, type NameValue, rpcStringToSign } from "../index.ts";
import { describeFinding } from "./describe-finding.ts";
import { explainDifference, PASTE_LIMIT } from "./explain-difference.ts";
import type { OurSteps } from "./finding.ts";

const HASH = "7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259";

const RPC: OurSteps = {
  algorithm: "HMAC-SHA1",
  stringToSign:
    "POST&%2F&Action%3DCreateConnection%26Content%3D%257B%2522a%2522%253A%2522b%2520c%252A~%25F0%259F%2598%2580%2522%257D%26Empty%3D%26SignatureNonce%3D0123abcd%26Timestamp%3D2026-01-31T12%253A00%253A00Z%26Version%3D2020-05-18",
};

const REQUEST = `POST
/
A=b%20c%2A&RegionId=cn-shanghai
host:127.0.0.1:18080
x-acs-action:CreateConnection
x-acs-date:2026-01-31T12:00:00Z
x-acs-note:\u{1F600}\u{1F601}

host;x-acs-action;x-acs-date;x-acs-note
${HASH}`;

const ACS3: OurSteps = {
  algorithm: "ACS3-HMAC-SHA256",
  stringToSign: `ACS3-HMAC-SHA256\n${HASH}`,
  canonicalRequest: REQUEST,
};

const BOTH = [RPC, ACS3];

// What the readers look for, in pieces, and what could mislead them.
const PIECES = fc.constantFrom(
  ..."POST&%2F& %26 %3D %25 & = % \\n \\u0026 \" ' ] [ <Message> &amp; Timestamp%3D1%26 Code: ~ + *".split(
    " ",
  ),
  "string to sign is:",
  "StringToSign is [",
  "CanonicalRequest is [",
  "ACS3-HMAC-SHA256\n",
  "0".repeat(64),
  "POST\n/\n",
  "host:x",
  "x-acs-date:1\n",
  ";",
  " ",
  "\n",
  "\r\n",
  "\ud800",
  "\udc00",
  "\u{1F600}",
);

describe("For any text", () => {
  const TEXT = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(PIECES).map((pieces) => pieces.join("")),
    fc.tuple(fc.constantFrom(...BOTH.flatMap(listTexts)), fc.nat(), PIECES).map(([text, at, piece]) => {
      const index = at % text.length;
      return text.slice(0, index) + piece + text.slice(index);
    }),
  );

  test("there is a finding with words, short enough to be shown", () => {
    fc.assert(
      fc.property(TEXT, fc.constantFrom(...BOTH), (pasted, ours) => {
        const finding = explainDifference(pasted, ours);
        const words = describeFinding(finding);
        expect(words.join(" ")).not.toContain("undefined");
        expect(JSON.stringify([finding, words]).length).toBeLessThan(2000);
      }),
      { numRuns: 2000 },
    );
  });

  test("ours may be any text too", () => {
    fc.assert(
      fc.property(TEXT, TEXT, TEXT, (pasted, stringToSign, canonicalRequest) => {
        for (const { algorithm } of BOTH)
          explainDifference(pasted, { algorithm, stringToSign, canonicalRequest });
      }),
      { numRuns: 2000 },
    );
  });

  // What takes a time that grows with the square of the length does not come to its end here.
  test("of the greatest length, of one piece again and again, there is a finding", () => {
    fc.assert(
      fc.property(PIECES, PIECES, fc.constantFrom(...BOTH), (first, piece, ours) => {
        const pasted = (first + piece.repeat(PASTE_LIMIT)).slice(0, PASTE_LIMIT);
        expect(explainDifference(pasted, { ...ours, stringToSign: `${pasted}x` })).toHaveProperty("kind");
      }),
    );
  });
});

describe("One character that was changed", () => {
  const CHARACTERS = fc.constantFrom(..."aZ0.-_~&=%+*/:;?#{}<>()!é\u{1F600}\u{1F602}");

  test.each([
    { text: "the string to sign of RPC", ours: RPC, given: RPC.stringToSign },
    { text: "the string to sign of ACS3", ours: ACS3, given: ACS3.stringToSign },
    { text: "the canonical request", ours: ACS3, given: REQUEST },
  ])("in $text is found where it stands", ({ ours, given }) => {
    const characters = [...given];
    fc.assert(
      fc.property(fc.nat(), CHARACTERS, (number, by) => {
        const index = number % characters.length;
        fc.pre(characters[index] !== by);
        const at = characters.slice(0, index).join("").length;
        const finding = explainDifference(characters.with(index, by).join(""), ours);
        expect(finding).toMatchObject({ kind: "different", at });
      }),
      { numRuns: 2000 },
    );
  });

  test("in a parameter of RPC has the name of the parameter", () => {
    const { stringToSign } = RPC;
    const starts = [...stringToSign.matchAll(/(?<=&|%26)(\w+)%3D/g)];
    for (const [number, { 0: start, 1: name, index }] of starts.entries()) {
      const end = starts[number + 1]?.index ?? stringToSign.length;
      for (let at = index + start.length; at < end; at += 1) {
        const pasted = `${stringToSign.slice(0, at)}?${stringToSign.slice(at + 1)}`;
        expect(explainDifference(pasted, RPC)).toMatchObject({ at, place: "parameter", name });
      }
    }
  });
});

describe("Among any parameters", () => {
  const WORD = fc.string({ unit: fc.constantFrom(..."aZ09-_.~ !'()*+%&=/?#中é\u{1F600}\n\0"), maxLength: 6 });
  const PARAMETERS = fc.uniqueArray(fc.tuple(WORD, WORD), {
    selector: ([name]) => name,
    minLength: 2,
    maxLength: 8,
  });

  test("one that is missing is named, on either side", () => {
    fc.assert(
      fc.property(PARAMETERS, fc.nat(), (parameters, number) => {
        const index = number % parameters.length;
        const [name, value] = parameters[index] ?? ["", ""];
        const [all, less] = [signed(parameters), signed(parameters.toSpliced(index, 1))];
        const found = { kind: "different", place: "parameter", name };
        const [ours, theirs] = value === "" ? ["empty value", "empty value"] : ["only ours", "only theirs"];
        expect(explainDifference(less, { ...RPC, stringToSign: all })).toMatchObject({
          ...found,
          cause: ours,
        });
        expect(explainDifference(all, { ...RPC, stringToSign: less })).toMatchObject({
          ...found,
          cause: theirs,
        });
      }),
    );
  });

  test("one with another value is named", () => {
    fc.assert(
      fc.property(PARAMETERS, fc.nat(), WORD, (parameters, number, other) => {
        const index = number % parameters.length;
        const [name, value] = parameters[index] ?? ["", ""];
        fc.pre(value !== other);
        const pasted = signed(parameters.with(index, [name, other]));
        const ours = { ...RPC, stringToSign: signed(parameters) };
        expect(explainDifference(pasted, ours)).toMatchObject({
          kind: "different",
          place: "parameter",
          name,
        });
      }),
    );
  });
});

function signed(parameters: readonly NameValue[]): string {
  return rpcStringToSign("POST", canonicalizedQueryString(parameters));
}

function listTexts({ stringToSign, canonicalRequest }: OurSteps): string[] {
  return canonicalRequest === undefined ? [stringToSign] : [stringToSign, canonicalRequest];
}
