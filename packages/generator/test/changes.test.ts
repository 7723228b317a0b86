import { join } from "node:path";
import {
  type Change,
  compareReleases,
  findLargest,
  type Json,
  joinEffects,
  loadDocument,
} from "@dataworks-kit/generator";
import { describe, expect, it } from "vitest";
import { buildModels } from "../src/generate.ts";
import { alter, put, remove } from "./alter.ts";

const { document: BASE } = await loadDocument(
  join(import.meta.dirname, "fixtures/create-berth.openapi.yaml"),
);

const POST = "#/paths/~1/post";
const OK = `${POST}/responses/200/content/application~1json`;
const REFUSED = `${POST}/responses/400/content/application~1json`;
const SCHEMA = "#/components/schemas";
const ANSWER = `${SCHEMA}/Berth/properties`;
const ITEM = `${SCHEMA}/Item/properties`;
/** Where a parameter stands. */
const at = (name: string) => {
  const list = ["Action", "Version", "Name", "Kind", "Depth", "Owner", "Tags", "Flag", "Crane", "Content"];
  return `${POST}/parameters/${list.indexOf(name)}`;
};
const parameter = (name: string, more: object = {}) =>
  put(`${POST}/parameters/-`, { name, in: "query", schema: { type: "string" }, ...more });
const error = (code: string, more: object = {}) =>
  put(`${REFUSED}/examples/${code}`, { value: { RequestId: "r", Code: code, Message: "No." }, ...more });

const readItem = () => (BASE as { components: { schemas: Record<string, Json> } }).components.schemas.Item;

type Edit = ReturnType<typeof put>;
/** The kind, and what the change does to types, client, double and command. */
type Row = readonly [title: string, edit: Edit, want: string];

const PARAMETERS: readonly Row[] = [
  [
    "An optional parameter is added",
    parameter("Berths"),
    "parameter-added: addition addition addition addition",
  ],
  [
    "A required parameter is added",
    parameter("Pier", { required: true }),
    "parameter-required-added: breaking breaking breaking breaking",
  ],
  ["A parameter is removed", remove(at("Owner")), "parameter-removed: breaking breaking breaking breaking"],
  [
    "A parameter must be given",
    put(`${at("Depth")}/required`, true),
    "parameter-required: breaking breaking breaking breaking",
  ],
  [
    "A parameter may be left out",
    remove(`${at("Name")}/required`),
    "parameter-optional: addition addition addition addition",
  ],
  [
    "A parameter is deprecated",
    put(`${at("Depth")}/deprecated`, true),
    "deprecated: addition none none addition",
  ],
  [
    "The description of a parameter changes",
    put(`${at("Name")}/description`, "Its title."),
    "description-changed: fix none none fix",
  ],
  [
    "The example of a parameter changes",
    put(`${at("Name")}/example`, "second"),
    "example-changed: fix none none fix",
  ],
  [
    "The evidence of a parameter changes",
    put(`${at("Name")}/x-evidence`, "inferred"),
    "evidence-changed: fix none none fix",
  ],
  [
    "A parameter of the components gets a limit",
    put("#/components/parameters/PageSize/schema/maximum", 9),
    "input-maximum-narrowed: fix breaking breaking breaking",
  ],
  [
    "A default changes",
    put(`${at("Depth")}/schema/default`, 6),
    "default-changed: fix breaking breaking breaking",
  ],
  ["A default is written down", put(`${at("Name")}/schema/default`, "a"), "default-added: fix fix fix fix"],
];

