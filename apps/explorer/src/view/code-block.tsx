import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { CopyButton } from "./copy-button.tsx";

interface CodeBlockProps {
  readonly title: string;
  /** What is copied, and shown when there are no children. */
  readonly text: string;
  readonly children?: ComponentChildren;
  /** Of its heading. Default: 3. */
  readonly level?: 2 | 3;
  /** Shown at full height. Default: long texts scroll. */
  readonly isWhole?: boolean;
}

/** Text for machines under its title, with a button that copies it. Long lines wrap; it can be scrolled by keyboard. */
export function CodeBlock({ title, text, children, level = 3, isWhole = false }: CodeBlockProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section class={isWhole ? "code whole" : "code"} aria-labelledby={id}>
      <header>
        <Heading id={id}>{title}</Heading>
        <CopyButton text={text} label={title} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>{children ?? text}</code>
      </pre>
    </section>
  );
}
