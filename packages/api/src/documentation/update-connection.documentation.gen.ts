// The documentation made by dataworks-gen from update-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationDocumentation } from "@dataworks-kit/wire";

/** What the document says of UpdateConnection to people. */
export const updateConnectionDocumentation: OperationDocumentation = {
  summary: "Change a data source",
  description: "Changes how a data source is reached, its description, its environment or whether it can be used. What the call leaves out stays as it is. Content replaces the whole stored one, and is judged by the type that the data source has (inferred): give all its members, the secrets too. The caller must be an administrator or the owner of the workspace.\n\nA repeated call changes nothing more, but in between somebody else may have changed the data source, so that the operation does not count as idempotent.",
  url: "https://help.aliyun.com/en/dataworks/developer-reference/api-dataworks-public-2020-05-18-updateconnection",
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
    {
      name: "Description",
      types: ["string"],
      description: "A text for people about the data source. This API version states no limit; the 2024-05-18 version allows up to 3000 characters.",
      example: "abc",
      evidence: "documented",
    },
    {
      name: "EnvType",
      types: ["integer"],
      format: "int32",
      description: "The environment to which the data source is moved.",
      example: 1,
      values: [
        { value: 0, description: "The development environment." },
        { value: 1, description: "The production environment." },
      ],
      evidence: "documented",
    },
    {
      name: "Content",
      types: ["string"],
      json: true,
      description: "How to reach the data source from now on, as one JSON object in a string. The stored type decides its members. It holds secrets: keep it out of URLs, logs and error messages.",
      example: "{\"database\":\"dbname\",\"instanceName\":\"instancename\",\"password\":\"password\",\"rdsOwnerId\":\"123\",\"username\":\"username\"}",
      evidence: "documented",
    },
    {
      name: "Status",
      types: ["string"],
      description: "Whether the data source can be used. Calls say it in a word, answers in a number. One page of the vendor prints 1 as an example of the word.",
      example: "ENABLED",
      values: [
        { value: "ENABLED", description: "It can be used." },
        { value: "DISABLED", description: "It is kept and cannot be used." },
      ],
      evidence: "documented",
    },
  ],
  responses: [
    { status: "200", description: "The data source was changed." },
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
