import { DataWorksError } from "@dataworks-kit/client";

/** Thrown when something is not as a case says. */
export class Mismatch extends Error {
  override readonly name = "Mismatch";
}

/** Fails unless both are equal, members of objects in any order; a number is not the bigint of its value. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [is, was] = [writeValue(actual), writeValue(expected)];
  if (is !== was) throw new Mismatch(`${what}: expected ${shorten(was)}, got ${shorten(is)}`);
}

/** Fails unless it holds. */
export function expectThat(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Mismatch(what);
}

/** Fails unless these members of the object have these values. */
export function expectMembers(actual: object, expected: object, what: string): void {
  const chosen = Object.fromEntries(Object.keys(expected).map((name) => [name, Reflect.get(actual, name)]));
  expectEqual(chosen, expected, what);
}

/** The error of a call that must fail with these members. */
export async function expectFailure(call: Promise<unknown>, expected: object): Promise<DataWorksError> {
  const error = await call.then(
    (value) =>
      new Mismatch(`expected ${writeValue(expected)}, but the call resolved to ${writeValue(value)}`),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Mismatch) throw error;
  if (!(error instanceof DataWorksError))
    throw new Mismatch(`expected a DataWorksError, got ${String(error)}`);
  expectMembers(error, expected, error.message);
  return error;
}

function writeValue(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? String(value);
  if (Array.isArray(value)) return `[${value.map(writeValue).join(", ")}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{ ${members.map(([name, member]) => `${name}: ${writeValue(member)}`).join(", ")} }`;
}

function shorten(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}... (${text.length} characters)` : text;
}
