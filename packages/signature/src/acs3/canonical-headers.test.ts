import { expect, test } from "vitest";
import type { NameValue } from "../name-value.ts";
import { canonicalHeaders } from "./canonical-headers.ts";

const CASES: { title: string; given: NameValue[]; canonical: string; signed: string }[] = [
  { title: "No header gives no line", given: [], canonical: "", signed: "" },
  {
    title: "Names are lower case and sorted, values trimmed",
    given: [
      ["X-Acs-Date", " now "],
      ["Host", "a:80"],
    ],
    canonical: "host:a:80\nx-acs-date:now\n",
    signed: "host;x-acs-date",
  },
  {
    title: "Values of one name are sorted and joined by commas",
    given: [
      ["x-acs-TEST", "https"],
      ["host", "a"],
      ["x-acs-test", " http"],
      ["X-ACS-TEST", "ftp"],
    ],
    canonical: "host:a\nx-acs-test:ftp,http,https\n",
    signed: "host;x-acs-test",
  },
  {
    title: "An empty value keeps its line",
    given: [["x-acs-a", ""]],
    canonical: "x-acs-a:\n",
    signed: "x-acs-a",
  },
];

test.each(CASES)("$title", ({ given, canonical, signed }) => {
  expect(canonicalHeaders(given)).toEqual({ canonicalHeaders: canonical, signedHeaders: signed });
});