const INPUTS: readonly Row[] = [
  [
    "A bound is written in another way",
    put(`${at("Depth")}/schema`, {
      type: "integer",
      format: "int32",
      exclusiveMinimum: 0,
      maximum: 50,
      default: 5,
    }),
    "rewritten: fix none none none",
  ],
  [
    "A single value is written as a list",
    put(`${at("Action")}/schema`, { enum: ["CreateBerth"] }),
    "rewritten: fix none none none",
  ],

  [
    "A call takes another value",
    put(`${at("Kind")}/schema/enum/-`, "steep"),
    "input-value-added: addition addition addition addition",
  ],
  [
    "A call takes a value less",
    remove(`${at("Tags")}/schema/items`),
    "input-type-widened: addition addition addition addition",
  ],
  [
    "A listed value is removed",
    put(`${at("Flag")}/schema/anyOf/0/enum`, ["red"]),
    "input-value-removed: breaking breaking breaking breaking",
  ],
  [
    "The values of a text are listed",
    put(`${at("Name")}/schema/enum`, ["a", "b"]),
    "input-values-listed: breaking breaking breaking breaking",
  ],
  [
    "The order of values changes",
    put(`${at("Kind")}/schema/enum`, ["wet", "dry", "deep"]),
    "order-changed: fix none none fix",
  ],
  [
    "The meaning of a value changes",
    put(`${at("Kind")}/schema/x-enumDescriptions/dry`, "Dry."),
    "meaning-of-values-changed: fix none none fix",
  ],
  [
    "int32 becomes int64 in a call",
    put(`${at("Depth")}/schema/format`, "int64"),
    "input-format-widened: addition addition addition addition",
  ],
  [
    "int64 becomes int32 in a call",
    put(`${at("Owner")}/schema/format`, "int32"),
    "input-format-narrowed: breaking breaking breaking breaking",
  ],
  [
    "A type changes in a call",
    put(`${at("Crane")}/schema/type`, "boolean"),
    "input-type-changed: breaking breaking breaking breaking",
  ],
  [
    "null is refused in a call",
    put(`${at("Owner")}/schema/type`, "integer"),
    "input-null-refused: breaking breaking breaking breaking",
  ],
  [
    "null is allowed in a call",
    put(`${at("Crane")}/schema/type`, ["string", "null"]),
    "input-null-allowed: addition addition addition addition",
  ],
  [
    "A text may be longer",
    put(`${at("Name")}/schema/maxLength`, 30),
    "input-max-length-widened: fix addition addition addition",
  ],
  [
    "A text must be shorter",
    put(`${at("Name")}/schema/maxLength`, 10),
    "input-max-length-narrowed: fix breaking breaking breaking",
  ],
  [
    "A number may be smaller",
    put(`${at("Depth")}/schema/minimum`, 0),
    "input-minimum-widened: fix addition addition addition",
  ],
  [
    "A number gets a step",
    put(`${at("Depth")}/schema/multipleOf`, 5),
    "input-multiple-of-narrowed: fix breaking breaking breaking",
  ],
  [
    "A pattern goes",
    remove(`${at("Name")}/schema/pattern`),
    "input-pattern-widened: fix addition addition addition",
  ],
  [
    "A pattern changes",
    put(`${at("Name")}/schema/pattern`, "^[a-z0-9]+$"),
    "input-pattern-changed: fix breaking breaking breaking",
  ],
  [
    "A list may hold more",
    put(`${at("Tags")}/schema/maxItems`, 9),
    "input-max-items-widened: fix addition addition addition",
  ],
  [
    "A list may hold things twice",
    put(`${at("Tags")}/schema/uniqueItems`, false),
    "input-unique-items-widened: fix addition addition addition",
  ],
  [
    "A rule allows another value",
    put(`${at("Crane")}/x-allowed-when/values/-`, "wet"),
    "input-allowed-when-widened: addition addition addition addition",
  ],
  [
    "A rule comes",
    put(`${at("Depth")}/x-allowed-when`, { parameter: "Kind", values: ["dry"] }),
    "input-allowed-when-narrowed: breaking breaking breaking breaking",
  ],
  [
    "A rule goes",
    remove(`${at("Crane")}/x-allowed-when`),
    "input-allowed-when-widened: addition addition addition addition",
  ],
  [
    "A value that was free chooses a shape",
    put(`${at("Content")}/x-variant-by/mapping/deep`, `${SCHEMA}/Wet`),
    "variant-added: breaking breaking breaking breaking",
  ],
  [
    "A shape is no longer chosen",
    remove(`${at("Content")}/x-variant-by/mapping/wet`),
    "variant-removed: breaking breaking breaking breaking",
  ],
  [
    "Another shape is chosen",
    put(`${at("Content")}/x-variant-by/mapping/wet`, `${SCHEMA}/Dry`),
    "variant-changed: breaking breaking breaking breaking",
  ],
  [
    "Content may have another member",
    put(`${SCHEMA}/Wet/properties/rope`, { type: "string" }),
    "input-member-added: addition addition addition addition",
  ],
  [
    "Content must have a member",
    put(`${SCHEMA}/Dry/required/-`, "crane"),
    "input-member-required: breaking breaking breaking breaking",
  ],
  [
    "Content may lack a member",
    remove(`${SCHEMA}/Wet/required`),
    "input-member-optional: addition addition addition addition",
  ],
  [
    "A member of Content is gone",
    remove(`${SCHEMA}/Dry/properties/crane`),
    "input-member-removed: breaking breaking breaking breaking",
  ],
  [
    "A member of Content becomes a secret",
    put(`${SCHEMA}/Dry/properties/crane/format`, "password"),
    "secret-added: fix fix fix addition",
  ],
  [
    "A secret is not one any more",
    remove(`${SCHEMA}/Dry/properties/code/format`),
    "secret-removed: fix breaking breaking breaking",
  ],
  [
    "A secret is marked twice",
    put(`${SCHEMA}/Dry/properties/code/writeOnly`, true),
    "rewritten: fix none none none",
  ],
  [
    "Content may have another shape",
    put(`${SCHEMA}/Content/anyOf/-`, {
      type: "object",
      required: ["x"],
      properties: { x: { type: "string" } },
    }),
    "input-values-widened: addition addition addition addition",
  ],
  [
    "Content is closed",
    put(`${SCHEMA}/Wet/additionalProperties`, false),
    "input-other-members-narrowed: fix breaking breaking breaking",
  ],
  [
    "A text is JSON now",
    put(`${at("Crane")}/schema/contentMediaType`, "application/json"),
    "input-json-changed: breaking breaking breaking breaking",
  ],
];

