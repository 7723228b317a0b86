export { toCommandFlag } from "./call/names.ts";
export { createSample, SAMPLE_LANGUAGES, sampleLanguagesOf } from "./create-sample.ts";
export type { EnvironmentVariable, Sample, SampleCall, SampleLanguage } from "./sample.ts";
