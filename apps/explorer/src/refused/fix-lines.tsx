import {
  type Explanation,
  FIX_LANGUAGES,
  type FixLanguage,
  findCause,
  findHashedBody,
  findRefusalFix,
  type LikelyBody,
  readSignedTexts,
  readValues,
  type Sides,
} from "@dataworks-kit/signature/explain";
import { useEffect, useMemo, useState } from "preact/hooks";
import { CodeBlock } from "../view/code-block.tsx";
import { toOptions } from "../view/select-field.tsx";
import { Tabs } from "../view/tabs.tsx";
import { useWords } from "../words/use-words.ts";

interface FixLinesProps {
  readonly explanation: Explanation;
  readonly pasted: Required<Sides>;
}

/** The rule that was broken, and the code that keeps it, in the language of the reader. */
export function FixLines({ explanation, pasted }: FixLinesProps) {
  const words = useWords().refused;
  const [language, setLanguage] = useState<FixLanguage>(FIX_LANGUAGES[0]);
  const fix = useMemo(() => findRefusalFix(explanation, pasted), [explanation, pasted]);
  const body = useHashedBody(explanation, pasted);
  if (!fix && body === undefined) return null;
  return (
    <section class="fix">
      {body !== undefined && <p class="notice">{words.body(words.bodyText(body))}</p>}
      {fix && (
        <>
          <h2>{words.fix}</h2>
          <p>{words.ruleText(fix.rule)}</p>
          <Tabs
            label={words.fix}
            value={language}
            options={toOptions(FIX_LANGUAGES, words.fixLanguages)}
            onChange={setLanguage}
          >
            <CodeBlock title={words.fixLanguages[language]} text={fix.code[language]} isWhole={true} />
          </Tabs>
        </>
      )}
    </section>
  );
}

/** The likely body behind a hash that differs: the hashes of a dozen are compared with it. */
function useHashedBody(explanation: Explanation, pasted: Required<Sides>): LikelyBody | undefined {
  const [found, setFound] = useState<LikelyBody>();
  useEffect(() => {
    let isLatest = true;
    setFound(undefined);
    const texts = readSignedTexts(pasted);
    const hash = /([0-9a-f]{64})\s*$/i.exec(texts?.mine ?? "")?.[1];
    const isOfBody = findCause(explanation)?.place === "hashed request payload";
    if (!isOfBody || hash === undefined) return;
    const { parameters = [] } = readValues(pasted.server) ?? readValues(pasted.mine) ?? {};
    const facts = { parameters, algorithm: texts?.algorithm ?? "ACS3-HMAC-SHA256" };
    findHashedBody(hash, facts).then(
      (body) => isLatest && setFound(body),
      () => {},
    );
    return () => {
      isLatest = false;
    };
  }, [explanation, pasted]);
  return found;
}
