import type { ComponentChildren } from "preact";

/** Text of the contract: paragraphs, with names of the wire between backquotes. Nothing in it is markup. */
export function Prose({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{renderInline(paragraph)}</p>
      ))}
    </>
  );
}

/** The same without paragraphs. */
export function Inline({ text }: { text: string }) {
  return <>{renderInline(text)}</>;
}

function renderInline(text: string): ComponentChildren[] {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? <code key={`${index}${part}`}>{part}</code> : part));
}