const ANSWERS: readonly Row[] = [
  [
    "A secret of an answer is described no more",
    remove(`${ITEM}/Secret`),
    "answer-member-removed: breaking breaking breaking breaking",
  ],
  [
    "An answer has another member, which is a secret",
    put(`${ITEM}/Key`, { type: "string", format: "password" }),
    "answer-member-added: addition fix addition addition",
  ],
  [
    "A status that has no errors goes",
    remove(`${POST}/responses/404`),
    "response-status-removed: breaking none breaking none",
  ],

  [
    "int32 becomes int64 in a member that a client looks for",
    put(`${ANSWER}/Total/format`, "int64"),
    "answer-format-widened: breaking breaking addition none",
  ],
  [
    "An answer says that it holds nothing else",
    put(`${SCHEMA}/Item/additionalProperties`, false),
    "answer-other-members-narrowed: fix none addition none",
  ],
  ["A reference is written out", put(`${ANSWER}/Berths/items`, readItem()), "rewritten: fix none none none"],
  [
    "null is said in another way",
    put(`${ANSWER}/Note`, { anyOf: [{ type: "string", maxLength: 100 }, { type: "null" }] }),
    "rewritten: fix none none none",
  ],

  [
    "An answer may hold another value",
    put(`${ANSWER}/State/enum/-`, "closed"),
    "answer-value-added: breaking none addition none",
  ],
  [
    "An answer no longer holds a value",
    put(`${ANSWER}/State/enum`, ["taken", "free"].slice(1)),
    "answer-value-removed: breaking none breaking none",
  ],
  [
    "An open list of an answer grows",
    put(`${ANSWER}/Colour/anyOf/0/enum/-`, "green"),
    "answer-value-added: fix none addition none",
  ],
  [
    "An answer has another member",
    put(`${ITEM}/Name`, { type: "string" }),
    "answer-member-added: addition none addition addition",
  ],
  [
    "An answer has lost a member",
    remove(`${ITEM}/Pin`),
    "answer-member-removed: breaking none breaking breaking",
  ],
  [
    "A member of an answer may be missing",
    remove(`${SCHEMA}/Item/required`),
    "answer-member-optional: breaking none addition none",
  ],
  [
    "A member that a client looks for may be missing",
    put(`${SCHEMA}/Berth/required`, ["RequestId", "Id", "Berths", "Total"]),
    "answer-member-optional: breaking breaking addition none",
  ],
  [
    "A client looks for another member",
    put(`${SCHEMA}/Berth/required/-`, "Depth"),
    "answer-member-required: addition breaking addition none",
  ],
  [
    "A member deeper in an answer is always there",
    put(`${SCHEMA}/Item/required/-`, "Pin"),
    "answer-member-required: addition none addition none",
  ],
  [
    "int32 becomes int64 in an answer",
    put(`${ANSWER}/Depth/format`, "int64"),
    "answer-format-widened: breaking none addition none",
  ],
  [
    "A type changes in an answer",
    put(`${ITEM}/Id/type`, "boolean"),
    "answer-type-changed: breaking none breaking none",
  ],
  [
    "An answer may be null",
    put(`${ITEM}/Pin/type`, ["string", "null"]),
    "answer-null-allowed: breaking none addition none",
  ],
  [
    "An answer is never null",
    put(`${ANSWER}/Note/type`, "string"),
    "answer-null-refused: addition none addition none",
  ],
  [
    "A text of an answer may be longer",
    put(`${ANSWER}/Note/maxLength`, 200),
    "answer-max-length-widened: fix none addition none",
  ],
  [
    "A text of an answer has a limit",
    put(`${ITEM}/Pin/maxLength`, 4),
    "answer-max-length-narrowed: fix none addition none",
  ],
  [
    "An answer may be of another kind",
    put(`${ANSWER}/Place/oneOf/-`, { type: "boolean" }),
    "answer-values-widened: breaking none addition none",
  ],
  [
    "A branch beside any text may be of any type",
    remove(`${ANSWER}/Place/oneOf/1/type`),
    "answer-type-widened: breaking none addition none",
  ],
  [
    "A member of an answer becomes a secret",
    put(`${ITEM}/Pin/format`, "password"),
    "secret-added: fix fix fix breaking",
  ],
  [
    "A member of an answer is shown",
    remove(`${ITEM}/Secret/writeOnly`),
    "secret-removed: fix breaking breaking breaking",
  ],
  [
    "A description of an answer changes",
    put(`${ANSWER}/Id/description`, "The id."),
    "description-changed: fix none none fix",
  ],
  [
    "An example of a schema changes",
    put(`${ITEM}/Id/examples`, ["b-2"]),
    "example-value-changed: fix none fix fix",
  ],
  [
    "The root of an XML answer changes",
    put(`${SCHEMA}/Berth/xml/name`, "Answer"),
    "xml-name-changed: fix none breaking none",
  ],
  [
    "The first example of an answer changes",
    put(`${OK}/examples/first/value/Id`, 9),
    "example-changed: fix none breaking fix",
  ],
  [
    "Another example of an answer changes",
    put(`${OK}/examples/second/value/Id`, 9),
    "example-changed: fix none fix fix",
  ],
  [
    "An example of an answer goes",
    remove(`${OK}/examples/second`),
    "example-removed: breaking none breaking fix",
  ],
  [
    "A status comes",
    put(`${POST}/responses/500`, { description: "It failed." }),
    "response-status-added: addition none addition none",
  ],
  [
    "A media type comes",
    put(`${POST}/responses/200/content/application~1xml`, {}),
    "response-media-type-added: fix none addition none",
  ],
  [
    "The text of an answer changes",
    put(`${POST}/responses/200/description`, "Done."),
    "description-changed: fix none none fix",
  ],
  [
    "A member of a refusal is gone",
    remove(`${SCHEMA}/Error/properties/Message`),
    "error-member-removed: breaking none breaking none",
  ],
];

