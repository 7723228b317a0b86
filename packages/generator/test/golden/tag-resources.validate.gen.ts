// Validators made by dataworks-gen from tag-resources.openapi.yaml. Do not edit: change the document and generate again.
import { all, itemCount, items, length, oneOfValues, properties, ref, required, type, type Check, type StandardSchema, standardSchema } from "@dataworks-kit/wire/check";
import type { TagResourcesInput, TagResourcesOutput } from "./tag-resources.types.gen.js";

const checkTag: Check = all(
  type("object"),
  required("Key"),
  properties({ "Key": all(type("string"), length(1, 128)), "Value": all(type("string"), length(0, 128)) }),
);

const checkTagResourcesResponse: Check = all(type("object"), required("RequestId"), properties({ "RequestId": type("string") }));

const checkError: Check = all(
  type("object"),
  required("RequestId", "Code", "Message"),
  properties({ "RequestId": type("string"), "HostId": type("string"), "Code": type("string"), "Message": type("string") }),
);

/** Checks a value of type `TagResourcesInput`. Its issues point into JSON that stands in a string. */
export const tagResourcesInputSchema: StandardSchema<TagResourcesInput> = standardSchema(
  all(
    type("object"),
    required("RegionId", "ResourceType", "ResourceId", "Tag"),
    properties({
      "RegionId": all(type("string"), length(1, Infinity)),
      "ResourceType": all(type("string"), oneOfValues("instance", "disk")),
      "ResourceId": all(type("array"), itemCount(1, 50), items(type("string"))),
      "Tag": all(type("array"), itemCount(1, 20), items(ref(() => checkTag))),
    }),
  ),
);

/** Checks a value of type `TagResourcesOutput`. Its issues point into JSON that stands in a string. */
export const tagResourcesOutputSchema: StandardSchema<TagResourcesOutput> = standardSchema(
  ref(() => checkTagResourcesResponse),
);

/** Checks a value of type `unknown`. Its issues point into JSON that stands in a string. */
export const tagResourcesErrorSchema: StandardSchema<unknown> = standardSchema(
  ref(() => checkError),
);
