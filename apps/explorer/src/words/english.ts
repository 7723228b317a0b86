import type { OperationDescriptor } from "@dataworks-kit/wire";
import type { Panel, View } from "../state/explorer-state.ts";
import { ANSWER } from "./en/answer.ts";
import { CALL } from "./en/call.ts";
import { ERROR_CENTRE } from "./en/error-centre.ts";
import { REFUSED } from "./en/refused.ts";
import { SIGNING } from "./en/signing.ts";
import { STEPS } from "./en/steps.ts";

/** Every word of the page in English. Those of the contract and of an explanation stand beside them. */
export const ENGLISH = {
  tag: "en",
  locale: "中文",
  localeLabel: "用中文显示此页",
  title: "DataWorks explorer",
  skip: "Skip to the content",
  nav: "Parts of the page",
  views: {
    start: "Start",
    call: "Call",
    refused: "Signature refused?",
    signature: "Signature",
    errors: "Errors",
    reference: "Reference",
  } satisfies Record<View, string>,
  panels: { request: "Request", answer: "Answer", code: "Code" } satisfies Record<Panel, string>,
  panelsLabel: "Shown beside the form",
  start: {
    promise: "See an Alibaba Cloud DataWorks call work. Find out why a signature is refused.",
    call: "See a call work",
    callMeaning:
      "Sends the documented example to a mock server in this page, and shows the request, the answer and the code.",
    refused: "My signature is refused",
    refusedMeaning:
      "Paste what the server says and what your code signs, for any RPC or ACS3 call of Alibaba Cloud. The page shows the line that fixes it.",
    private: "Nothing leaves this page: it has no server, needs no key and stores nothing.",
    deprecated: (action: string, successor: string) =>
      `The vendor has deprecated ${action}. New code should call ${successor}, which is in the list of operations too.`,
    notice: "Not a publication of Alibaba Cloud.",
    about: (version: string) =>
      `dataworks-kit ${version}, Apache-2.0. The source is the folder apps/explorer of its repository.`,
  },
  operations: {
    label: "Operation",
    summary: (_: OperationDescriptor, summary: string) => summary,
    effects: { write: "Change something", read: "Read" } satisfies Record<
      OperationDescriptor["effect"],
      string
    >,
    deprecated: (action: string) => `${action} (deprecated)`,
    failed: "The texts of this operation could not be loaded. Choose it again, or reload the page.",
  },
  loading: "Loading…",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "The browser does not allow it: select the text and copy it",
  required: "required",
  optional: "optional",
  secret: "secret",
  show: "Show",
  inferred: "inferred",
  inferredMeaning: "“inferred” means that no page of the vendor says so. It is concluded from similar cases.",
  insecure:
    "Browsers turn cryptography off for a page that comes over plain HTTP from another machine. Open the page over https:, or from this machine (http://127.0.0.1).",
  notLoaded: "A part of the page could not be loaded. Reload the page when the network is back.",
  example: (text: string) => `Example: ${text}`,
  unset: "(not sent)",
  other: "(another value)",
  otherOf: (name: string) => `Another ${name}`,
  unlisted:
    "The contract does not list this value. The mock server accepts it. The client takes it with the option undocumentedType, and the command with the flag --allow-undocumented-type.",
  mustBe: (expected: string) => `Must be ${expected}.`,
  tooLong: (limit: number) =>
    `The text is longer than ${limit.toLocaleString("en")} characters, so it was not taken.`,
  call: CALL,
  signing: SIGNING,
  steps: STEPS,
  refused: REFUSED,
  answer: ANSWER,
  samples: {
    language: "Language",
    install: "Install",
    local: "Against a local mock server",
    localMeaning: (command: string) => `Start it with ${command}`,
    environment: "Set in the environment",
    secrets: "Secrets come from the environment. Their values are not in the code.",
  },
  errors: ERROR_CENTRE,
  reference: {
    vendor: "The vendor's page of this operation",
    facts: (version: string, methods: string, idempotent: boolean) =>
      `Version ${version}, methods ${methods}, ${idempotent ? "idempotent" : "not idempotent"}.`,
    deprecated: (successor: string) => `Deprecated by its vendor. Successor: ${successor}.`,
    parameters: "Parameters",
    variant: (name: string, governor: string, value: string) => `${name} when ${governor} is ${value}`,
    responses: "Responses",
    or: "or",
    either: (names: readonly string[]) => names.join(" or "),
    columns: { name: "Name", type: "Type", meaning: "Meaning" },
    any: "any",
  },
};
