import type { EnvironmentVariable } from "../sample.ts";
import type { VariableLiteral } from "./literal.ts";

/** The variables that stand for secrets, as they are found. The same secret in the same place gets the same one. */
export interface Variables {
  /** Stands for a secret in this member of the JSON of a parameter. */
  readonly forMember: (name: string, parameter: string, secret: string) => VariableLiteral;
  /** Stands for all JSON of a parameter. */
  readonly forJson: (parameter: string, secret: string) => VariableLiteral;
  /** Stands for another parameter. */
  readonly forParameter: (name: string, secret: string) => VariableLiteral;
  readonly all: () => readonly EnvironmentVariable[];
}

interface Found {
  readonly meaning: string;
  readonly secret: string;
}

/** No secret has a variable yet. */
export function createVariables(): Variables {
  const found = new Map<string, Found>();
  const variableFor = (place: string, { meaning, secret }: Found): VariableLiteral => {
    const base = `DATA_SOURCE_${upperSnake(place)}`;
    for (let count = 1; ; count++) {
      const name = count === 1 ? base : `${base}_${count}`;
      const taken = found.get(name);
      if (taken === undefined) found.set(name, { meaning, secret });
      if (taken === undefined || (taken.meaning === meaning && taken.secret === secret))
        return { kind: "variable", name };
    }
  };
  return {
    forMember: (name, parameter, secret) =>
      variableFor(name, { meaning: `${JSON.stringify(name)} of ${parameter}`, secret }),
    forJson: (parameter, secret) => variableFor(parameter, { meaning: `${parameter}, as JSON text`, secret }),
    forParameter: (name, secret) => variableFor(name, { meaning: `the parameter ${name}`, secret }),
    all: () => [...found].map(([name, { meaning }]) => ({ name, meaning })),
  };
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