const ERRORS: readonly Row[] = [
  ["An error is added", error("PierFull"), "error-added: addition none addition addition"],
  [
    "An error that surely did nothing is added",
    error("PierFull", { "x-execution": "none" }),
    "error-added: addition addition addition addition",
  ],
  [
    "An error is removed of which little was known",
    remove(`${REFUSED}/examples/HarbourClosed`),
    "error-removed: breaking none breaking breaking",
  ],
  [
    "An error is removed by which a client acts",
    remove(`${REFUSED}/examples/BerthTaken`),
    "error-removed: breaking breaking breaking breaking",
  ],
  [
    "An error is less certain",
    remove(`${REFUSED}/examples/BerthTaken/x-execution`),
    "error-words-changed: fix breaking none breaking",
  ],
  [
    "An error is more certain",
    put(`${REFUSED}/examples/HarbourClosed/x-execution`, "none"),
    "error-words-changed: fix addition none addition",
  ],
  [
    "An error means something else",
    put(`${REFUSED}/examples/BerthTaken/x-meaning`, "throttled"),
    "error-words-changed: fix breaking none breaking",
  ],
  [
    "The message of an error changes",
    put(`${REFUSED}/examples/BerthTaken/value/Message`, "Taken."),
    "error-body-changed: fix none fix fix",
  ],
  [
    "The advice of an error changes",
    put(`${REFUSED}/examples/BerthTaken/summary`, "Taken."),
    "text-of-error-changed: fix none none fix",
  ],
];

