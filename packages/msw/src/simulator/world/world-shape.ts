import { SimulatorError } from "../simulator-error.ts";
import { PROJECT_ROLES } from "./world.ts";

/** Throws what was expected at a place, unless the value has it. */
export type Rule = (value: unknown, place: string) => void;

/** Throws a SimulatorError (`world`) that says what was expected at a place, unless it holds. */
export function expect(holds: boolean, place: string, expected: string): void {
  if (!holds) throw new SimulatorError("world", `${place}: expected ${expected}.`);
}

const text: Rule = (value, place) =>
  expect(typeof value === "string" && value !== "", place, "a text that is not empty");

const anyText: Rule = (value, place) => expect(typeof value === "string", place, "a text");

const time: Rule = (value, place) =>
  expect(
    typeof value === "string" && Number.isFinite(Date.parse(value)),
    place,
    "a time such as 2026-01-31T12:00:00Z",
  );

const int64: Rule = (value, place) => {
  const integer =
    typeof value === "bigint" || Number.isSafeInteger(value) ? BigInt(String(value)) : undefined;
  const isInRange = integer !== undefined && BigInt.asIntN(64, integer) === integer;
  expect(isInRange, place, "an exact int64: a safe number or a bigint");
};

function oneOf(...values: readonly unknown[]): Rule {
  return (value, place) => expect(values.includes(value), place, `one of ${values.join(", ")}`);
}

function listOf(rule: Rule): Rule {
  return (value, place) => {
    if (!Array.isArray(value)) throw new SimulatorError("world", `${place}: expected a list.`);
    for (const [index, item] of value.entries()) rule(item, `${place}[${index}]`);
  };
}

/** Members whose rule stands in `optional` may be missing; others than these are refused, since they are typos. */
function object(
  required: Readonly<Record<string, Rule>>,
  optional: Readonly<Record<string, Rule>> = {},
): Rule {
  const rules = { ...required, ...optional };
  return (value, place) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw new SimulatorError("world", `${place}: expected an object.`);
    const members: Record<string, unknown> = { ...value };
    for (const name of Object.keys(members))
      expect(
        Object.hasOwn(rules, name),
        `${place}.${name}`,
        `no such member (known: ${Object.keys(rules).join(", ")})`,
      );
    for (const [name, rule] of Object.entries(rules))
      if (members[name] !== undefined || name in required) rule(members[name], `${place}.${name}`);
  };
}

/** The shape of a world: its members, their types, and no others. */
export const WORLD_SHAPE: Rule = object(
  {
    tenants: listOf(object({ id: int64 })),
    users: listOf(
      object(
        {
          id: text,
          accessKeys: listOf(
            object(
              { accessKeyId: text, accessKeySecret: text },
              { status: oneOf("active", "disabled"), securityToken: text, expiration: time },
            ),
          ),
        },
        { tenantId: int64 },
      ),
    ),
    projects: listOf(
      object({
        id: int64,
        tenantId: int64,
        members: listOf(object({ userId: text, role: oneOf(...PROJECT_ROLES) })),
      }),
    ),
  },
  {
    dataSources: listOf(
      object(
        {
          id: int64,
          projectId: int64,
          envType: oneOf(0, 1),
          name: text,
          connectionType: text,
          content: anyText,
        },
        { subType: text, description: anyText, operator: text, createdAt: time },
      ),
    ),
    nextDataSourceId: int64,
  },
);
