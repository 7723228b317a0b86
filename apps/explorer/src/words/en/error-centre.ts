import type { DocumentedError } from "@dataworks-kit/wire";

/** The words of the list of errors. */
export const ERROR_CENTRE = {
  search: "Search for a code, a text or a meaning, or paste a body or a log line",
  count: (shown: number, all: number) => `${shown} of ${all}`,
  none: "No documented code fits. Paste the whole body, or search for a word of its message.",
  found: (code: string) => `Found in what you pasted: ${code}`,
  provoke: "Provoke",
  provokeOne: (code: string, summary: string) => `Provoke ${code}: ${summary}`,
  message: "The service says",
  range: "any",
  columns: {
    code: "Code",
    status: "Status",
    ran: "May it have run?",
    again: "Try again?",
    who: "Who acts?",
  },
  ran: { no: "no", unlikely: "unlikely", perhaps: "perhaps: look first" },
  again: {
    wait: "yes, after a pause",
    clock: "after the clock is set",
    key: "with a new key",
    fixed: "after a fix",
    look: "look first",
  },
  who: {
    developer: "developer",
    administrator: "administrator of the account",
    nobody: "nobody: wait",
    vendor: "the vendor",
  },
  filters: "Show",
  all: "all",
  filterNames: {
    wait: "try again later",
    developer: "developer acts",
    administrator: "administrator acts",
    perhaps: "may have run",
  },
  link: (code: string) => `Link to ${code}`,
  text: (error: DocumentedError): Pick<DocumentedError, "summary" | "description"> => error,
};
