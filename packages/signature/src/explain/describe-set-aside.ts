import type { Algorithm } from "../request.ts";
import type { ExplanationWords } from "./explanation-words.ts";
import type { SetAsideCause } from "./finding.ts";

interface SetAside {
  readonly causes: readonly SetAsideCause[];
  readonly algorithm: Algorithm;
}

const ONE_CALL = "another call";

/** The causes that were set aside when nothing else differs, and where to look then. */
export function describeOnlySetAside(
  { causes, algorithm }: SetAside,
  { setAside }: ExplanationWords,
): string[] {
  const others = causes.filter((cause) => cause !== ONE_CALL);
  if (others.length === 0) return [setAside.onlyCalls, setAside.pin];
  const names = setAside.joinNames(others.map((cause) => setAside.names[cause]));
  return [
    setAside.onlyThese(names, causes.includes(ONE_CALL)),
    ...(causes.includes("other port") ? setAside.sentences["other port"] : []),
    setAside.secret(causes.includes("another key"), algorithm),
  ];
}

/** The causes that were set aside, before the first difference beyond them. */
export function describeSetAside(
  causes: readonly SetAsideCause[],
  { setAside }: ExplanationWords,
): readonly string[] {
  return causes.flatMap((cause) => setAside.sentences[cause]);
}