const OPERATION: readonly Row[] = [
  [
    "The operationId changes",
    put(`${POST}/operationId`, "makeBerth"),
    "operation-renamed: breaking breaking breaking breaking",
  ],
  [
    "The operationId is spelled in another way",
    put(`${POST}/operationId`, "CreateBerth"),
    "rewritten: fix none none none",
  ],
  ["The summary changes", put(`${POST}/summary`, "Add a berth"), "summary-changed: fix none none fix"],
  ["The operation is deprecated", put(`${POST}/deprecated`, true), "deprecated: addition none none addition"],
  [
    "The link changes",
    put(`${POST}/externalDocs/url`, "https://example.com/b"),
    "link-changed: fix none none fix",
  ],
  ["A tag changes", put(`${POST}/tags`, ["docks"]), "tags-changed: none none none none"],
  [
    "The version changes",
    put(`${at("Version")}/schema/const`, "2021-01-01"),
    "version-changed: breaking breaking breaking breaking",
  ],
  ["Another method comes", put(`${POST}/x-rpc/methods/-`, "PUT"), "method-added: fix fix addition fix"],
  ["The second method goes", put(`${POST}/x-rpc/methods`, ["POST"]), "method-removed: fix fix breaking fix"],
  [
    "Another method is preferred",
    put(`${POST}/x-rpc/methods`, ["GET", "POST"]),
    "preferred-method-changed: fix breaking none breaking",
  ],
  [
    "The form goes",
    put(`${POST}/x-rpc/parametersIn`, ["query"]),
    "place-removed: fix breaking breaking breaking",
  ],
  [
    "The operation only reads",
    put(`${POST}/x-rpc/effect`, "read"),
    "effect-changed: fix addition none addition",
  ],
  [
    "A call may be repeated",
    put(`${POST}/x-rpc/idempotent`, true),
    "idempotent-changed: fix addition none addition",
  ],
  ["The default is left out", remove(`${POST}/x-rpc/idempotent`), "rewritten: fix none none none"],
  [
    "The product changes",
    put(`${POST}/x-rpc/product`, "port"),
    "product-changed: fix breaking breaking breaking",
  ],
  [
    "The successor changes",
    put(`${POST}/x-rpc/successor`, "CreatePier"),
    "successor-changed: fix fix none fix",
  ],
  [
    "A page may be larger",
    put(`${POST}/x-rpc/pages/largest`, 100),
    "pages-largest-changed: fix addition none addition",
  ],
  [
    "A page must be smaller",
    put(`${POST}/x-rpc/pages/largest`, 10),
    "pages-largest-changed: fix breaking none breaking",
  ],
  ["There are no pages any more", remove(`${POST}/x-rpc/pages`), "pages-changed: fix breaking none breaking"],
  [
    "A family of codes is less certain",
    put(`${POST}/x-rpc/codeFamilies/0/execution`, "unknown"),
    "code-family-changed: fix breaking none breaking",
  ],
  [
    "A family of codes comes",
    put(`${POST}/x-rpc/codeFamilies/-`, { startsWith: "No", execution: "none" }),
    "code-family-added: fix addition none addition",
  ],
];

