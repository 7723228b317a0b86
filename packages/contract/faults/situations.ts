import { FAULTS } from "../lab/faults.ts";
import { answering } from "./answers/answering.ts";
import { BARE_STATUSES } from "./answers/bare-statuses.ts";
import { ECHOES_OF_THE_CALL } from "./answers/echoes.ts";
import { EMPTY_SUCCESSES } from "./answers/empty-successes.ts";
import { INNER_FAILURES } from "./answers/inner-failures.ts";
import { ODD_IDS } from "./answers/odd-ids.ts";
import { OLDER_CLOCKS } from "./answers/older-clocks.ts";
import { OTHER_CODES } from "./answers/other-codes.ts";
import { REDIRECTS } from "./answers/redirects.ts";
import type { NamedFault } from "./answers/reply.ts";
import { SECOND_ENVELOPES } from "./answers/second-envelopes.ts";
import { XML_ANSWERS } from "./answers/xml-answers.ts";
import { ADDRESSES } from "./before-sending/addresses.ts";
import { CERTIFICATES } from "./before-sending/certificates.ts";
import { REFUSING_PROXIES } from "./before-sending/proxies.ts";
import { THROWN } from "./before-sending/thrown.ts";
import { NEVER_ENDING } from "./never-ending.ts";
import { EARLY_ANSWERS } from "./raw/early-answers.ts";
import { ENDED_ANSWERS } from "./raw/ended-answers.ts";
import { ODD_FRAMES } from "./raw/odd-frames.ts";
import { rawSituations } from "./raw/raw-situation.ts";
import { REPEATED_REQUESTS } from "./raw/repeated-requests.ts";
import { REUSED_CONNECTIONS } from "./raw/reused-connections.ts";
import { WHOLE_ANSWERS } from "./raw/whole-answers.ts";
import { SETTINGS } from "./settings.ts";
import type { Situation } from "./situation.ts";

/** Answers that lie or say little, by the file that holds them. */
export const ANSWERS: Readonly<Record<string, readonly NamedFault[]>> = {
  "answers/bare-statuses": BARE_STATUSES,
  "answers/empty-successes": EMPTY_SUCCESSES,
  "answers/inner-failures": INNER_FAILURES,
  "answers/other-codes": OTHER_CODES,
  "answers/second-envelopes": SECOND_ENVELOPES,
  "answers/odd-ids": ODD_IDS,
  "answers/xml-answers": XML_ANSWERS,
  "answers/echoes": ECHOES_OF_THE_CALL,
};

/** What every runtime of the client meets too, see `runtimes`. */
const EVERYWHERE = Object.entries(FAULTS).map(([name, fault]) => ({
  name,
  fault,
  canBeCertain: name === "429 Throttling.User",
}));

/** All that goes wrong, by where: in what is answered, in its bytes, before anything is sent. */
export const SITUATIONS: Readonly<Record<string, readonly Situation[]>> = {
  everywhere: [...SETTINGS, ...answering("faults", EVERYWHERE)],
  answers: [
    ...Object.entries(ANSWERS).flatMap(([group, faults]) => answering(group, faults)),
    ...REDIRECTS,
    ...OLDER_CLOCKS,
  ],
  raw: [
    ...rawSituations("raw/whole-answers", WHOLE_ANSWERS),
    ...rawSituations("raw/ended-answers", ENDED_ANSWERS),
    ...rawSituations("raw/odd-frames", ODD_FRAMES),
    ...rawSituations("raw/early-answers", EARLY_ANSWERS),
    ...rawSituations("raw/repeated-requests", REPEATED_REQUESTS),
    ...REUSED_CONNECTIONS,
  ],
  "never ending": NEVER_ENDING,
  "before sending": [...ADDRESSES, ...CERTIFICATES, ...REFUSING_PROXIES, ...THROWN],
};
