import { describe, expect, test } from "vitest";
import { below, type JsonObject, objectOf, openDocument, resolved, valueAt } from "./open-document.ts";

const document = await openDocument();
const EVIDENCE = /^(documented|inferred)$/;

describe("an error", () => {
  const errors = listErrors();

  test.each(errors)("is told in full: $name", ({ name, example }) => {
    const { Code, Message, Recommend, RequestId } = objectOf(example.value);
    expect(name === Code || name.startsWith(`${Code}.`)).toBe(true);
    expect(example.summary).toMatch(/\w.*\.$/);
    expect(example.description).toMatch(/\w.*[.]$/);
    expect(example["x-evidence"]).toMatch(EVIDENCE);
    expect(Message).toMatch(/\w/);
    expect(Recommend).toBe(
      `https://api.aliyun.com/troubleshoot?q=${Code}&product=dataworks-public&requestId=${RequestId}`,
    );
  });

  test("has one status and one text for its code; only the two signature algorithms word one differently", () => {
    const codes = errors.map(({ example }) => objectOf(example.value).Code);
    const repeated = codes.filter((code, index) => codes.indexOf(code) !== index);
    expect(repeated).toEqual(["SignatureDoesNotMatch"]);
    expect(new Set(errors.map(({ name }) => name)).size).toBe(errors.length);
  });

  test("marks what the service fills in with %s and with nothing else", () => {
    const messages = errors.map(
      ({ name, example }) => [name, String(objectOf(example.value).Message)] as const,
    );
    const templates = messages.filter(([, message]) => message.includes("%"));
    expect(
      Object.fromEntries(templates.map(([name, message]) => [name, message.split("%s").length - 1])),
    ).toEqual({
      ConnectionAlreadyExist: 2,
      "DataSource.CheckRamRoleFailure": 2,
      "DataSource.ConnectionStrProperty.PatternNotMatch": 2,
      "Invalid.DataSource.DataSourceTypeNotExist": 1,
      "Invalid.DataSource.DataSourceTypeNotSupport": 2,
      "MissingParam.ConnectionStr.Property": 1,
      MissingParameter: 1,
      IncompleteSignature: 1,
      SignatureDoesNotMatch: 1,
      "SignatureDoesNotMatch.ACS3": 2,
    });
    for (const [name, message] of messages) expect(message, name).not.toMatch(/%(?!s)|[<>{}…]|\.\.\./);
  });

  test.each([
    [
      400,
      "Invalid.Tenant.ConnectionNotExists Invalid.Tenant.ProjectNotExists Invalid.Tenant.UserNotInProject",
    ],
    [403, "Invalid.Tenant.UserIsNotProjectOwnerOrAdmin Invalid.Tenant.UserNotInTenant"],
    [400, "ConnectionAlreadyExist MissingParam.ConnectionStr.Property"],
    [403, "ResourceNotAuthorized.Api Forbidden.Access"],
    [404, "InvalidProduct.NotFound InvalidAction.NotFound InvalidAccessKeyId.NotFound"],
    [
      429,
      "Throttling Throttling.Api Throttling.Api.Risk Throttling.System Throttling.User Throttling.Resource",
    ],
    [500, "InternalError.System InternalError.UserId.Missing Forbidden.Not.Server InternalError"],
    [503, "ServiceUnavailable"],
  ])("has the documented status %i: %s", (status, names) => {
    const found = errors.filter((error) => error.status === status).map(({ name }) => name);
    expect(found).toEqual(expect.arrayContaining(names.split(" ")));
  });

  test("is there for each parameter that can be missing or invalid", () => {
    const own = Object.keys(objectOf(valueAt(document, "#/components/parameters")));
    const signature = [
      "AccessKeyId",
      "Timestamp",
      "Signature",
      "SignatureMethod",
      "SignatureVersion",
      "SignatureNonce",
    ];
    const optional = new Set(["Format", "Description", "SubType"]);
    // These have codes of their own in the gateway's table.
    const otherwise = new Set(["Action", "Format"]);
    const expected = [
      ...[...own, ...signature, "SecurityToken"]
        .filter((name) => !optional.has(name))
        .map((name) => `Missing${name}`),
      ...[...own, "SignatureVersion"].filter((name) => !otherwise.has(name)).map((name) => `Invalid${name}`),
      ...[
        "InvalidParameter.Format",
        "InvalidAction.NotFound",
        "InvalidSignatureMethod",
        "InvalidTimeStamp.Format",
      ],
    ];
    expect(errors.map(({ name }) => name)).toEqual(expect.arrayContaining(expected));
  });
});

interface DocumentedError {
  readonly status: number;
  readonly name: string;
  readonly example: JsonObject;
}

function listErrors(): DocumentedError[] {
  const responses = Object.entries(objectOf(valueAt(document, "#/paths/~1/post/responses")));
  return responses.flatMap(([status, response]) => {
    const place = below(String(objectOf(response).$ref), "content", "application/json", "examples");
    if (status === "200") return [];
    return Object.keys(objectOf(valueAt(document, place))).map((name) => {
      return { status: Number(status), name, example: resolved(document, below(place, name)).value };
    });
  });
}
