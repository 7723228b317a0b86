import { describe, expect, test } from "vitest";
import {
  appendPointer,
  DOCUMENT_NAMES,
  findOperation,
  type JsonObject,
  listParameters,
  openDocument,
  readPointer,
  resolveReference,
  toObject,
} from "./open-document.ts";

const EVIDENCE = /^(documented|inferred)$/;

/** Every call can be answered with these, whatever it calls. */
const OF_THE_GATEWAY = [
  [403, "ResourceNotAuthorized.Api Forbidden.Access"],
  [404, "InvalidProduct.NotFound InvalidAction.NotFound InvalidAccessKeyId.NotFound"],
  [
    429,
    "Throttling Throttling.Api Throttling.Api.Risk Throttling.System Throttling.User Throttling.Resource",
  ],
  [500, "InternalError.System InternalError.UserId.Missing Forbidden.Not.Server InternalError"],
  [503, "ServiceUnavailable"],
] as const;

const SIGNATURE = "AccessKeyId Timestamp Signature SignatureMethod SignatureVersion SignatureNonce".split(
  " ",
);
/** These have codes of their own in the gateway's table. */
const OTHERWISE = new Set(["Action", "Format"]);

describe.each(DOCUMENT_NAMES)("Each error of %s", async (name) => {
  const document = await openDocument(name);
  const errors = listErrors(document);
  const names = errors.map((error) => error.name);

  test("is told in full", () => {
    for (const { name: own, example } of errors) {
      const { Code, Message, Recommend, RequestId } = toObject(example.value);
      expect(own === Code || own.startsWith(`${Code}.`), own).toBe(true);
      expect(example.summary, own).toMatch(/\w.*\.$/);
      expect(example.description, own).toMatch(/\w.*[.]$/s);
      expect(example["x-evidence"], own).toMatch(EVIDENCE);
      expect(Message, own).toMatch(/\w/);
      expect(Recommend, own).toBe(
        `https://api.aliyun.com/troubleshoot?q=${Code}&product=dataworks-public&requestId=${RequestId}`,
      );
    }
  });

  test("has one status and one text for its code; only the two signature algorithms word one differently", () => {
    const codes = errors.map(({ example }) => toObject(example.value).Code);
    const repeated = codes.filter((code, index) => codes.indexOf(code) !== index);
    expect(repeated).toEqual(["SignatureDoesNotMatch"]);
    expect(new Set(names).size).toBe(errors.length);
  });

  test("marks what the service fills in with %s and with nothing else", () => {
    for (const { name: own, example } of errors)
      expect(toObject(example.value).Message, own).not.toMatch(/%(?!s)|[<>{}…]|\.\.\./);
  });

  test("is there for what the gateway refuses", () => {
    for (const [status, codes] of OF_THE_GATEWAY) {
      const found = errors.filter((error) => error.status === status).map((error) => error.name);
      expect(found).toEqual(expect.arrayContaining(codes.split(" ")));
    }
  });

  test("is there for each parameter that can be missing or invalid", () => {
    const own = listParameters(document).map(({ value }) => value);
    const required = own
      .filter((parameter) => parameter.required === true)
      .map((parameter) => parameter.name);
    const expected = [
      ...[...required, "RegionId", ...SIGNATURE, "SecurityToken"].map((parameter) => `Missing${parameter}`),
      ...[...own.map((parameter) => String(parameter.name)), "SignatureVersion"]
        .filter((parameter) => !OTHERWISE.has(parameter))
        .map((parameter) => `Invalid${parameter}`),
      "InvalidParameter.Format",
      "InvalidAction.NotFound",
      "InvalidSignatureMethod",
      "InvalidTimeStamp.Format",
    ];
    expect(expected.filter((code) => !names.includes(code))).toEqual([]);
  });
});

interface ListedError {
  readonly status: number;
  readonly name: string;
  readonly example: JsonObject;
}

function listErrors(document: JsonObject): ListedError[] {
  const { pointer, operation } = findOperation(document);
  return Object.keys(toObject(operation.responses)).flatMap((status) => {
    const response = resolveReference(document, appendPointer(pointer, "responses", status)).pointer;
    const place = appendPointer(response, "content", "application/json", "examples");
    if (status === "200") return [];
    return Object.keys(toObject(readPointer(document, place))).map((name) => {
      return {
        status: Number(status),
        name,
        example: resolveReference(document, appendPointer(place, name)).value,
      };
    });
  });
}