const DOCUMENT: readonly Row[] = [
  [
    "A server comes",
    put("#/servers/-", { url: "https://other.example.com" }),
    "server-added: fix addition none addition",
  ],
  ["A server goes", remove("#/servers/1"), "server-removed: fix breaking none breaking"],
  [
    "Servers change places",
    put("#/servers", (BASE as { servers: Json[] }).servers.toReversed()),
    "servers-reordered: fix breaking none breaking",
  ],
  [
    "A server is in a private cloud",
    put("#/servers/1/x-network", "vpc"),
    "server-network-changed: fix breaking none breaking",
  ],
  [
    "A region comes",
    put("#/servers/0/variables/regionId/enum/-", "up"),
    "region-added: fix addition none addition",
  ],
  ["A region goes", remove("#/servers/1/x-regions/0"), "region-removed: fix breaking none breaking"],
  [
    "The text of a server changes",
    put("#/servers/0/description", "A region."),
    "description-changed: none none none none",
  ],
  [
    "A way to prove the caller comes",
    put("#/security/-", { Token: [] }),
    "security-way-added: none addition addition addition",
  ],
  [
    "A way to prove the caller goes",
    remove("#/security/1"),
    "security-way-removed: none breaking breaking breaking",
  ],
  [
    "A security scheme has another name",
    put("#/components/securitySchemes/Key/name", "Key"),
    "security-scheme-changed: none breaking breaking breaking",
  ],
  [
    "A text about the document changes",
    put("#/info/description", "On berths."),
    "info-changed: none none none none",
  ],
  [
    "The version of OpenAPI changes",
    put("#/openapi", "3.1.1"),
    "openapi-version-changed: none none none none",
  ],
  [
    "A named schema comes",
    put(`${SCHEMA}/Pier`, { type: "string" }),
    "schema-added: addition none none none",
  ],
  ["A named schema goes", remove(`${SCHEMA}/Unused`), "schema-removed: breaking none none none"],
  [
    "A schema that nothing uses changes",
    put(`${SCHEMA}/Unused/properties/Text/type`, "integer"),
    "schema-type-changed: breaking none none none",
  ],
  [
    "A keyword of a schema is not known",
    put(`${ITEM}/Pin/x-colour`, "red"),
    "unknown-change: breaking breaking breaking breaking",
  ],
  [
    "A keyword of an operation is not known",
    put(`${POST}/callbacks`, {}),
    "unknown-change: breaking breaking breaking breaking",
  ],
  [
    "A schema is said in another way",
    put(`${OK}/schema`, { allOf: [{ $ref: `${SCHEMA}/Berth` }] }),
    "rewritten: fix none none none",
  ],
  [
    "A parameter is written where it is used",
    put(`${POST}/parameters/11`, {
      name: "PageSize",
      in: "query",
      schema: { type: "integer", format: "int32" },
    }),
    "rewritten: fix none none none",
  ],
];

const ROWS = [...PARAMETERS, ...INPUTS, ...ANSWERS, ...ERRORS, ...OPERATION, ...DOCUMENT];

const compare = (before: Json, after: Json) =>
  compareReleases([{ name: "d.yaml", document: before }], [{ name: "d.yaml", document: after }]);
const write = ({ kind, effects: { types, client, double, command } }: Change) =>
  `${kind}: ${types} ${client} ${double} ${command}`;
const findEffect = (changes: readonly Change[]) =>
  findLargest(joinEffects(changes.map(({ effects }) => effects)));

/** What callers may do that they could not do before. */
const isAddition = ([, , want]: Row) => want.endsWith("addition addition addition");

describe("A change of a document", () => {
  it("is made in a document that the generator takes", () => {
    expect(buildModels([{ name: "d.yaml", document: BASE }])).toHaveLength(1);
  });

  it.each(ROWS)("%s", (_title, edit, want) => {
    const changes = compare(BASE, alter(BASE, edit));
    expect(changes.map(write)).toEqual([want]);
    expect(changes.map(({ effects }) => effects.documents)).not.toContain("none");
    expect(changes).toMatchObject([{ document: "d.yaml", action: "CreateBerth", sentence: /\.$/ }]);
  });

  it.each([...PARAMETERS, ...INPUTS, ...DOCUMENT].filter(isAddition))(
    "%s; taken back, it breaks",
    (_title, edit) => {
      expect(findEffect(compare(alter(BASE, edit), BASE))).toBe("breaking");
    },
  );
});
