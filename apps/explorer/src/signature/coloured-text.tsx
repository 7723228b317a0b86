import { useWords } from "../words/use-words.ts";
import type { Range } from "./find-changes.ts";
import { type PartTexts, type Segment, splitByParts } from "./request-parts.ts";
import { REQUEST_PARTS } from "./signing-step.ts";

interface ColouredTextProps {
  readonly text: string;
  readonly parts: PartTexts;
  /** What is marked as changed. Default: nothing. */
  readonly changed?: readonly Range[];
}

/** A text of a request with each of its parts in the colour of that part, and what changed marked. */
export function ColouredText({ text, parts, changed = [] }: ColouredTextProps) {
  const words = useWords().steps;
  return (
    <>
      {cutAtRanges(splitByParts(text, parts), changed).map(({ segment, isChanged }, index) => {
        // The same piece can stand in a text many times.
        const shown = <PartText key={index} {...segment} />;
        return isChanged ? (
          <mark key={index} title={words.changed}>
            {shown}
          </mark>
        ) : (
          shown
        );
      })}
    </>
  );
}

function PartText({ text, part }: Segment) {
  return <span class={part && `part ${part}`}>{text}</span>;
}

interface CutSegment {
  readonly segment: Segment;
  readonly isChanged: boolean;
}

/** Cuts segments where ranges begin and end. */
function cutAtRanges(segments: readonly Segment[], ranges: readonly Range[]): readonly CutSegment[] {
  const edges = ranges.flatMap(({ start, end }) => [start, end]);
  let at = 0;
  return segments.flatMap((segment) => {
    const end = at + segment.text.length;
    const cuts = [at, ...edges.filter((edge) => edge > at && edge < end), end];
    const pieces = cuts.slice(1).map((stop, index) => {
      const start = cuts[index] ?? at;
      const text = segment.text.slice(start - at, stop - at);
      const isChanged = ranges.some((range) => range.start <= start && stop <= range.end);
      return { segment: { ...segment, text }, isChanged };
    });
    at = end;
    return pieces;
  });
}

/** What each colour stands for. */
export function PartLegend() {
  const words = useWords().steps;
  return (
    <ul class="legend" aria-label={words.legend}>
      {REQUEST_PARTS.map((part) => (
        <li key={part} class={`part ${part}`}>
          {words.parts[part]}
        </li>
      ))}
    </ul>
  );
}
