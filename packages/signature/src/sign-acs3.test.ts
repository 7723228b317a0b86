import { expect, test } from "vitest";
import type { NameValue } from "./parameters.ts";
import { signAcs3 } from "./sign-acs3.ts";

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

test.each(CASES)("$title", async ({ given, canonical, signed }) => {
  const steps = await signAcs3({
    method: "POST",
    headers: given,
    accessKeyId: "testid",
    accessKeySecret: "s",
  });
  expect([steps.canonicalHeaders, steps.signedHeaders]).toEqual([canonical, signed]);
});
