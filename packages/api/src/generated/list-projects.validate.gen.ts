// Validators made by dataworks-gen from list-projects.openapi.yaml. Do not edit: change the document and generate again.
import { all, bound, integerFormat, itemCount, items, json, properties, ref, required, type, type Check, type StandardSchema, standardSchema } from "@dataworks-kit/wire/check";
import type { ListProjectsInput, ListProjectsOutput } from "./list-projects.types.gen.ts";
import { checkRequestId, checkPageNumber, checkPageSize, checkTotalCount, checkErrorResponse } from "./shared.checks.gen.ts";

const checkListProjectsResponse: Check = all(
  type("object"),
  required("RequestId", "PageResult"),
  properties({
    "RequestId": ref(() => checkRequestId),
    "PageResult": all(
      type("object"),
      required("ProjectList", "PageNumber", "PageSize", "TotalCount"),
      properties({
        "PageNumber": ref(() => checkPageNumber),
        "PageSize": ref(() => checkPageSize),
        "TotalCount": ref(() => checkTotalCount),
        "ProjectList": all(type("array"), items(ref(() => checkProject))),
      }),
    ),
  }),
);

const checkProject: Check = all(
  type("object"),
  required("ProjectId"),
  properties({
    "ProjectId": all(type("integer"), integerFormat("int64")),
    "ProjectName": type("string"),
    "ProjectIdentifier": type("string"),
    "ProjectDescription": type("string"),
    "ProjectOwnerBaseId": type("string"),
    "ProjectStatus": all(type("integer"), integerFormat("int32")),
    "ProjectStatusCode": type("string"),
    "ResourceManagerResourceGroupId": type("string"),
    "Tags": all(type("array"), items(ref(() => checkProjectTag))),
    "DisableDevelopment": type("boolean"),
    "UseProxyOdpsAccount": type("boolean"),
    "TablePrivacyMode": all(type("integer"), integerFormat("int32")),
    "IsDefault": all(type("integer"), integerFormat("int32")),
  }),
);

const checkProjectTag: Check = all(type("object"), properties({ "Key": type("string"), "Value": type("string") }));

/** Checks a value of type `ListProjectsInput`. Its issues point into JSON that stands in a string. */
export const listProjectsInputSchema: StandardSchema<ListProjectsInput> = standardSchema(
  all(
    type("object"),
    properties({
      "RegionId": type("string"),
      "PageNumber": all(type("integer"), integerFormat("int32"), bound("minimum", 1), bound("maximum", 10000000)),
      "PageSize": all(type("integer"), integerFormat("int32"), bound("minimum", 1), bound("maximum", 10000000)),
      "ResourceManagerResourceGroupId": type("string"),
      "Tags": json(all(type("array"), itemCount(0, 20), items(ref(() => checkProjectTag)))),
    }),
  ),
);

/** Checks a value of type `ListProjectsOutput`. Its issues point into JSON that stands in a string. */
export const listProjectsOutputSchema: StandardSchema<ListProjectsOutput> = standardSchema(
  ref(() => checkListProjectsResponse),
);

/** Checks a value of type `unknown`. Its issues point into JSON that stands in a string. */
export const listProjectsErrorSchema: StandardSchema<unknown> = standardSchema(
  ref(() => checkErrorResponse),
);
