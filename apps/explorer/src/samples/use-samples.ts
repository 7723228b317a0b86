import type { Sample, SampleCall, SampleLanguage } from "@dataworks-kit/samples";
import { useMemo } from "preact/hooks";
import type { OpenedOperation } from "../call/opened-operation.ts";
import { useModule } from "../view/use-module.ts";

type SamplesModule = typeof import("@dataworks-kit/samples");

/** The call as a program, once what writes it is loaded: only two parts of the page need it. */
export function useSamples(): Samples | undefined {
  const module = useModule(loadSamples);
  return useMemo(() => module && createSamples(module), [module]);
}

const loadSamples = (): Promise<SamplesModule> => import("@dataworks-kit/samples");

/** What writes samples. */
export interface Samples {
  /** The languages whose clients know an operation. */
  readonly listLanguages: SamplesModule["listSampleLanguages"];
  readonly write: (
    language: SampleLanguage,
    opened: OpenedOperation,
    call: Omit<SampleCall, "contract">,
  ) => Sample;
}

function createSamples({ listSampleLanguages, createSample }: SamplesModule): Samples {
  return {
    listLanguages: listSampleLanguages,
    write: (language, contract, call) => createSample(language, { contract, ...call }),
  };
}
