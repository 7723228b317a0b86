import type { Algorithm } from "../request.ts";
import type { SetAsideWords } from "./explanation-words.ts";

const PIN = "Give both sides the same time and the same nonce.";

const ACS3_KEY_END = "or an & after it, which only HMAC-SHA1 has";
const KEY_END: Readonly<Record<Algorithm, string>> = {
  "HMAC-SHA1": "or no & after it",
  "ACS3-HMAC-SHA256": ACS3_KEY_END,
  "ACS3-HMAC-SM3": ACS3_KEY_END,
};

/** What two calls, or two callers, cannot have in common. */
export const SET_ASIDE_WORDS: SetAsideWords = {
  pin: PIN,
  names: {
    "another call": "time and nonce",
    "another key": "the access key",
    "another host": "the host",
    "other port": "the port of the host",
    "other media type": "the media type",
  },
  joinNames: (names) =>
    names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
  sentences: {
    "another call": ["Time or nonce differ, so the texts belong to two calls.", PIN],
    "another key": ["The pasted text has another access key or token, which this side cannot have."],
    "another host": ["The pasted text has another host, which this side cannot have."],
    "other port": [
      "The host has another port: it is signed as it is sent, with a port that is not the default, and without the default port.",
    ],
    "other media type": ["The pasted text has another media type, which this side cannot set."],
  },
  onlyCalls: "The texts are the same but for time and nonce: they belong to two calls.",
  onlyThese: (names, isOtherCall) =>
    `The texts are the same but for ${names}, which this side cannot have${isOtherCall ? ", and for time and nonce" : ""}.`,
  secret: (isOtherKey, algorithm) => {
    const own = isOtherKey ? "With your own key" : "With your own values there";
    return `${own}, the text is right, so look at the secret: a wrong or an old one, a space around it, the secret of another key, ${KEY_END[algorithm]}.`;
  },
};
