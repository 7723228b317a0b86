import { isJsonObject, type Json } from "../json-pointer.ts";
import { type Rule, report, type Scope, type Sides } from "./scope.ts";

/** The keywords that mark a secret. */
export const SECRECY: readonly string[] = ["format", "writeOnly"];
const SECRET: Rule = ({ pointer }, scope) => {
  const isInUrl = scope.use.has("url");
  const isAnswered = [...scope.use].some((use) => use.startsWith("answer"));
  report(scope, {
    pointer,
    kind: "secret-added",
    sentence: `${scope.label} is a secret now: messages, logs and lists show *** instead of it${isInUrl ? ", and a client refuses it in a URL" : ""}.`,
    effects: {
      types: "fix",
      client: isInUrl ? "breaking" : "fix",
      double: "fix",
      command: isAnswered ? "breaking" : "addition",
    },
  });
};

const NO_SECRET: Rule = ({ pointer }, scope) =>
  report(scope, {
    pointer,
    kind: "secret-removed",
    sentence: `${scope.label} is not a secret any more: messages, logs and lists may show it.`,
    effects: { types: "fix", client: "breaking", double: "breaking", command: "breaking" },
  });

/** Reports a value that became a secret, or ceased to be one; says whether it did. */
export function compareSecrecy(sides: Sides, scope: Scope): boolean {
  const [was, is] = [isMarked(sides.before), isMarked(sides.after)];
  if (was === is) return false;
  const rule = is ? SECRET : NO_SECRET;
  rule(sides, scope);
  return true;
}

function isMarked(schema: Json | undefined): boolean {
  return isJsonObject(schema) && (schema.format === "password" || schema.writeOnly === true);
}
