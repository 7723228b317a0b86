// The documentation made by dataworks-gen from create-disk.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationDocumentation } from "@dataworks-kit/wire";

/** What the document says of CreateDisk to people. */
export const createDiskDocumentation: OperationDocumentation = {
  summary: "",
  description: "Creates a disk.",
  parameters: [
    {
      name: "OwnerId",
      types: ["integer"],
      format: "int64",
      required: true,
      description: "The owning account.",
      example: 9007199254740993n,
    },
    { name: "Size", types: ["integer"], format: "int32", required: true, description: "In GiB.", example: 40 },
    {
      name: "Category",
      types: ["string"],
      required: true,
      description: "The kind of disk.",
      example: "cloud_essd",
      values: [{ value: "cloud_essd", description: "" }, { value: "cloud_ssd", description: "" }],
    },
    {
      name: "PerformanceLevel",
      types: ["string"],
      description: "Only for one kind of disk.",
      example: "PL1",
      values: [{ value: "PL0", description: "" }, { value: "PL1", description: "" }],
    },
    { name: "DeleteWithInstance", types: ["boolean"], description: "Whether it goes with its instance." },
    { name: "Encryption", types: ["object"], description: "How the disk is encrypted." },
  ],
  responses: [{ status: "200", description: "The disk exists." }, { status: "403", description: "The account may not." }],
};
