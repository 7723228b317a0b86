import { createConnectionExamples } from "@dataworks-kit/api";
import * as contracts from "@dataworks-kit/api/contracts";
import { createConnection } from "@dataworks-kit/api/contracts";
import {
  createSample,
  listSampleLanguages,
  type SampleCall,
  type SampleLanguage,
} from "@dataworks-kit/samples";
import type { OperationContract } from "@dataworks-kit/wire";
import { dropLacked, type SampleCase } from "./sample-cases.ts";

const { rds, odps } = createConnectionExamples.inputs;

/** What may be given for an integer, by a form, by a program, or by mistake. */
const GIVEN_INTEGERS: readonly unknown[] = [
  1,
  "1",
  1n,
  0,
  -0,
  "-0",
  -1,
  "-1",
  7,
  "01",
  "+1",
  "0x10",
  " 1",
  "1e3",
  1e3,
  "1_0",
  "1n",
  "1L",
  1.5,
  "1.5",
  -1e-7,
  1e21,
  2 ** 31,
  "2147483648",
  -(2 ** 31) - 1,
  2 ** 53,
  "9007199254740993",
  2n ** 63n - 1n,
  2n ** 63n,
  -(2n ** 63n),
  "9223372036854775808",
  2n ** 200n,
  -(2n ** 200n),
  "",
  " ",
  "one",
  true,
  "true",
  Number.NaN,
  Number.POSITIVE_INFINITY,
  [1],
  { a: 1 },
  "\u2028",
  "\ud800",
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

/** What a parameter may get that is of another type, or breaks out of a literal, or holds a secret. */
const ODD_VALUES: readonly unknown[] = [
  ODD,
  "",
  "7",
  "true",
  true,
  2n ** 63n,
  {},
  [],
  [ODD, [{ [ODD]: ODD }], null, 1.5, 2n ** 70n],
  { [ODD]: ODD, password: "5up3r-s3cr3t", list: [{ Key: ODD, token: "an0ther-0ne" }] },
];

/** All calls outside the contract. */
const ODD_CALLS: readonly SampleCall[] = [
  ...GIVEN_INTEGERS.map((value) => ({ input: { ...rds, ProjectId: value, EnvType: value } })),
  ...ODD_INPUTS.map((input) => ({ input })),
  ...ENDPOINTS.map((endpoint) => ({ input: rds, endpoint })),
].map((call) => ({ contract: createConnection, ...call }));

/** Each parameter of each operation with each odd value. */
export function createOddCalls(operations: readonly OperationContract[]): SampleCall[] {
  return operations.flatMap((contract) =>
    ODD_VALUES.map((value) => {
      const { parameters } = contract.operation;
      return { contract, input: Object.fromEntries(parameters.map(({ name }) => [name, value])) };
    }),
  );
}

/** All of them as samples, under names for files and packages. */
export function oddCases(
  language: SampleLanguage,
  calls: readonly SampleCall[] = [...ODD_CALLS, ...createOddCalls(Object.values(contracts))],
): SampleCase[] {
  return calls
    .filter(({ contract }) => listSampleLanguages(contract).some(({ id }) => id === language))
    .map((call, index) => ({
      id: `case${index}`,
      contract: call.contract,
      input: call.input,
      sample: createSample(language, { ...call, input: dropLacked(call.input, language) }),
    }));
}
