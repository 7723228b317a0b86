// The index of the documentation made by dataworks-gen from create-disk.openapi.yaml, tag-resources.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationDocumentation } from "@dataworks-kit/wire";
export type { FieldDocumentation, OperationDocumentation, ParameterDocumentation, ResponseDocumentation, ShapeDocumentation, ValueDocumentation, VariantDocumentation } from "@dataworks-kit/wire";

/** The documentation of each operation under the name of its method, loaded when it is called. */
export const documentation = {
  createDisk: async (): Promise<OperationDocumentation> => (await import("./create-disk.documentation.gen.js")).createDiskDocumentation,
  tagResources: async (): Promise<OperationDocumentation> => (await import("./tag-resources.documentation.gen.js")).tagResourcesDocumentation,
};
