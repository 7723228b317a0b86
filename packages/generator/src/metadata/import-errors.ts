import { isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import { MAX_TEXT } from "./convert-value.ts";
import { NOT_DESCRIBED } from "./import-schema.ts";
import type { MetadataReader } from "./metadata-reader.ts";
import type { MetadataOperation } from "./read-metadata.ts";

/** The body of every refusal of the gateway. */
export const ERROR_SCHEMA: JsonObject = {
  type: "object",
  description: "The body of a refusal.",
  required: ["Code"],
  "x-required-evidence": "documented",
  properties: Object.fromEntries(
    (
      [
        ["RequestId", "The id of this answer."],
        ["HostId", "The host that was called."],
        ["Code", "The code of the refusal."],
        ["Message", "What happened, in the words of the service."],
        ["Recommend", "A page that explains the code."],
      ] as const
    ).map(([name, description]) => [name, { type: "string", description, "x-evidence": "documented" }]),
  ),
};

/** The responses of the codes that the metadata lists, by status. Each code is a named example. */
export function importErrors(
  reader: MetadataReader,
  { value, pointer }: MetadataOperation,
  schema: JsonObject,
): JsonObject {
  const place = pointTo(pointer, "errorCodes");
  const codes = value.errorCodes;
  // Where there are none, some tools write an empty list.
  if (codes === undefined || (Array.isArray(codes) && codes.length === 0)) return {};
  const responses = Object.entries(reader.readObject(codes, place)?.value ?? {}).flatMap(([status, list]) => {
    const examples = readStatus(reader, list, { status, pointer: pointTo(place, status) });
    if (examples.length === 0) return [];
    const content = { "application/json": { schema, examples: Object.fromEntries(examples) } };
    return [[status, { description: `The call is refused. ${NOT_DESCRIBED}`, content }] as const];
  });
  return Object.fromEntries(responses);
}

type NamedExample = readonly [name: string, example: JsonObject];

function readStatus(
  reader: MetadataReader,
  list: Json,
  { status, pointer }: { readonly status: string; readonly pointer: string },
): NamedExample[] {
  if (!Array.isArray(list)) {
    reader.refuse(pointer, "must be a list of errors");
    return [];
  }
  if (!/^[345]\d\d$/.test(status)) {
    reader.leaveOut(pointer, "it is not the HTTP status of a refusal");
    return [];
  }
  const examples = new Map<string, JsonObject>();
  for (const [index, entry] of list.entries()) {
    const error = readError(reader, entry, pointTo(pointer, index));
    if (error) addExample(examples, error);
  }
  return [...examples];
}

interface MetadataError {
  readonly code: string;
  readonly message: string;
}

function readError(reader: MetadataReader, entry: Json, pointer: string): MetadataError | undefined {
  if (!isJsonObject(entry)) {
    reader.refuse(pointer, "must be an error (an object)");
    return undefined;
  }
  const code = reader.readText(entry, "errorCode").trim();
  const message = reader.readText(entry, "errorMessage");
  const reason = findFault(code, message);
  if (reason) reader.leaveOut(pointer, reason);
  return reason ? undefined : { code, message };
}

function findFault(code: string, message: string): string | undefined {
  if (code.includes("%")) return "its code has a gap, so that no answer has it";
  if (!/^\w[\w.-]{0,199}$/.test(code)) return "its code is not a word of letters, digits, points and hyphens";
  return message.length > MAX_TEXT ? `its message is longer than ${MAX_TEXT} characters` : undefined;
}

/** A second text of a code has a name with a number. The same said twice is said once. */
function addExample(examples: Map<string, JsonObject>, { code, message }: MetadataError): void {
  const body = { Code: code, Message: message };
  for (let count = 1; ; count++) {
    const name = count === 1 ? code : `${code}_${count}`;
    const present = examples.get(name);
    if (!present) {
      examples.set(name, { summary: NOT_DESCRIBED, "x-evidence": "documented", value: body });
      return;
    }
    if (isJsonObject(present.value) && present.value.Message === message) return;
  }
}
