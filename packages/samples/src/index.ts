export { createSample, SAMPLE_LANGUAGES } from "./create-sample.ts";
export type { EnvironmentVariable, Sample, SampleCall, SampleLanguage } from "./sample.ts";
