import { stringifyJson } from "@dataworks-kit/wire";
import { writePlace } from "../desired/place.ts";
import { toPrintable, toPrintableLine } from "../to-printable.ts";
import type { Difference } from "./compare.ts";
import { countActions, type Plan, readType, type Step } from "./plan.ts";

/** How an action begins its line, what the line calls it, and how the summary counts it. */
const ACTIONS: Readonly<Record<Step["action"], { sign: string; word: string; counted: string }>> = {
  create: { sign: "+", word: "create", counted: "to create" },
  update: { sign: "~", word: "update", counted: "to update" },
  unchanged: { sign: "=", word: "unchanged", counted: "unchanged" },
  conflict: { sign: "!", word: "conflict", counted: "in conflict" },
  remove: { sign: "-", word: "remove", counted: "to remove" },
  keep: { sign: "?", word: "not in the file", counted: "not in the file" },
};

/** A line for each step, and below it what differs. */
export function writeSteps(steps: readonly Step[]): string {
  return steps
    .map((step) => `${[writeStep(step), ...writeDetails(step)].map(toPrintableLine).join("\n")}\n`)
    .join("");
}

/** The name and the environment of a step, as people say it. */
export function nameStep({ identity: { ProjectId, EnvType, Name } }: Step): string {
  return `${Name} in ${ProjectId}/${EnvType === "1" ? "prod" : "dev"}`;
}

function writeStep(step: Step): string {
  const { action, id } = step;
  const type = readType(step);
  const place = "desired" in step ? `, ${writePlace(step.desired.entry.layer.node.at)}` : "";
  const known = id === undefined ? "" : `, id ${id}`;
  const { sign, word } = ACTIONS[action];
  return `${sign} ${word.padEnd(9)}  ${nameStep(step)}  (${type}${known}${place})`;
}

function writeDetails(step: Step): string[] {
  const reason = step.reason === undefined ? [] : [`    because ${step.reason}`];
  if (!("desired" in step) || !step.comparison) return reason;
  const { fixed, changed, hidden, onlyThere } = step.comparison;
  const only = step.action === "update" ? "    only there, and not sent" : "    only there";
  return [
    ...reason,
    ...fixed.map((difference) => `    ${writeDifference(difference)}, and no call can change that`),
    ...changed.map((difference) => `    ${writeDifference(difference)}`),
    ...(hidden.length > 0 ? [`    cannot be compared: ${hidden.join(", ")}`] : []),
    ...(onlyThere.length > 0 ? [`${only}: ${onlyThere.join(", ")}`] : []),
  ];
}

function writeDifference({ path, there, wanted }: Difference): string {
  if (there === undefined && wanted === undefined) return `${path}: changed`;
  return `${path}: ${there ?? "nothing"} -> ${wanted ?? "nothing"}`;
}

/** The last line of a plan. */
export function writeSummary({ id, steps }: Plan): string {
  const counts = countActions(steps);
  const open = steps.filter(
    (step) => "desired" in step && step.action === "unchanged" && step.comparison?.hidden.length,
  );
  const parts = (Object.keys(ACTIONS) as Step["action"][])
    .filter((action) => counts[action] > 0)
    .map((action) => `${counts[action]} ${ACTIONS[action].counted}`);
  const hidden =
    open.length > 0
      ? ` Of ${open.length} unchanged, secrets cannot be compared; --resend sends them again.`
      : "";
  return `Plan ${id}: ${parts.join(", ") || "nothing is wanted"}.${hidden}\n`;
}

/** The plan as one JSON object, a line for each step. */
export function writePlanJson({ id, steps }: Plan): string {
  const head = `"plan":${JSON.stringify(id)},"counts":${JSON.stringify(countActions(steps))}`;
  const lines = steps.map((step) => stringifyJson(describeStep(step))).join(",\n");
  return toPrintable(`{${head},"steps":[${lines && `\n${lines}\n`}]}\n`);
}

/** A step for programs. */
export function describeStep(step: Step): Readonly<Record<string, unknown>> {
  const { action, identity, id, reason } = step;
  const { ProjectId, EnvType, Name } = identity;
  const head = {
    action,
    ProjectId: BigInt(ProjectId),
    EnvType: Number(EnvType),
    Name,
    id,
    type: readType(step),
    reason,
  };
  if (!("desired" in step)) return head;
  const { environment, entry } = step.desired;
  return { ...head, environment, place: writePlace(entry.layer.node.at), ...step.comparison };
}
