import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";

interface TabsProps<Value extends string> {
  /** What the choice is about, for people who hear the page. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value) => void;
  /** What the chosen tab shows. */
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A few views of which one is shown: arrow keys go from one to the next, as people know it of tabs. */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, value, options, onChange, children } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const go = (step: number) => {
    const at = options.findIndex((option) => option.value === value);
    const next = (at + step + options.length) % options.length;
    const chosen = options[next];
    if (!chosen) return;
    onChange(chosen.value);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div class={`tabs ${props.class ?? ""}`}>
      <div
        role="tablist"
        aria-label={label}
        ref={list}
        onKeyDown={({ key }) => {
          if (key === "ArrowRight") go(1);
          if (key === "ArrowLeft") go(-1);
        }}
      >
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            role="tab"
            id={`${id}-${option.value}`}
            aria-selected={option.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={option.value === value ? 0 : -1}
            onClick={() => onChange(option.value)}
          >
            {option.text}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </div>
  );
}
