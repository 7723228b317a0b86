import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { VIEWS, type View } from "../state/explorer-state.ts";
import { LOCALES, type Locale } from "../words/locale.ts";
import { useWords } from "../words/use-words.ts";

interface ShellProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onLocale: (locale: Locale) => void;
  /** What all parts are about. */
  readonly choice: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What stands around every part of the page. */
export function Shell({ view, onView, onLocale, choice, children }: ShellProps) {
  const words = useWords();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    document.title = `${words.views[view]} · ${words.title}`;
    // A person who hears the page, or goes through it by keyboard, is taken to the part that was chosen.
    if (shown.current !== view) main.current?.focus({ preventScroll: true });
    shown.current = view;
  }, [view, words]);
  const other = LOCALES.find((locale) => locale !== words.tag.slice(0, 2)) ?? "en";
  return (
    <>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <header class="top">
        <h1>
          <PartLink view="start" onView={onView}>
            {words.title}
          </PartLink>
        </h1>
        <Navigation view={view} onView={onView} />
        <button type="button" class="quiet" aria-label={words.localeLabel} onClick={() => onLocale(other)}>
          {words.locale}
        </button>
      </header>
      <main id="content" class={view} ref={main} tabIndex={-1} aria-label={words.views[view]}>
        {choice}
        {children}
      </main>
    </>
  );
}

function Navigation({ view, onView }: Pick<ShellProps, "view" | "onView">) {
  const words = useWords();
  return (
    <nav aria-label={words.nav}>
      <ul>
        {VIEWS.filter((name) => name !== "start").map((name) => (
          <li key={name}>
            <PartLink view={name} onView={onView} isCurrent={name === view}>
              {words.views[name]}
            </PartLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface PartLinkProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly isCurrent?: boolean;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A link to a part of the page, which can also be opened in another tab of the browser. */
export function PartLink({ view, onView, isCurrent = false, children, ...rest }: PartLinkProps) {
  return (
    <a
      {...rest}
      href={`#/${view}`}
      aria-current={isCurrent ? "page" : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onView(view);
      }}
    >
      {children}
    </a>
  );
}
