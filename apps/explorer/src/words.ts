import type { CheckVerdict } from "@dataworks-kit/msw/simulator";
import { describeFinding } from "@dataworks-kit/signature/explain";
import type { Algorithm } from "@dataworks-kit/signature/request";
import type { OperationDescriptor } from "@dataworks-kit/wire";
import type { StepId } from "./signature/signing-step.ts";
import type { Format, Place, View } from "./state/explorer-state.ts";

/**
 * Every word of the page that does not come from the contract, the double or the samples; those of a comparison stand
 * beside it.
 */
export const WORDS = {
  title: "DataWorks explorer",
  subtitle:
    "A call of Alibaba Cloud DataWorks, its signature and its answer. All of it happens in this page.",
  skip: "Skip to the content",
  nav: "Parts of the page",
  views: {
    call: "Call",
    signature: "Signature",
    answer: "Answer",
    samples: "Sample code",
    errors: "Errors",
    reference: "Reference",
  } satisfies Record<View, string>,
  operations: {
    label: "Operation",
    effects: { write: "Changes something", read: "Looks" } satisfies Record<
      OperationDescriptor["effect"],
      string
    >,
    deprecated: (action: string) => `${action} (deprecated)`,
    failed: "The texts of that operation could not be loaded. Choose it again, or reload the page.",
  },
  loading: "Loading…",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Not allowed here: select it and copy by hand",
  required: "required",
  optional: "optional",
  secret: "secret",
  show: "Show",
  inferred: "inferred",
  inferredMeaning:
    "“inferred”: no page of the vendor says it; it is concluded from what is known of siblings.",
  insecure:
    "Browsers give a page no cryptography over plain HTTP from another machine. Open it over https:, or from this machine (http://127.0.0.1).",
  notLoaded: "A part of the page could not be loaded. Reload it when the network is there again.",
  example: (text: string) => `Example: ${text}`,
  moreAbout: (name: string) => `More about ${name}`,
  unset: "(not sent)",
  other: "(another value)",
  otherOf: (name: string) => `Another ${name}`,
  unlisted:
    "The contract does not list this value, and knows nothing of it. The double takes it; client and command ask for a word of their own: undocumentedType, --allow-undocumented-type.",
  present: "present",
  shallower: "JSON that is not nested so deep",
  mustBe: (expected: string) => `Must be ${expected}.`,
  tooLong: (limit: number) =>
    `That is longer than ${limit.toLocaleString("en")} characters, and was not taken.`,
  call: {
    parameters: "Parameters",
    structureMeaning: (name: string, governor: string | undefined) =>
      `${governor === undefined ? "" : `What ${name} holds is decided by ${governor}. `}Edit the fields or the text: each changes the other.`,
    json: "As JSON",
    encoded: "As it is encoded in the query or the form",
    badEscape: "A % here begins no escape of UTF-8. The JSON stays as it was.",
    noObject: "The JSON is not an object, so it has no fields. Fix it, or take the documented example.",
    noArray: "The JSON is not an array, so it has no rows. Fix it, or take the documented example.",
    item: (name: string, number: number) => `${name} ${number}`,
    addItem: (name: string) => `Add to ${name}`,
    remove: "Remove",
    removeItem: (name: string, number: number) => `Remove ${name} ${number}`,
    tidy: "One member a line",
    shapes: "Form of the object",
    shape: (number: number) => `Form ${number}`,
    fillExample: "Fill in the documented example",
    problems: (count: number) => (count === 1 ? "One problem" : `${count} problems`),
    noProblems: "The call fits the contract.",
    double: (projects: string) =>
      `The double stands in for the cloud: it runs in this page, checks a call as the cloud's gateway does, and creates nothing anywhere else. Its workspace has the ProjectId ${projects}.`,
    address: "The address bar keeps the call but for its secrets: after a reload they are to be typed again.",
    extra: (place: string, names: string) =>
      `${place} also holds what this form has no field for: ${names}. It is sent as it stands in the JSON.`,
    next: "Send it to the double",
    sendAnyway: "Send it all the same",
  },
  signing: {
    legend: "How it is signed and sent",
    algorithm: "Algorithm",
    method: "Method",
    parametersIn: "Parameters travel in",
    format: "Answer as",
    time: "Time of signing (UTC)",
    nonce: "Nonce",
    pin: "Pin",
    pinned: (name: string) => `Pin ${name}: keep it for the next call`,
    renew: "New time and nonce",
    parameters: "Parameters that are signed",
    parametersMeaning: "The same as in the form. Change one here to see what it changes below.",
    key: (id: string, secret: string) =>
      `Signed with the double's documented fake key, ${id} with secret ${secret}. No key of yours belongs here.`,
    algorithms: {
      "ACS3-HMAC-SHA256": "ACS3-HMAC-SHA256",
      "HMAC-SHA1": "HMAC-SHA1 (RPC)",
      "ACS3-HMAC-SM3": "ACS3-HMAC-SM3",
    } satisfies Record<Algorithm, string>,
    lacksSm3: "ACS3-HMAC-SM3 is not offered: browsers have no SM3. Sign with it in Node.",
    places: {
      form: "the form body",
      query: "the query",
      split: "both: JSON in the form",
    } satisfies Record<Place, string>,
    formats: { JSON: "JSON", XML: "XML" } satisfies Record<Format, string>,
    takesQuery: "Everything travels in the query: a GET has no body, and some operations read none.",
  },
  steps: {
    heading: "Step by step",
    changed: "changed",
    marks: "What your last change altered is marked.",
    title: {
      "sorted parameters": "Sorted parameters",
      "hashed request payload": "HashedRequestPayload",
      "canonical query string": "CanonicalQueryString",
      "canonicalized query string": "CanonicalizedQueryString",
      "canonical headers": "CanonicalHeaders",
      "signed headers": "SignedHeaders",
      "canonical request": "CanonicalRequest",
      "hashed canonical request": "HashedCanonicalRequest",
      "string to sign": "StringToSign",
      signature: "Signature",
      "final request": "The request",
    } satisfies Record<StepId, string>,
    meaning: {
      "sorted parameters":
        "Each name and value strictly encoded, in the order of their bytes; here one to a line.",
      "hashed request payload":
        "SHA-256 of the body's bytes, in lower-case hex. Without a body, that of nothing.",
      "canonical query string":
        "What travels in the query, sorted and encoded. Empty when all of it is in the form.",
      "canonicalized query string":
        "The sorted parameters of query and form together, joined by &. Signature is not among them.",
      "canonical headers":
        "host, content-type and every x-acs- header: lower-case names, sorted, trimmed values.",
      "signed headers": "Their names, joined by semicolons.",
      "canonical request":
        "Method, path, query, headers, names of headers and hash of the body, one below the other.",
      "hashed canonical request": "SHA-256 of the CanonicalRequest, in lower-case hex.",
      "string to sign": "What the secret signs.",
      signature:
        "HMAC of the StringToSign: with SHA-256 and the secret, or with SHA-1 and the secret followed by &.",
      "final request": "What goes over the wire.",
    } satisfies Record<StepId, string>,
    empty: "(empty)",
  },
  difference: {
    heading: "Why does yours differ?",
    meaning:
      "Paste a SignatureDoesNotMatch answer (JSON or XML), an exception's text, a CanonicalRequest or a StringToSign. It is compared with the one above: set the same values, and pin the same time and nonce.",
    label: "Answer, exception or string to sign",
    ours: "Here",
    theirs: "In what you pasted",
    finding: describeFinding,
  },
  answer: {
    send: "Send the call of the form",
    sending: "Waiting for the answer…",
    nothing: "No call was sent yet.",
    failed:
      "The page could not do this. Change the call, or reload the page; if it happens again, please report it.",
    other: "The answer is neither what the contract promises nor a refusal.",
    status: "Status",
    requestId: "RequestId",
    timing: "Time in the double",
    headers: "Headers",
    body: "Body",
    created: (id: string) => `Created: the data source has the id ${id}.`,
    listed: (total: string) => `Listed: ${total} in all fit the call.`,
    done: "Done.",
    notDone: "The service says that it was not done.",
    answered: "Answered as the contract promises.",
    items: "The page of the list",
    refused: (code: string) => `Refused: ${code}`,
    dropped: "The connection ended without an answer, as a script asked for. Nothing was created.",
    droppedAfter: (id: string) =>
      `The connection ended without an answer, as a script asked for; the data source was created, with the id ${id}.`,
    provoked: "Provoked in a double of its own, with the documented example: not the call of your form.",
    unsendable:
      "A header cannot hold this time or nonce: only visible characters of Latin script can stand there.",
    milliseconds: (ms: number) => `${ms.toFixed(1)} ms`,
    checks: "What each check said",
    verdicts: {
      passed: "passed",
      refused: "refused",
      skipped: "skipped",
      "not reached": "not reached",
    } satisfies Record<CheckVerdict["verdict"], string>,
    world: "Data sources that now exist",
    emptyWorld: "None yet.",
    columns: { id: "Id", name: "Name", type: "Type", env: "EnvType", project: "ProjectId" },
    reset: "Start the double again",
    script: "Make the next call fail",
    scriptMeaning: "A script waits for the next call that is signed right.",
    effect: "What happens",
    effects: {
      fail: "It is refused with a code",
      delay: "It is answered a second later",
      before: "The connection drops before it is carried out",
      after: "The connection drops after it was carried out",
    },
    code: "Code",
    addScript: "Wait for the next call",
    waiting: (words: string) => `Waiting: ${words}.`,
    clear: "Take back",
    real: "Call the cloud itself",
    command: "The command",
    realMeaning:
      "Not from here: keys never enter this page. This command does it, with the key from your environment.",
  },
  samples: {
    language: "Language",
    install: "Install",
    environment: "Set in the environment",
    secrets: "Secrets come from the environment; their values are not in the code.",
  },
  errors: {
    search: "Search codes, texts and meanings",
    count: (shown: number, all: number) => `${shown} of ${all}`,
    none: "No documented code fits.",
    provoke: "Provoke",
    provokeOne: (code: string, summary: string) => `Provoke ${code}: ${summary}`,
    message: "The service says",
    range: "any",
  },
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
} as const;
