import type { DocumentModel, OperationModel } from "../model.ts";
import { writeDocComment, writeLiteral } from "../source-text.ts";
import { type EmitOptions, type GeneratedFile, WIRE, writeHeader, writeSpecifier } from "./generated-file.ts";

/** The typed client: openapi-fetch over the document's `paths`, and one method for each operation. */
export function emitClient(model: DocumentModel, options: EmitOptions): GeneratedFile {
  const { operations } = model;
  const pascal = operations[0]?.names.pascal ?? "";
  const forms = operations.filter(hasForm);
  const inputs = operations.map(({ names }) => `${names.pascal}Input`);
  const text = [
    writeHeader([model], "The client"),
    `import createFetchClient, { type Client, type ClientOptions, type FetchResponse, mergeHeaders } from "openapi-fetch";\n`,
    `import { type CallOptions, serializeParameters, ${forms.length > 0 ? "splitParameters, " : ""}withExactErrors, withExactJson } from ${WIRE};\n`,
    ...operations.map(
      ({ names }) =>
        `import { ${names.camel}Operation } from ${writeSpecifier(`${names.stem}.operation`, options)};\n`,
    ),
    `import type { ${inputs.join(", ")}, paths } from ${writeSpecifier(`${model.stem}.types`, options)};\n\n`,
    writeFetchClient(pascal, operations),
    ...operations.map((operation) => writeFunction(operation, pascal)),
  ].join("");
  return { path: `${model.stem}.client.gen.ts`, text };
}

function writeFetchClient(pascal: string, operations: readonly OperationModel[]): string {
  const table = operations
    .map(({ names, descriptor }) => `${writeLiteral(descriptor.action)}: ${names.camel}Operation`)
    .join(", ");
  const forms = operations.filter(hasForm).map(({ names }) => `${names.camel}Operation`);
  const camel = `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`;
  return `${writeDocComment(
    "openapi-fetch over this document's `paths`. Parameters are flattened as RPC calls carry them, and `int64` answers are exact.",
  )}export type ${pascal}FetchClient = Client<paths, "application/json">;

const OPERATIONS = { ${table} };

${writeDocComment(`Creates the openapi-fetch client. Give it a \`fetch\` that signs; \`baseUrl\` is the endpoint.`)}export function ${camel}FetchClient(options: ClientOptions = {}): ${pascal}FetchClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const client = createFetchClient<paths, "application/json">({
    querySerializer: (query: { readonly Action?: keyof typeof OPERATIONS }) =>
      serializeParameters(OPERATIONS[query.Action ?? ${writeLiteral(operations[0]?.descriptor.action ?? "")}], query),
${forms.length > 0 ? writeFormSerializer(forms) : ""}    ...options,
    headers: mergeHeaders(${writeLiteral(forms.length > 0 ? { accept: JSON_TYPE, "content-type": FORM_TYPE } : { accept: JSON_TYPE })}, options.headers),
    fetch: withExactJson(send),
  });
  return withExactErrors(client${writeEmptyStatuses(operations)});
}
`;
}

/** So that a form is one also for `client.POST`, whose caller gives no serializer; it does not see which operation it is. */
function writeFormSerializer(forms: readonly string[]): string {
  const all = forms.map((name) => `...${name}.parameters`).join(", ");
  const form = forms.length === 1 ? forms[0] : `{ ...${forms[0]}, parameters: [${all}] }`;
  return `    bodySerializer: (form: object = {}) => serializeParameters(${form}, form),\n`;
}

/** The statuses of successes that the document gives no body. */
function writeEmptyStatuses(operations: readonly OperationModel[]): string {
  const keys = operations.flatMap(({ emptySuccesses }) => emptySuccesses.map(({ key }) => key.toUpperCase()));
  const others = [...new Set(keys)].filter((key) => key !== "204" && key !== "205");
  return others.length === 0 ? "" : `, ${writeLiteral(others)}`;
}

/** Without them the gateway answers some operations in XML. */
const JSON_TYPE = "application/json";
const FORM_TYPE = "application/x-www-form-urlencoded";

/** The parameter by which an RPC call asks for JSON, where the document has it and lets it say so. */
function writeFormat({ parameters }: OperationModel): string {
  const format = parameters.find((parameter) => parameter.name === "Format");
  if (!format) return "";
  const { enum: listed, const: only } = format.schema;
  const values = Array.isArray(listed) ? listed : [only ?? "JSON"];
  const json = values.find((value) => String(value).toUpperCase() === "JSON");
  return json === undefined ? "" : `, Format: ${writeLiteral(json)}`;
}

function hasForm({ parameters }: OperationModel): boolean {
  return parameters.some((parameter) => parameter.in === "form");
}

function writeFunction(operation: OperationModel, pascal: string): string {
  const { names, descriptor, description, summary } = operation;
  const verb = operation.method.toUpperCase();
  const constants = `Action: ${writeLiteral(descriptor.action)}, Version: ${writeLiteral(descriptor.version)}${writeFormat(operation)}`;
  const responses = `paths["/"]["${operation.method}"]`;
  const note = descriptor.deprecated
    ? `\n\nDeprecated by its vendor.${descriptor.successor ? ` Successor: ${descriptor.successor}.` : ""}`
    : "";
  return `
${writeDocComment(`${summary || description || `Calls ${descriptor.action}.`}${note}`)}export function ${names.camel}(
  client: ${pascal}FetchClient,
  input: ${names.pascal}Input,
  options: CallOptions = {},
): Promise<FetchResponse<${responses}, object, "application/json">> {
${writeBody(operation, verb, constants)}
}
`;
}

function writeBody(operation: OperationModel, verb: string, constants: string): string {
  const { names } = operation;
  if (!hasForm(operation))
    return `  return client.${verb}("/", { ...options, params: { query: { ${constants}, ...input } } });`;
  // The split loses which parts belong together; the input was checked as a whole by its type.
  return `  const { query, form } = splitParameters(${names.camel}Operation, input);
  return client.${verb}("/", {
    ...options,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    params: { query: { ${constants}, ...query } as never },
    body: form as never,
    bodySerializer: () => serializeParameters(${names.camel}Operation, form),
  });`;
}
