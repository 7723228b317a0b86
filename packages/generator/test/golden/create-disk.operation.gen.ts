// The handle made by dataworks-gen from create-disk.openapi.yaml. Do not edit: change the document and generate again.
import type { Operation } from "@dataworks-kit/wire";
import type { CreateDiskCall } from "./create-disk.types.gen.js";

/** How CreateDisk 2014-05-26 is called. */
export const createDiskOperation: Operation<CreateDiskCall> = {
  operationId: "createDisk",
  action: "CreateDisk",
  version: "2014-05-26",
  product: "ecs",
  methods: ["POST"],
  parametersIn: ["query", "form"],
  effect: "write",
  idempotent: false,
  deprecated: true,
  successor: "CreateVolume",
  parameters: [
    { name: "OwnerId", type: "integer", format: "int64", required: true, in: "form" },
    { name: "Size", type: "integer", format: "int32", required: true, in: "form" },
    { name: "Category", type: "string", required: true, in: "form", enum: ["cloud_essd", "cloud_ssd"] },
    {
      name: "PerformanceLevel",
      type: "string",
      in: "form",
      enum: ["PL0", "PL1"],
      allowedWhen: { parameter: "Category", values: ["cloud_essd"] },
    },
    { name: "DeleteWithInstance", type: "boolean", in: "form" },
    {
      name: "Encryption",
      type: "object",
      properties: {
        KeyId: { type: "string" },
        Secret: { type: "string", format: "password", secret: true },
        Rotation: { type: "object", properties: { Days: { type: "integer", format: "int32" } } },
      },
      in: "form",
      secrets: ["Secret"],
    },
  ],
  answer: { required: { DiskSerial: "int64" } },
};
