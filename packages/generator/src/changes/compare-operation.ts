import { isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import { createOperationNames } from "../names.ts";
import { spreadEffect } from "./change.ts";
import { compareDeclarations, compareParameters, type OperationSides } from "./compare-parameters.ts";
import { compareResponses } from "./compare-responses.ts";
import { createRpcRule } from "./compare-rpc.ts";
import { compareSecurity } from "./compare-security.ts";
import { compareServers } from "./compare-servers.ts";
import { quote } from "./is-same.ts";
import { follow, toObject } from "./list-operations.ts";
import { reportDeprecation } from "./report-words.ts";
import { compareMembers, explain, type Rule, report, type Scope, type Sides } from "./scope.ts";
import { createTextRule, FOR_READERS, reportRewritten } from "./texts.ts";

/** Compares an operation that both documents have. */
export function compareOperation(operation: OperationSides, scope: Scope): void {
  const { before, after } = operation;
  const here = { ...scope, action: after.action, label: after.action };
  if (before.method !== after.method) reportMethod(operation, here);
  const { told } = here.notes;
  compareParameters(operation, here);
  compareForm(operation, here);
  if (here.notes.told === told) compareDeclarations(operation, here);
  compareResponses(operation, here);
  const sides = {
    before: withoutDeclarations(before.value),
    after: withoutDeclarations(after.value),
    pointer: after.pointer,
  };
  compareMembers(sides, here, { ...RULES, "x-rpc": createRpcRule(operation) });
}

const DECLARATIONS = ["parameters", "requestBody", "responses"];

function withoutDeclarations(operation: OperationSides["before"]["value"]) {
  return Object.fromEntries(Object.entries(operation).filter(([name]) => !DECLARATIONS.includes(name)));
}

/** Where the document declares an operation is where its types stand; how it is called, `x-rpc` may say. */
function reportMethod({ before, after }: OperationSides, scope: Scope): void {
  const effect = toObject(after.value["x-rpc"]).methods === undefined ? "breaking" : "fix";
  report(scope, {
    pointer: after.pointer,
    kind: "declared-method-changed",
    sentence: `${scope.label} was declared under ${before.method}, and stands under ${after.method} now.`,
    effects: { types: "breaking", client: effect, double: effect, command: effect },
  });
}

const RULES: Readonly<Record<string, Rule>> = {
  operationId: compareNames,
  summary: createTextRule("summary"),
  description: createTextRule("description"),
  deprecated: reportDeprecation,
  externalDocs: createTextRule("link"),
  tags: createTextRule("tags", FOR_READERS),
  security: compareSecurity,
  servers: compareServers,
};

/** Functions, methods and commands are named after it. */
function compareNames(sides: Sides, scope: Scope): void {
  const [before, after] = [sides.before, sides.after].map((id) =>
    createOperationNames(typeof id === "string" ? id : (scope.action ?? "")),
  );
  if (before?.camel === after?.camel) {
    reportRewritten(sides, scope, "the operationId gives the same names");
    return;
  }
  report(scope, {
    pointer: sides.pointer,
    kind: "operation-renamed",
    sentence: `${scope.label}: the operationId went from ${quote(sides.before)} to ${quote(sides.after)}, and with it the names of functions, methods and commands.`,
    effects: spreadEffect("breaking"),
  });
}

const FORM = "application/x-www-form-urlencoded";

/** What a body says beside its members, which are compared as parameters. */
function compareForm({ before, after }: OperationSides, scope: Scope): void {
  const sides = {
    before: stripForm(before.value.requestBody, scope.roots.before),
    after: stripForm(after.value.requestBody, scope.roots.after),
    pointer: pointTo(after.pointer, "requestBody"),
  };
  const here = { ...scope, label: `${scope.label}, form` };
  const isDeclared = sides.before !== undefined && sides.after !== undefined;
  if (isDeclared) explain(sides, here, (place) => compareMembers(place, here, OF_BODY));
}

function stripForm(body: Json | undefined, root: JsonObject): Json | undefined {
  const whole = follow(root, { value: body, pointer: "" }).value;
  const content = toObject(whole.content);
  if (!isJsonObject(body) || !isJsonObject(content[FORM])) return body;
  const media = follow(root, { value: content[FORM], pointer: "" }).value;
  const { properties, required, ...schema } = follow(root, { value: media.schema, pointer: "" }).value;
  return { ...whole, content: { ...content, [FORM]: { ...media, schema } } };
}

const TEXT = createTextRule("text-of-form", FOR_READERS);
const OF_SCHEMA: Readonly<Record<string, Rule>> = {
  type: reportRewritten,
  title: TEXT,
  description: TEXT,
  $comment: TEXT,
};
const OF_MEDIA: Readonly<Record<string, Rule>> = {
  schema: (place, scope) => compareMembers(place, scope, OF_SCHEMA),
};
const OF_CONTENT: Readonly<Record<string, Rule>> = {
  [FORM]: (place, scope) => compareMembers(place, scope, OF_MEDIA),
};
const OF_BODY: Readonly<Record<string, Rule>> = {
  required: createTextRule("required-body", { types: "breaking" }),
  description: TEXT,
  content: (place, scope) => compareMembers(place, scope, OF_CONTENT),
};
