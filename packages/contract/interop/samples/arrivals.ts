import { createConnectionExamples } from "@dataworks-kit/api";
import { createConnection } from "@dataworks-kit/api/contracts";
import { createSample, type SampleLanguage } from "@dataworks-kit/samples";
import { parseJson, stringifyJson } from "@dataworks-kit/wire";
import { TRAITS } from "./language-traits.ts";
import type { SampleCase } from "./sample-cases.ts";

const { rds, odps } = createConnectionExamples.inputs;
type Input = Readonly<Record<string, unknown>>;

const ODD = "'\"`\u0024{x}$(x)!$x\\$' %s%41 \\u000a*/\n\r\t\u2028\u2029\u202e #{x} -- 中😀";
/** Without secrets, so that all of it stands in the code. */
const CONTENT = { host: "a", 1: [{}, null, true, -1.5], [ODD]: ODD, big: 2n ** 70n, nul: "\0" };
const PLAIN = { ProjectId: 1, EnvType: 1, ConnectionType: "odps", Content: CONTENT };

/** Outside what is documented, and what every client lets through. The names tell them apart. */
const SENT: readonly Input[] = [
  { ...PLAIN, Name: `text ${ODD}`, Description: ODD },
  { ...PLAIN, Name: "a type and a SubType that are not listed", ConnectionType: "redis", SubType: "x y" },
  { ...PLAIN, Name: "NUL \0" },
  { ...PLAIN, Name: "odd types", ConnectionType: `x${ODD}`, SubType: ODD },
  { ...PLAIN, Name: "a SubType beside another type", SubType: "mysql" },
  { ...PLAIN, Name: "JSON text", Content: stringifyJson(CONTENT) },
  {
    ...PLAIN,
    Name: "Content of another type",
    ConnectionType: "rds",
    Content: { accessId: odps.Content.accessId },
  },
  { ...PLAIN, Name: "an empty Content", Content: {} },
  { ...PLAIN, Name: "integers as text", ProjectId: "9223372036854775807", EnvType: "0" },
];

/** Text that has no UTF-8, which some clients refuse and others change. */
const HALF_PAIR: Input = { ...PLAIN, Name: "half a pair \ud800" };

/** What the clients of this project refuse, as their samples say; the vendor's send it. */
const REFUSED: readonly Input[] = [
  { ...PLAIN, Name: "an environment", EnvType: 7 },
  { ...PLAIN, Name: "an array", Content: "[1]" },
  { Name: "missing parameters", ConnectionType: rds.ConnectionType },
];

/** Samples of calls that arrive. */
export function sentCases(language: SampleLanguage, endpoint: string): SampleCase[] {
  const { isOurs, refusesHalfPairs } = TRAITS[language];
  const inputs = [...SENT, ...(isOurs ? [] : REFUSED), ...(refusesHalfPairs ? [] : [HALF_PAIR])];
  return createCases(inputs, language, endpoint);
}

/** Samples of calls that the client of a language refuses. */
export function refusedCases(language: SampleLanguage, endpoint: string): SampleCase[] {
  const { isOurs, refusesHalfPairs } = TRAITS[language];
  const inputs = [...(isOurs ? REFUSED : []), ...(refusesHalfPairs ? [HALF_PAIR] : [])];
  return createCases(inputs, language, endpoint);
}

/** What arrives of an input, without what the protocol adds. */
export function toArrival({ input, sample: { language } }: SampleCase): Input {
  const replaced = TRAITS[language].takesArguments ? /[\0\p{Cs}]/gu : /\p{Cs}/gu;
  const entries = Object.entries(input).map(([name, value]) => {
    const text = typeof value === "string" ? value.replace(replaced, "\ufffd") : stringifyJson(value);
    return [name, name === "Content" ? parseJson(text) : text];
  });
  return Object.fromEntries(entries);
}

/** What was received of the operation's own parameters but for RegionId, which some clients add. */
export function toReceived(call: Readonly<Record<string, string>>): Input {
  const names = ["ProjectId", "Name", "Description", "ConnectionType", "SubType", "EnvType", "Content"];
  const given = names.filter((name) => Object.hasOwn(call, name));
  return Object.fromEntries(
    given.map((name) => [name, name === "Content" ? parseJson(call[name] ?? "") : call[name]]),
  );
}

function createCases(inputs: readonly Input[], language: SampleLanguage, endpoint: string): SampleCase[] {
  return inputs.map((input, index) => ({
    id: `case${index}`,
    contract: createConnection,
    input,
    sample: createSample(language, { contract: createConnection, input, endpoint }),
  }));
}
