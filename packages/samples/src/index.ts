export type * from "@dataworks-kit/wire/types";
export { toCommandFlag, toCommandName } from "./call/names.ts";
export { createSample, listSampleLanguages, SAMPLE_LANGUAGES } from "./create-sample.ts";
export type { EnvironmentVariable, Sample, SampleCall, SampleLanguage } from "./sample.ts";
