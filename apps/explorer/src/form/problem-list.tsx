import type { Issue } from "@dataworks-kit/wire/check";
import { useWords } from "../words/use-words.ts";
import { focusField } from "./field-id.ts";

/** The most that is listed; after these are fixed, the next ones show. */
const MOST = 10;

/** What is wrong with the call, each with its place: what is missing too, which its field does not tell at once. */
export function ProblemList({ issues }: { issues: readonly Issue[] }) {
  const words = useWords();
  if (issues.length === 0) return null;
  return (
    <ul class="problems">
      {issues.slice(0, MOST).map(({ path, expected }) => (
        <li key={`${path.join(".")} ${expected}`}>
          <button
            type="button"
            class="quiet"
            aria-label={words.call.goTo(path.join("."))}
            onClick={() => focusField(path.map(String))}
          >
            <code>{path.join(".")}</code>
          </button>{" "}
          {words.mustBe(expected)}
        </li>
      ))}
    </ul>
  );
}
