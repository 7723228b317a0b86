import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface DisclosureProps {
  readonly summary: string;
  readonly class: string;
  readonly children: ComponentChildren;
}

/**
 * What can be opened. Its content is there only while it is open: with closed content in the page, Chromium takes seconds
 * to select a long text in a field.
 */
export function Disclosure({ summary, children, ...details }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details {...details} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
