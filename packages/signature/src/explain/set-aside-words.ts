import type { Algorithm } from "../request.ts";
import type { SetAsideCause } from "./finding.ts";

interface SetAside {
  readonly causes: readonly SetAsideCause[];
  readonly algorithm: Algorithm;
}

const PIN = "Give both sides the same time and the same nonce.";
const ONE_CALL = "another call";

const NAMES: Readonly<Record<SetAsideCause, string>> = {
  "another call": "time and nonce",
  "another key": "the access key",
  "another host": "the host",
  "other port": "the port of the host",
  "other media type": "the media type",
};

const BEFORE_BEYOND: Readonly<Record<SetAsideCause, readonly string[]>> = {
  "another call": ["Time or nonce differ, so the texts belong to two calls.", PIN],
  "another key": ["The pasted text has another access key or token, which this side cannot have."],
  "another host": ["The pasted text has another host, which this side cannot have."],
  "other port": [
    "The host has another port: it is signed as it is sent, with a port that is not the default, and without the default port.",
  ],
  "other media type": ["The pasted text has another media type, which this side cannot set."],
};

const ACS3_KEY_END = "or an & after it, which only HMAC-SHA1 has";
const KEY_END: Readonly<Record<Algorithm, string>> = {
  "HMAC-SHA1": "or no & after it",
  "ACS3-HMAC-SHA256": ACS3_KEY_END,
  "ACS3-HMAC-SM3": ACS3_KEY_END,
};

/** The causes that were set aside when nothing else differs, and where to look then. */
export function describeOnlySetAside({ causes, algorithm }: SetAside): string[] {
  if (causes.every((cause) => cause === ONE_CALL))
    return ["The texts are the same but for time and nonce: they belong to two calls.", PIN];
  const names = causes.filter((cause) => cause !== ONE_CALL).map((cause) => NAMES[cause]);
  const call = causes.includes(ONE_CALL) ? `, and for ${NAMES[ONE_CALL]}` : "";
  const own = causes.includes("another key") ? "With your own key" : "With your own values there";
  return [
    `The texts are the same but for ${joinNames(names)}, which this side cannot have${call}.`,
    ...(causes.includes("other port") ? BEFORE_BEYOND["other port"] : []),
    `${own}, the text is right, so look at the secret: a wrong or an old one, a space around it, the secret of another key, ${KEY_END[algorithm]}.`,
  ];
}

/** The causes that were set aside, before the first difference beyond them. */
export function describeSetAside(causes: readonly SetAsideCause[]): string[] {
  return causes.flatMap((cause) => BEFORE_BEYOND[cause]);
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
