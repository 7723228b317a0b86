import { followPointer, isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";

/** A value and where it stands, references followed. */
export interface Located {
  readonly value: JsonObject;
  readonly pointer: string;
}

/** A parameter as a document declares it. */
export interface DeclaredParameter extends Located {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  /** Of a member of a form it is the whole value. */
  readonly schema: Json | undefined;
}

/** An operation of a document, whether or not the generator would take it. */
export interface DeclaredOperation extends Located {
  readonly action: string;
  readonly method: string;
  readonly parameters: ReadonlyMap<string, DeclaredParameter>;
  /** The schema of the form. */
  readonly form: Json | undefined;
  readonly takesForm: boolean;
  readonly responses: readonly { readonly schema: Json | undefined; readonly isSuccess: boolean }[];
}

const METHODS = ["get", "post", "put", "delete"];
const FORM = "application/x-www-form-urlencoded";

/** The operations of a document, with what they declare. */
export function listOperations(root: JsonObject): DeclaredOperation[] {
  const paths = toObject(root.paths);
  const item = follow(root, { value: paths["/"], pointer: pointTo("#/paths", "/") });
  return METHODS.flatMap((method) => {
    const operation = follow(root, { value: item.value[method], pointer: pointTo(item.pointer, method) });
    if (!isJsonObject(item.value[method])) return [];
    const form = findForm(root, operation);
    const parameters = collectParameters(root, [item, operation], form);
    const action = readAction(parameters) ?? String(operation.value.operationId ?? method);
    const responses = listBodies(root, operation);
    const takesForm = hasForm(operation, form.value !== undefined);
    return [{ ...operation, action, method, parameters, form: form.value, takesForm, responses }];
  });
}

/** The object that stands here, or that a reference here leads to; an empty one where it is something else. */
export function follow(
  root: JsonObject,
  { value, pointer }: { readonly value: Json | undefined; readonly pointer: string },
): Located {
  let here = { value, pointer };
  for (let hops = 0; isJsonObject(here.value) && typeof here.value.$ref === "string" && hops < 16; hops++)
    here = { value: followPointer(root, here.value.$ref), pointer: here.value.$ref };
  return { value: toObject(here.value), pointer: here.pointer };
}

/** The value, when it is an object; else an empty one. */
export function toObject(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function findForm(
  root: JsonObject,
  { value, pointer }: Located,
): { value: Json | undefined; pointer: string } {
  const body = follow(root, { value: value.requestBody, pointer: pointTo(pointer, "requestBody") });
  const place = pointTo(body.pointer, "content", FORM);
  const media = follow(root, { value: toObject(body.value.content)[FORM], pointer: place });
  return { value: media.value.schema, pointer: pointTo(media.pointer, "schema") };
}

/** An operation's own parameter stands for the path's of the same name. */
function collectParameters(
  root: JsonObject,
  owners: readonly Located[],
  form: { readonly value: Json | undefined; readonly pointer: string },
): Map<string, DeclaredParameter> {
  const listed = owners.flatMap(({ value, pointer }) => {
    const list = Array.isArray(value.parameters) ? value.parameters : [];
    return list.map((entry: Json, index) =>
      readParameter(follow(root, { value: entry, pointer: pointTo(pointer, "parameters", index) })),
    );
  });
  const members = listMembers(follow(root, form));
  return new Map([...listed, ...members].map((parameter) => [parameter.name, parameter]));
}

function readParameter({ value, pointer }: Located): DeclaredParameter {
  const { name, in: place, required, schema } = value;
  return { value, pointer, name: String(name), place: String(place), required: required === true, schema };
}

function listMembers({ value, pointer }: Located): DeclaredParameter[] {
  const required = Array.isArray(value.required) ? value.required : [];
  return Object.entries(toObject(value.properties)).map(([name, schema]) => ({
    value: toObject(schema),
    pointer: pointTo(pointer, "properties", name),
    name,
    place: "form",
    required: required.includes(name),
    schema,
  }));
}

/** The Action, which a parameter or a header names. */
function readAction(parameters: ReadonlyMap<string, DeclaredParameter>): string | undefined {
  for (const { name, schema } of parameters.values()) {
    const { const: only, enum: list } = toObject(schema);
    const value = only ?? (Array.isArray(list) && list.length === 1 ? list[0] : undefined);
    if (/^(action|x-acs-action)$/i.test(name) && typeof value === "string") return value;
  }
  return undefined;
}

function listBodies(root: JsonObject, { value, pointer }: Located): DeclaredOperation["responses"] {
  return Object.entries(toObject(value.responses)).flatMap(([status, response]) => {
    const { content } = follow(root, { value: response, pointer }).value;
    const bodies = Object.values(toObject(content)).map((media) => follow(root, { value: media, pointer }));
    return bodies.map(({ value: { schema } }) => ({ schema, isSuccess: status.startsWith("2") }));
  });
}

function hasForm({ value }: Located, isDeclared: boolean): boolean {
  const { parametersIn, methods } = toObject(value["x-rpc"]);
  if (Array.isArray(methods) && methods[0] === "GET") return false;
  return Array.isArray(parametersIn) ? parametersIn.includes("form") : isDeclared;
}
