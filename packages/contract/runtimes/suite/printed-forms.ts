type Inspect = (value: unknown) => string;

/** An error in every form in which somebody may come to see it. */
export function printedForms(error: Error): Readonly<Record<string, string>> {
  const inspect = findInspect();
  return {
    text: String(error),
    stack: error.stack ?? "",
    JSON: JSON.stringify(error) ?? "",
    members: memberTexts(error).join("\n"),
    ...(inspect && { print: inspect(error) }),
  };
}

/** What the runtime prints on its console, where it can be asked. */
function findInspect(): Inspect | undefined {
  const { Bun, Deno, process }: { Bun?: HasInspect; Deno?: HasInspect; process?: NodeProcess } = globalThis;
  return (Deno ?? Bun ?? process?.getBuiltinModule?.("util"))?.inspect;
}

interface HasInspect {
  readonly inspect: Inspect;
}

/** Since 20.16. */
interface NodeProcess {
  readonly getBuiltinModule?: (name: "util") => HasInspect;
}

/** Every text in an object and in what it refers to, hidden members too. */
function memberTexts(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.values(Object.getOwnPropertyDescriptors(value)).flatMap((member) =>
    memberTexts(member.value, seen),
  );
}
