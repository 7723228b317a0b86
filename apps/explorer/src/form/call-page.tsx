import { DEFAULT_WORLD } from "@dataworks-kit/msw/simulator";
import { WORDS } from "../words.ts";
import { CallForm } from "./call-form.tsx";
import type { CallFormProps } from "./call-form-props.ts";
import { ProblemList } from "./problem-list.tsx";

interface CallPageProps extends CallFormProps {
  readonly onSend: () => void;
}

const PROJECTS = DEFAULT_WORLD.projects.map(({ id }) => String(id)).join(", ");

/** The form, and the way on. A call that does not fit the contract can be sent too: to see what the cloud would say. */
export function CallPage({ onSend, ...form }: CallPageProps) {
  const { issues } = form.call;
  return (
    <>
      <CallForm {...form} />
      <div class="actions">
        <button type="button" class="main" onClick={onSend}>
          {issues.length > 0 ? WORDS.call.sendAnyway : WORDS.call.next}
        </button>
        <p role="status">{issues.length > 0 ? WORDS.call.problems(issues.length) : WORDS.call.noProblems}</p>
      </div>
      <ProblemList issues={issues} />
      <p class="hint">{WORDS.call.double(PROJECTS)}</p>
      <p class="hint">{WORDS.call.address}</p>
    </>
  );
}
