import type { EnvironmentVariable } from "../sample.ts";

/** The variables that stand for secrets, as they are found. */
export interface Variables {
  /** The name of the variable for a secret that stands under this name. The same secret gets the same one. */
  readonly nameFor: (member: string, secret: string) => string;
  readonly all: () => readonly EnvironmentVariable[];
}

/** No secret has a variable yet. */
export function createVariables(): Variables {
  const found = new Map<string, { readonly member: string; readonly secret: string }>();
  return {
    nameFor: (member, secret) => {
      const base = `DATA_SOURCE_${upperSnake(member)}`;
      for (let count = 1; ; count++) {
        const name = count === 1 ? base : `${base}_${count}`;
        const taken = found.get(name);
        if (taken === undefined) found.set(name, { member, secret });
        if (taken === undefined || (taken.member === member && taken.secret === secret)) return name;
      }
    },
    all: () => [...found].map(([name, { member }]) => ({ name, meaning: meaningOf(member) })),
  };
}

function meaningOf(member: string): string {
  return member === "Content" ? "Content, as JSON text" : `${JSON.stringify(member)} of Content`;
}

function upperSnake(member: string): string {
  const words = member.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/[^A-Za-z0-9]+/g, "_");
  // A name is typed by somebody; a whole sentence as one would serve nobody.
  return (
    words
      .slice(0, 40)
      .toUpperCase()
      .replace(/^_+|_+$/g, "") || "VALUE"
  );
}
