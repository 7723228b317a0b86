// The documentation made by dataworks-gen from delete-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationDocumentation } from "@dataworks-kit/wire";

/** What the document says of DeleteConnection to people. */
export const deleteConnectionDocumentation: OperationDocumentation = {
  summary: "Remove a data source",
  description: "Removes a data source. What uses it fails from then on. The caller must be an administrator or the owner of the workspace. A second call answers `Invalid.Tenant.ConnectionNotExists` (inferred), so that after an unknown outcome this code can mean that the first call worked.",
  url: "https://help.aliyun.com/en/dataworks/developer-reference/api-dataworks-public-2020-05-18-deleteconnection",
  parameters: [
    {
      name: "RegionId",
      types: ["string"],
      description: "The region of the workspace. The endpoint decides it, so that it is optional and harmless to send; private clouds need it.",
      example: "cn-shanghai",
      evidence: "documented",
    },
    {
      name: "ConnectionId",
      types: ["integer"],
      format: "int64",
      required: true,
      description: "The id of the data source, as `ListConnections` gives it.",
      example: 1,
      evidence: "documented",
    },
  ],
  responses: [
    { status: "200", description: "The data source was removed." },
    {
      status: "400",
      description: "The call is wrong in itself, or the workspace refuses it. Nothing was carried out.",
    },
    { status: "403", description: "The caller may not do this. Nothing was carried out." },
    {
      status: "404",
      description: "The host, the operation or the access key is unknown. Nothing was carried out.",
    },
    { status: "429", description: "The caller is too fast or its quota is used up. Nothing was carried out." },
    { status: "500", description: "The service failed. Whether the call was carried out is unknown." },
    { status: "503", description: "The service cannot answer for now." },
  ],
};
