import type { OperationContract } from "@dataworks-kit/wire";
import { readCall } from "./call/read-call.ts";
import { aliyun } from "./languages/aliyun.ts";
import { curl } from "./languages/curl.ts";
import { dataworks } from "./languages/dataworks.ts";
import { go } from "./languages/go.ts";
import { java } from "./languages/java.ts";
import type { Language } from "./languages/language.ts";
import { node } from "./languages/node.ts";
import { python } from "./languages/python.ts";
import { typescript } from "./languages/typescript.ts";
import type { EnvironmentVariable, Sample, SampleCall, SampleLanguage } from "./sample.ts";

/** In the order in which to offer them. */
const LANGUAGES: Readonly<Record<SampleLanguage, Language>> = {
  typescript,
  node,
  python,
  java,
  go,
  curl,
  aliyun,
  dataworks,
};

/** Every language with its title, in the order in which to offer them. */
export const SAMPLE_LANGUAGES: readonly { readonly id: SampleLanguage; readonly title: string }[] = (
  Object.keys(LANGUAGES) as SampleLanguage[]
).map((id) => ({ id, title: LANGUAGES[id].title }));

const ACCESS_KEY: readonly EnvironmentVariable[] = [
  { name: "ALIBABA_CLOUD_ACCESS_KEY_ID", meaning: "the id of the access key" },
  { name: "ALIBABA_CLOUD_ACCESS_KEY_SECRET", meaning: "the secret of the access key" },
];

/** The languages in which a call of this operation can be written: the vendor's typed clients know one product alone. */
export function listSampleLanguages({ operation }: OperationContract): typeof SAMPLE_LANGUAGES {
  return SAMPLE_LANGUAGES.filter(({ id }) => LANGUAGES[id].findRefusal?.(operation) === undefined);
}

/**
 * Writes a program that makes the call. What `redactInput` of `@dataworks-kit/wire` hides becomes a variable of the
 * environment; everything else becomes a literal that no input breaks out of. The program compiles, whatever was filled in:
 * comments say what is missing, left out or refused.
 *
 * @throws RangeError for a language whose client does not know the operation, see `listSampleLanguages`
 */
export function createSample(language: SampleLanguage, call: SampleCall): Sample {
  const { write, fileName, findRefusal, title, install } = LANGUAGES[language];
  const { operation } = call.contract;
  const reason = findRefusal?.(operation);
  if (reason !== undefined) throw new RangeError(`There is no sample in ${language}: ${reason}.`);
  const model = readCall(call);
  const code = write(model);
  // A client that takes no RegionId needs no variable for it.
  const variables = model.variables.filter(({ name }) => code.includes(name));
  const environment = [...ACCESS_KEY, ...variables];
  return { language, title, install, fileName: fileName(operation), code, environment };
}
