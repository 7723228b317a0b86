// Shared parts of handles made by dataworks-gen from 11 documents. Do not edit: change the document and generate again.
import type { CodeRule, EndpointDescriptor } from "@dataworks-kit/wire";

/** What several operations have alike. */
export const endpoints1: readonly EndpointDescriptor[] = [
  { url: "https://dataworks.{regionId}.aliyuncs.com" },
  { url: "https://dataworks-vpc.{regionId}.aliyuncs.com", network: "vpc" },
  {
    url: "https://dataworks.aliyuncs.com",
    regions: ["cn-qingdao", "cn-huhehaote", "cn-hangzhou-finance", "cn-north-2-gov-1"],
  },
];

/** What several operations have alike. */
export const codes1: readonly CodeRule[] = [
  { code: "ConnectionAlreadyExist", execution: "none", meaning: "already-exists" },
];

/** What several operations have alike. */
export const codes2: readonly CodeRule[] = [
  { code: "DataSource.CheckRamRoleFailure", execution: "none" },
  { code: "DataSource.ConnectionStrProperty.PatternNotMatch", execution: "none" },
];

/** What several operations have alike. */
export const codes3: readonly CodeRule[] = [
  { code: "InvalidTimeStamp.Expired", execution: "none", meaning: "clock-skew" },
  { code: "IllegalTimestamp", execution: "none", meaning: "clock-skew" },
  { code: "InvalidSecurityToken.Expired", execution: "none", meaning: "expired-key" },
  { code: "IncompleteSignature", execution: "none" },
  { code: "ResourceNotAuthorized.Api", execution: "none" },
  { code: "Forbidden.Not.Server", execution: "none" },
  { code: "ServiceUnavailable", execution: "unlikely", meaning: "unavailable" },
  { startsWith: "Missing", execution: "none" },
  { startsWith: "Invalid", execution: "none" },
  { startsWith: "Throttling", execution: "none", meaning: "throttled" },
  { startsWith: "Forbidden", execution: "none" },
  { startsWith: "NoPermission", execution: "none" },
  { startsWith: "SignatureDoesNotMatch", execution: "none" },
  { startsWith: "UnsupportedHTTPMethod", execution: "none" },
];
