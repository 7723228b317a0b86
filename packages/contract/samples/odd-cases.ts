import { createConnectionExamples } from "@dataworks-kit/api";
import { createConnection } from "@dataworks-kit/api/contracts";
import { createSample, type SampleLanguage } from "@dataworks-kit/samples";
import type { SampleCase } from "./sample-cases.ts";

const { rds, odps } = createConnectionExamples.inputs;

/** What may be given for an integer, by a form, by a program, or by mistake. */
export const GIVEN_INTEGERS: readonly unknown[] = [
  ...[1, "1", 1n, 0, -0, "-0", -1, "-1", 7, "01", "+1", "0x10", " 1", "1e3", 1e3, "1_0", "1n", "1L"],
  ...[1.5, "1.5", -1e-7, 1e21, 2 ** 31, "2147483648", -(2 ** 31) - 1, 2 ** 53, "9007199254740993"],
  ...[2n ** 63n - 1n, 2n ** 63n, -(2n ** 63n), "9223372036854775808", 2n ** 200n, -(2n ** 200n)],
  ...["", " ", "one", true, "true", Number.NaN, Number.POSITIVE_INFINITY, [1], { a: 1 }, "\u2028", "\ud800"],
];

const ODD = "'\"`\u0024{x}$(x)%s\\u000a*/\n\r\u2028\u0000\ud800 中😀";

/** Calls outside the contract, and such as a form gives while somebody is still typing. */
const ODD_INPUTS: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { Content: "" },
  { ...rds, ConnectionType: "redis", SubType: "x", Content: { host: "a", 1: [{}] } },
  { ...rds, ConnectionType: ODD, SubType: ODD },
  { ...odps, SubType: "mysql" },
  { ...odps, Content: { accessId: 1, other: null } },
  {
    ...odps,
    Content: { ...odps.Content, tokens: ["a", { b: 1 }], extra: 1n << 70n, big: 1e300, neg: -1e-7 },
  },
  { ...odps, Content: {} },
  ...["[1]", "{", "null", '"text"', `{"a":${"[".repeat(40)}${"]".repeat(40)}}`, ODD].map((Content) => ({
    ...odps,
    Content,
  })),
  { ...odps, Content: { [ODD]: ODD, "\ud800": 1, "\udc00": 2, "\ufffd": 3, "": 4 } },
  { ...rds, Name: ODD, Description: ODD, RegionId: ODD, EnvType: "7", SecurityToken: "x", [ODD]: ODD },
  { ...rds, Name: "", Description: "", RegionId: "", ConnectionType: "", SubType: "" },
  // Each repeats the password.
  {
    ...Object.fromEntries(Object.keys({ ...rds }).map((name) => [name, "5up3r-s3cr3t"])),
    Content: { password: "5up3r-s3cr3t", x: ["5up3r-s3cr3t"] },
  },
];

const ENDPOINTS = [
  "https://gw.example/a%20b/c'd$e/",
  "http://[::1]:8080/x",
  "ftp://x",
  "not a host",
  "http://u:p@a.example?b#c",
];

/** All of them as samples, under names for files and packages. */
export function oddCases(language: SampleLanguage): SampleCase[] {
  const inputs = [
    ...GIVEN_INTEGERS.map((value) => ({ ...rds, ProjectId: value, EnvType: value })),
    ...ODD_INPUTS,
  ].map((input) => ({ input }));
  const calls = [...inputs, ...ENDPOINTS.map((endpoint) => ({ input: rds, endpoint }))];
  return calls.map((call, index) => ({
    id: `case${index}`,
    input: call.input,
    sample: createSample(language, { contract: createConnection, ...call }),
  }));
}
