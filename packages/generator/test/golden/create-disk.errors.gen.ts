// The error catalogue made by dataworks-gen from create-disk.openapi.yaml. Do not edit: change the document and generate again.
import type { DocumentedError } from "@dataworks-kit/wire";
import type { CreateDiskErrorCode } from "./create-disk.types.gen.js";

/** The documented errors of CreateDisk. `%s` in a message marks what the service fills in. */
export const createDiskErrors: readonly DocumentedError<CreateDiskErrorCode>[] = [
  {
    code: "QuotaExceed.DiskCount",
    message: "The quota of %s is exceeded.",
    summary: "The account has as many disks as it may have.",
    description: "",
    status: 403,
    execution: "unknown",
  },
];
