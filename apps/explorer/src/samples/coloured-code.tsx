import type { SampleLanguage } from "@dataworks-kit/samples";
import { splitCode } from "./split-code.ts";

/** Code with comments, texts, numbers and keywords in a colour each. */
export function ColouredCode({
  language,
  text,
}: {
  readonly language: SampleLanguage;
  readonly text: string;
}) {
  return (
    <>
      {splitCode(language, text).map(({ kind, text: piece }, index) =>
        kind === "plain" ? (
          piece
        ) : (
          // The same piece can stand in the code many times.
          <span key={index} class={`token ${kind}`}>
            {piece}
          </span>
        ),
      )}
    </>
  );
}
