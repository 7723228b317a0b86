import type { Sample, SampleLanguage } from "@dataworks-kit/samples";
import { useEffect, useState } from "preact/hooks";
import type { OpenedOperation } from "../call/opened-operation.ts";

type SamplesModule = typeof import("@dataworks-kit/samples");

/** The call as a program, once what writes it is loaded: only two parts of the page need it. */
export function useSamples(): Samples | undefined {
  const [samples, setSamples] = useState<Samples>();
  useEffect(() => {
    let isThere = true;
    // What cannot be loaded is not shown; all else works without it.
    import("@dataworks-kit/samples").then(
      (module) => isThere && setSamples(createSamples(module)),
      () => {},
    );
    return () => {
      isThere = false;
    };
  }, []);
  return samples;
}

/** What writes samples. */
export interface Samples {
  /** The languages whose clients know an operation. */
  readonly listLanguages: SamplesModule["listSampleLanguages"];
  readonly write: (
    language: SampleLanguage,
    opened: OpenedOperation,
    input: Readonly<Record<string, unknown>>,
  ) => Sample;
}

function createSamples({ listSampleLanguages, createSample }: SamplesModule): Samples {
  return {
    listLanguages: listSampleLanguages,
    write: (language, contract, input) => createSample(language, { contract, input }),
  };
}
