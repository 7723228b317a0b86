// Examples made by dataworks-gen from create-disk.openapi.yaml. Do not edit: change the document and generate again.
import type { Open, OperationExamples } from "@dataworks-kit/wire";
import type { CreateDiskInput, CreateDiskOutput } from "./create-disk.types.gen.js";

/** Example inputs and outputs of CreateDisk. */
export const createDiskExamples: {
  inputs: { default: { OwnerId: bigint, Size: number, Category: "cloud_essd", PerformanceLevel: "PL1" } },
  outputs: { sampled: { RequestId: string, DiskSerial: bigint, Zones: [string] } },
} = {
  inputs: { default: { OwnerId: 9007199254740993n, Size: 40, Category: "cloud_essd", PerformanceLevel: "PL1" } },
  outputs: {
    sampled: {
      RequestId: "0A1B2C3D-0000-4000-8000-000000000003",
      DiskSerial: 9007199254740995n,
      Zones: ["cn-hangzhou-a"],
    },
  },
};

createDiskExamples satisfies OperationExamples<Open<CreateDiskInput>, Open<CreateDiskOutput>>;
