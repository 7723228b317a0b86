import { createSimulator, type SimulatedOperation } from "@dataworks-kit/msw/simulator";
import { describe, expect, test } from "vitest";
import { createDisk, tagResources } from "./fixtures/generated/contracts.gen.ts";
import { readAnswer } from "./support/answers.ts";
import { type CallParts, NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

const double = () => createSimulator({ operations: [tagResources, createDisk], clock: () => NOW });

const TAGS = {
  RegionId: "cn-hangzhou",
  ResourceType: "instance",
  "ResourceId.1": "i-one",
  "ResourceId.2": "i-two",
  "Tag.1.Key": "team",
  "Tag.1.Value": "data",
};
const DISK = {
  OwnerId: "9007199254740993",
  Size: "40",
  Category: "cloud_essd",
  PerformanceLevel: "PL1",
  "Encryption.KeyId": "k",
  "Encryption.Secret": "s",
  "Encryption.Rotation.Days": "30",
};

const VERSION = "2014-05-26";
const tag = (changes: Record<string, string | undefined> = {}): CallParts =>
  toParts("TagResources", TAGS, changes);
const disk = (changes: Record<string, string | undefined> = {}): CallParts =>
  toParts("CreateDisk", DISK, changes);

function toParts(
  action: string,
  base: Record<string, string>,
  changes: Record<string, string | undefined>,
): CallParts {
  const entries = Object.entries({ ...base, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { action, version: VERSION, parameters: Object.fromEntries(entries) };
}

describe.each(SCHEMES)(
  "The first layer, with no more than what the generator emits, signed with %s,",
  (scheme) => {
    test("answers a call with array parameters from the example", async () => {
      const { status, body } = await readAnswer(await double().fetch(await signedRequest(scheme, tag())));
      expect([status, body]).toEqual([200, { RequestId: "00000000-0000-4000-8000-000000000001" }]);
      expect(tagResources.outputSchema["~standard"].validate(body)).toEqual({ value: body });
    });

    test("answers a call with nested objects from the example", async () => {
      const { status, body } = await readAnswer(await double().fetch(await signedRequest(scheme, disk())));
      const [example] = Object.values(createDisk.examples.outputs);
      expect([status, body]).toEqual([
        200,
        { ...(example as object), RequestId: "00000000-0000-4000-8000-000000000001" },
      ]);
      expect(createDisk.outputSchema["~standard"].validate(body)).toEqual({ value: body });
    });

    test("answers in XML under the operation's own root", async () => {
      const response = await double().fetch(await signedRequest(scheme, { ...disk(), format: "XML" }));
      expect(await response.text()).toMatch(
        /^<\?xml[^>]*\?><CreateDiskResponse><RequestId>0{8}-.*<\/CreateDiskResponse>$/,
      );
    });

    test.each([
      {
        given: "no tag",
        parts: tag({ "Tag.1.Key": undefined, "Tag.1.Value": undefined }),
        want: ["MissingTag", "Tag is mandatory for this action."],
      },
      {
        given: "a tag without a key",
        parts: tag({ "Tag.1.Key": undefined }),
        want: ["InvalidTag", "Specified parameter Tag is not valid. Expected Tag.1.Key to be a value."],
      },
      {
        given: "a key that is too long",
        parts: tag({ "Tag.1.Key": "k".repeat(129) }),
        want: [
          "InvalidTag",
          "Specified parameter Tag is not valid. Expected Tag.1.Key to be at most 128 characters.",
        ],
      },
      {
        given: "an unknown type",
        parts: tag({ ResourceType: "cloud" }),
        want: [
          "InvalidResourceType",
          'Specified parameter ResourceType is not valid. Expected one of "instance", "disk".',
        ],
      },
      {
        given: "no size",
        parts: disk({ Size: undefined }),
        want: ["MissingSize", "Size is mandatory for this action."],
      },
      {
        given: "a size in words",
        parts: disk({ Size: "big" }),
        want: ["InvalidSize", "Specified parameter Size is not valid. Expected an integer."],
      },
      {
        given: "days in words",
        parts: disk({ "Encryption.Rotation.Days": "few" }),
        want: [
          "InvalidEncryption",
          "Specified parameter Encryption is not valid. Expected Encryption.Rotation.Days to be an integer.",
        ],
      },
      {
        given: "a level beside the wrong category",
        parts: disk({ Category: "cloud_ssd" }),
        want: [
          "InvalidPerformanceLevel",
          "Specified parameter PerformanceLevel is not valid. Expected no value unless Category is cloud_essd.",
        ],
      },
    ])("refuses $given", async ({ parts, want }) => {
      const { status, body } = await readAnswer(await double().fetch(await signedRequest(scheme, parts)));
      expect([status, body.Code, body.Message]).toEqual([400, ...want]);
      expect(body.Recommend).toContain("&product=ecs&");
    });

    test("refuses a method that the operation does not take", async () => {
      const { status, body } = await readAnswer(
        await double().fetch(await signedRequest(scheme, { ...disk(), method: "PUT" })),
      );
      expect([status, body.Code]).toEqual([403, "UnsupportedHTTPMethod"]);
    });

    test("verifies signatures for it too", async () => {
      const { body } = await readAnswer(
        await double().fetch(await signedRequest(scheme, { ...tag(), accessKeySecret: "wrong" })),
      );
      expect(body.Code).toBe("SignatureDoesNotMatch");
    });

    test("gives way to a world that is plugged in, and to its refusals", async () => {
      const operation: SimulatedOperation = {
        ...createDisk,
        act: (input, { caller, refuse }) =>
          caller?.id === "owner" && JSON.stringify(input).includes('"Size":40')
            ? { kind: "output", output: { DiskSerial: 9_007_199_254_740_993n } }
            : refuse("QuotaExceed.DiskCount", "disks"),
      };
      // JSON.stringify cannot hold the exact OwnerId, so this call has a small one.
      const { fetch } = createSimulator({ operations: [operation], clock: () => NOW });
      const right = await fetch(await signedRequest(scheme, disk({ OwnerId: "1" })));
      expect((await readAnswer(right)).body.DiskSerial).toBe(9_007_199_254_740_993n);
      const wrong = await readAnswer(
        await fetch(await signedRequest(scheme, disk({ OwnerId: "1", Size: "41" }))),
      );
      expect([wrong.status, wrong.body.Message]).toEqual([403, "The quota of disks is exceeded."]);
    });
  },
);

describe("Operations", () => {
  test("of the same name are refused", () => {
    expect(() => createSimulator({ operations: [createDisk, createDisk] })).toThrow(
      "CreateDisk 2014-05-26 is given twice.",
    );
  });

  test("without a world and without an example are refused", () => {
    const operation = { ...createDisk, examples: { inputs: {}, outputs: {} } };
    expect(() => createSimulator({ operations: [operation] })).toThrow(
      "CreateDisk needs `act` or an example",
    );
  });
});
