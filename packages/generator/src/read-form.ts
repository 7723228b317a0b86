import type { DocumentReader, Located } from "./document-reader.ts";
import { type Json, pointTo } from "./json-pointer.ts";
import { requireReadableNames } from "./schema-support.ts";

/** A member of a form body. */
export interface FormMember {
  readonly name: string;
  readonly schema: Json;
  readonly required: boolean;
  readonly pointer: string;
}

const FORM = "application/x-www-form-urlencoded";
/** All that a form's schema may say of the form as a whole; what is said of its members goes to the parameters. */
const KNOWN = new Set(["type", "properties", "required", "title", "description", "$comment"]);

/** The members of an operation's form body. */
export function readForm(reader: DocumentReader, operation: Located, method: string): FormMember[] {
  if (operation.value.requestBody === undefined) return [];
  const place = pointTo(operation.pointer, "requestBody");
  if (method === "get") reader.refuse(place, "get has no body: let its parameters stand in the query");
  const body = reader.readObject(operation.value.requestBody, place);
  const content = body && reader.readObject(body.value.content, pointTo(body.pointer, "content"));
  if (!content) return [];
  for (const media of Object.keys(content.value))
    if (media !== FORM) reader.refuse(pointTo(content.pointer, media), `only ${FORM} is a body of RPC calls`);
  const media = content.value[FORM] && reader.readObject(content.value[FORM], pointTo(content.pointer, FORM));
  const form = media && reader.readObject(media.value.schema, pointTo(media.pointer, "schema"));
  return form ? readFormMembers(reader, form) : [];
}

function readFormMembers(reader: DocumentReader, form: Located): FormMember[] {
  const { type, properties, required = [] } = form.value;
  for (const key of Object.keys(form.value))
    if (!KNOWN.has(key) && !key.startsWith("x-"))
      reader.refuse(pointTo(form.pointer, key), "a form is described by type, properties and required alone");
  if (type !== undefined && type !== "object") reader.refuse(pointTo(form.pointer, "type"), "must be object");
  const place = pointTo(form.pointer, "properties");
  const members = properties === undefined ? {} : (reader.readObject(properties, place)?.value ?? {});
  requireReadableNames(reader, members, place);
  const names = Array.isArray(required) ? required : [required];
  for (const [index, name] of names.entries())
    if (typeof name !== "string" || !Object.hasOwn(members, name))
      reader.refuse(pointTo(form.pointer, "required", index), "is not the name of a property of this form");
  return Object.entries(members).map(([name, schema]) => ({
    name,
    schema,
    pointer: pointTo(place, name),
    required: names.includes(name),
  }));
}
