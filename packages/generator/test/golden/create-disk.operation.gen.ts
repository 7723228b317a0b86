// The descriptor made by dataworks-gen from create-disk.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationDescriptor } from "@dataworks-kit/wire";

/** How CreateDisk 2014-05-26 is called. */
export const createDiskOperation = {
  operationId: "createDisk",
  action: "CreateDisk",
  version: "2014-05-26",
  product: "ecs",
  methods: ["POST"],
  parametersIn: ["query", "form"],
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
  responseRoot: "CreateDiskResponse",
  response: {
    type: "object",
    properties: {
      RequestId: { type: "string" },
      DiskSerial: { type: "integer", format: "int64" },
      Zones: { type: "array", items: { type: "string" } },
    },
  },
} as const satisfies OperationDescriptor;
