import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { VIEWS, type View } from "../state/explorer-state.ts";
import { WORDS } from "../words.ts";

interface ShellProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  /** What all parts are about. */
  readonly choice: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What stands around every part of the page. */
export function Shell({ view, onView, choice, children }: ShellProps) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    document.title = `${WORDS.views[view]} · ${WORDS.title}`;
    // A person who hears the page, or goes through it by keyboard, is taken to the part that was chosen.
    if (shown.current !== view) {
      main.current?.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
    shown.current = view;
  }, [view]);
  return (
    <>
      <a class="skip" href="#content">
        {WORDS.skip}
      </a>
      <header class="top">
        <h1>{WORDS.title}</h1>
        <p>{WORDS.subtitle}</p>
        {choice}
        <Navigation view={view} onView={onView} />
      </header>
      <main id="content" ref={main} tabIndex={-1} aria-label={WORDS.views[view]}>
        {children}
      </main>
    </>
  );
}

function Navigation({ view, onView }: Pick<ShellProps, "view" | "onView">) {
  return (
    <nav aria-label={WORDS.nav}>
      <ul>
        {VIEWS.map((name) => (
          <li key={name}>
            <a
              href={`#/${name}`}
              aria-current={name === view ? "page" : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onView(name);
              }}
            >
              {WORDS.views[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
