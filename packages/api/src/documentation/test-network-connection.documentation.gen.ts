// The documentation made by dataworks-gen from test-network-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationDocumentation } from "@dataworks-kit/wire";

/** What the document says of TestNetworkConnection to people. */
export const testNetworkConnectionDocumentation: OperationDocumentation = {
  summary: "Test whether a data source can be reached",
  description: "Tries to connect to a data source from a resource group, and answers whether that worked. It takes the data source by its name, spelt `DatasourceName` here, and its environment as a text. It changes nothing that a list would show (inferred; the vendor's metadata calls it a read and a write).",
  url: "https://help.aliyun.com/en/dataworks/developer-reference/api-dataworks-public-2020-05-18-testnetworkconnection",
  parameters: [
    {
      name: "RegionId",
      types: ["string"],
      description: "The region of the workspace. The endpoint decides it, so that it is optional and harmless to send; private clouds need it.",
      example: "cn-shanghai",
      evidence: "documented",
    },
    {
      name: "ProjectId",
      types: ["integer"],
      format: "int64",
      required: true,
      description: "The id of the workspace, as `ListProjects` gives it.",
      example: 10000,
      evidence: "documented",
    },
    {
      name: "DatasourceName",
      types: ["string"],
      required: true,
      description: "The name of the data source.",
      example: "mysql_name",
      evidence: "documented",
    },
    {
      name: "EnvType",
      types: ["string"],
      required: true,
      description: "The environment of the data source, 0 for development and 1 for production. A text here, a number elsewhere.",
      example: "1",
      values: [
        { value: "0", description: "The development environment." },
        { value: "1", description: "The production environment." },
      ],
      evidence: "documented",
    },
    {
      name: "ResourceGroup",
      types: ["string"],
      required: true,
      description: "The identifier of the resource group from which the connection is tried.",
      example: "S_res_group_2XXXX4_1619100XXXXX",
      evidence: "documented",
    },
  ],
  responses: [
    { status: "200", description: "The connection was tried. `ConnectStatus` says whether it worked." },
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
