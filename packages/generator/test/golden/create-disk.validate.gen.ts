// Validators made by dataworks-gen from create-disk.openapi.yaml. Do not edit: change the document and generate again.
import { all, allowedWhen, bound, integerFormat, items, length, oneOfValues, properties, ref, required, type, type Check, type StandardSchema, standardSchema } from "@dataworks-kit/wire/check";
import type { CreateDiskInput, CreateDiskOutput } from "./create-disk.types.gen.js";

const checkError: Check = all(
  type("object"),
  required("RequestId", "Code", "Message"),
  properties({ "RequestId": type("string"), "Code": type("string"), "Message": type("string") }),
);

/** Checks a value of type `CreateDiskInput`. Its issues point into JSON that stands in a string. */
export const createDiskInputSchema: StandardSchema<CreateDiskInput> = standardSchema(
  all(
    type("object"),
    required("OwnerId", "Size", "Category"),
    properties({
      "OwnerId": all(type("integer"), integerFormat("int64")),
      "Size": all(type("integer"), integerFormat("int32"), bound("minimum", 20), bound("maximum", 32768)),
      "Category": all(type("string"), oneOfValues("cloud_essd", "cloud_ssd")),
      "PerformanceLevel": all(type("string"), oneOfValues("PL0", "PL1")),
      "DeleteWithInstance": type("boolean"),
      "Encryption": all(
        type("object"),
        required("KeyId"),
        properties({
          "KeyId": all(type("string"), length(1, Infinity)),
          "Secret": type("string"),
          "Rotation": all(
            type("object"),
            properties({ "Days": all(type("integer"), integerFormat("int32"), bound("minimum", 1)) }),
          ),
        }),
      ),
    }),
    allowedWhen("PerformanceLevel", "Category", ["cloud_essd"]),
  ),
);

/** Checks a value of type `CreateDiskOutput`. Its issues point into JSON that stands in a string. */
export const createDiskOutputSchema: StandardSchema<CreateDiskOutput> = standardSchema(
  all(
    type("object"),
    required("RequestId", "DiskSerial"),
    properties({
      "RequestId": type("string"),
      "DiskSerial": all(type("integer"), integerFormat("int64")),
      "Zones": all(type("array"), items(type("string"))),
    }),
  ),
);

/** Checks a value of type `unknown`. Its issues point into JSON that stands in a string. */
export const createDiskErrorSchema: StandardSchema<unknown> = standardSchema(
  ref(() => checkError),
);
