// Shared parts of handles made by dataworks-gen from create-disk.openapi.yaml, tag-resources.openapi.yaml. Do not edit: change the document and generate again.
import type { EndpointDescriptor } from "@dataworks-kit/wire";

/** What several operations have alike. */
export const endpoints1: readonly EndpointDescriptor[] = [
];
