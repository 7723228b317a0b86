import type { FixLanguage, LikelyBody } from "@dataworks-kit/signature/explain";
import type { MistakeName } from "../../refused/mistakes.ts";

/** The words about a refused signature. */
export const REFUSED = {
  heading: "Why is my signature refused?",
  meaning:
    "Paste what you have: the answer or the exception with SignatureDoesNotMatch, a line of a log, a curl command, a signed URL, a HAR entry, a CanonicalRequest or a StringToSign. It works for any product of Alibaba Cloud, and with one box alone.",
  server: "What the server says it signed",
  mine: "What my code signed",
  verdict: "Verdict",
  compared: "Both texts, and where they differ",
  serverText: "Server",
  mineText: "My code",
  cause: "the cause",
  expected: "differs because it is another call",
  more: (count: number) => (count === 1 ? "1 equal line" : `${count} equal lines`),
  ruleText: (rule: string) => rule,
  fix: "The line that fixes it",
  fixLanguages: {
    python: "Python",
    java: "Java",
    go: "Go",
    node: "Node.js",
    bash: "Bash",
  } satisfies Record<FixLanguage, string>,
  body: (sentence: string) => `The body that was hashed is known. ${sentence}`,
  bodyText: ({ sentence }: LikelyBody) => sentence,
  values: "Use these values",
  valuesMeaning: (what: string) => `Fills the form and the signature with the values in the text: ${what}.`,
  otherOperation: (action: string) =>
    `This page has no form for ${action}: it takes how the call is signed, and no parameters.`,
  clear: "Clear",
  mistake: "Make a mistake",
  mistakeMeaning:
    "Signs the documented example with the mistake that you choose, sends it to the mock server, and explains the refusal.",
  mistakes: {
    plus: "a + for a space",
    star: "* left as it is",
    tilde: "~ encoded as %7E",
    hex: "hex in lower case",
    twice: "encoded twice",
    once: "the query string not encoded again",
    order: "parameters not sorted",
    method: "another method",
    space: "a line feed at the end",
    port: "the host with :443",
    trim: "a header with spaces around its value",
    hash: "the hash of an empty body",
    signature: "Signature is signed too",
    secret: "the key of the HMAC: & added or left out",
  } satisfies Record<MistakeName, string>,
  mistakeLabel: "The mistake",
  signWrong: "Sign it wrong and send it",
};
