import type { SampleLanguage } from "@dataworks-kit/samples";
import type { NotReady } from "../language.ts";
import type { SampleCase } from "./sample-cases.ts";

/** Where samples run. */
export interface Workplace {
  /** A new folder. */
  readonly scratch: string;
  readonly env: NodeJS.ProcessEnv;
  /** Says on the way what is being done, or what is not checked. */
  readonly tell: (line: string) => void;
}

/** What samples printed. */
export interface Ran {
  readonly kind: "ran";
  readonly out: string;
}

/** The tools were there but not the vendor's own: these are the parameters with which it would have been called. */
export interface Recorded {
  readonly kind: "recorded";
  readonly calls: readonly Readonly<Record<string, string>>[];
}

/** The samples are what the compiler of their language, or what reads it, takes. */
export interface Compiled {
  readonly kind: "compiled";
}

/** How the samples of a language are compiled and run, all of them together. */
export interface Runner {
  readonly language: SampleLanguage;
  /** Compiles them and runs nothing. Rejects with what the compiler says. */
  readonly compile: (cases: readonly SampleCase[], workplace: Workplace) => Promise<Compiled | NotReady>;
  readonly run: (cases: readonly SampleCase[], workplace: Workplace) => Promise<Ran | Recorded | NotReady>;
}
