// Shared errors made by dataworks-gen from 11 documents. Do not edit: change the document and generate again.
import type { DocumentedError } from "@dataworks-kit/wire";

/** The codes of each list. */
export interface SharedCodes {
  errors1:
    | "Invalid.Tenant.ConnectionNotExists"
    | "Invalid.Tenant.ProjectNotExists"
    | "Invalid.Tenant.UserIsNotProjectOwnerOrAdmin"
    | "Invalid.Tenant.UserNotInProject"
    | "Invalid.Tenant.UserNotInTenant";
  errors2:
    | "ConnectionAlreadyExist"
    | "MissingContent"
    | "MissingName";
  errors3:
    | "DataSource.CheckRamRoleFailure"
    | "DataSource.ConnectionStrProperty.PatternNotMatch"
    | "Invalid.DataSource.DataSourceTypeNotExist"
    | "Invalid.DataSource.DataSourceTypeNotSupport"
    | "Invalid.Param.Odps.EngineIdOrConnectStrEmpty"
    | "MissingParam.ConnectionStr.Property";
  errors4:
    | "Forbidden.Access"
    | "Forbidden.AccessKeyDisabled"
    | "Forbidden.Not.Server"
    | "Forbidden.RAM"
    | "IllegalTimestamp"
    | "IncompleteSignature"
    | "InternalError"
    | "InternalError.System"
    | "InternalError.UserId.Missing"
    | "InvalidAccessKeyId.Inactive"
    | "InvalidAccessKeyId.NotFound"
    | "InvalidAction.NotFound"
    | "InvalidApi.NotFound"
    | "InvalidParameter"
    | "InvalidParameter.Format"
    | "InvalidProduct.NotFound"
    | "InvalidProtocol.NeedSsl"
    | "InvalidRegionId"
    | "InvalidSecurityToken.Expired"
    | "InvalidSecurityToken.Malformed"
    | "InvalidSecurityToken.MismatchWithAccessKey"
    | "InvalidSignatureMethod"
    | "InvalidSignatureVersion"
    | "InvalidTimeStamp.Expired"
    | "InvalidTimeStamp.Format"
    | "MissingAccessKeyId"
    | "MissingAction"
    | "MissingParameter"
    | "MissingRegionId"
    | "MissingSecurityToken"
    | "MissingSignature"
    | "MissingSignatureMethod"
    | "MissingSignatureNonce"
    | "MissingSignatureVersion"
    | "MissingTimestamp"
    | "MissingVersion"
    | "NoPermission"
    | "ResourceNotAuthorized.Api"
    | "ServiceUnavailable"
    | "SignatureDoesNotMatch"
    | "SignatureNonceUsed"
    | "Throttling"
    | "Throttling.Api"
    | "Throttling.Api.Risk"
    | "Throttling.Resource"
    | "Throttling.System"
    | "Throttling.User"
    | "UnsupportedHTTPMethod";
  errors5:
    | "InvalidProjectId"
    | "MissingProjectId";
  errors6:
    | "MissingEnvType";
  errors7:
    | "InvalidName";
  errors8:
    | "InvalidDescription";
  errors9:
    | "InvalidConnectionType";
  errors10:
    | "InvalidSubType";
  errors11:
    | "InvalidEnvType";
  errors12:
    | "InvalidContent";
  errors13:
    | "InvalidVersion";
  errors14:
    | "InvalidDataSourceType";
  errors15:
    | "InvalidConnectionId"
    | "MissingConnectionId";
  errors16:
    | "Invalid.Operation"
    | "InvalidDataSourceId"
    | "MissingDataSourceId";
  errors17:
    | "InvalidStatus";
  errors18:
    | "InvalidPageNumber"
    | "InvalidPageSize";
}

/** What several operations have alike. */
export const errors1: readonly DocumentedError<SharedCodes["errors1"]>[] = [
  {
    code: "Invalid.Tenant.ConnectionNotExists",
    message: "The connection does not exist.",
    summary: "The data source does not exist.",
    description: "No data source of the caller's workspaces has this id, or it was deleted. The vendor's tables list the code also where nothing is looked up by id.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "Invalid.Tenant.ProjectNotExists",
    message: "The project does not exist.",
    summary: "The workspace does not exist.",
    description: "No workspace of the account has this ProjectId in the region of the endpoint. Compare both with what ListProjects gives.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "Invalid.Tenant.UserNotInProject",
    message: "The user is not in the project.",
    summary: "The caller is not a member of the workspace.",
    description: "Have an administrator of the workspace add the identity that owns the access key.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "Invalid.Tenant.UserIsNotProjectOwnerOrAdmin",
    message: "The user is not a project administrator or owner.",
    summary: "The caller is neither administrator nor owner of the workspace.",
    description: "Have the role given to the identity that owns the access key, or call with another one.",
    status: 403,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "Invalid.Tenant.UserNotInTenant",
    message: "The user is not in tenant.",
    summary: "The caller does not belong to the DataWorks tenant.",
    description: "Use an access key of the account, or of a RAM user of the account, that owns the workspace.",
    status: 403,
    evidence: "documented",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors2: readonly DocumentedError<SharedCodes["errors2"]>[] = [
  {
    code: "ConnectionAlreadyExist",
    message: "The connection with envType %s and name %s already exists.",
    summary: "The workspace already has a data source of this name in this environment.",
    description: "Name and EnvType are unique together in a workspace. Choose another name; after a call whose outcome was unknown, look whether that call has created it.",
    status: 400,
    evidence: "documented",
    execution: "none",
    meaning: "already-exists",
  },
  {
    code: "MissingName",
    message: "Name is mandatory for this action.",
    summary: "Name is missing.",
    description: "Send a name for the data source.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "MissingContent",
    message: "Content is mandatory for this action.",
    summary: "Content is missing.",
    description: "Send Content. If the form body held it, the gateway may read the query alone.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors3: readonly DocumentedError<SharedCodes["errors3"]>[] = [
  {
    code: "DataSource.CheckRamRoleFailure",
    message: "Failed to check the RAM role. AccountId %s. roleArn %s.",
    summary: "The RAM role in Content cannot be used.",
    description: "DataWorks could not verify the role of the named account. Check that the role exists and that it trusts DataWorks.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "DataSource.ConnectionStrProperty.PatternNotMatch",
    message: "The pattern value %s is invalid. The correct pattern is %s.",
    summary: "A member of Content has the wrong form.",
    description: "Write the value after the pattern that the message prints.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "Invalid.DataSource.DataSourceTypeNotSupport",
    message: "The dataSourceType %s and subType %s are not supported.",
    summary: "The service does not take this type, or not with this SubType.",
    description: "Use one of the listed types in its exact spelling, and SubType beside rds alone.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "MissingParam.ConnectionStr.Property",
    message: "You must specify property %s required by the data source connection string.",
    summary: "A required member of Content is missing.",
    description: "Add the named member to Content; the type decides which ones are needed.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "Invalid.DataSource.DataSourceTypeNotExist",
    message: "The data source type %s does not exist.",
    summary: "The service does not know this type.",
    description: "Use a type that DataWorks has in this region, in its exact spelling.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "Invalid.Param.Odps.EngineIdOrConnectStrEmpty",
    message: "Either the compute engine ID or the connection string must be specified when data source type is ODPS.",
    summary: "Content of an odps data source names neither a compute engine nor how to connect.",
    description: "Give the members that connect to the MaxCompute project. How Content names a compute engine instead is not documented.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors4: readonly DocumentedError<SharedCodes["errors4"]>[] = [
  {
    code: "InvalidProtocol.NeedSsl",
    message: "Your request is denied as lack of ssl protect.",
    summary: "The call came over plain HTTP.",
    description: "Use https. One page of the vendor gives status 404 instead.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "InvalidParameter",
    message: "The specified parameter \"Action or Version\" is not valid.",
    summary: "Action or Version is wrong (legacy code).",
    description: "Send Action and Version in the exact spelling of the contract. Current gateways answer InvalidAction.NotFound or InvalidVersion.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "InvalidParameter.Format",
    message: "Specified parameter format is not valid.",
    summary: "Format is neither JSON nor XML.",
    description: "Send Format JSON or XML, or leave it out. We also take it as the answer to a request in a form that no page prints a code for, such as a body that is too large (inferred).",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "MissingParameter",
    message: "The input parameter \"%s\" that is mandatory for processing this request is not supplied",
    summary: "A required parameter or header is missing (legacy code).",
    description: "Send what the message names. We also take it as the answer to a missing header of ACS3-HMAC-SHA256, for which no page prints a code (inferred).",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "InvalidTimeStamp.Format",
    message: "Specified time stamp or date value is not well formatted.",
    summary: "Timestamp or x-acs-date has the wrong form.",
    description: "Write it as yyyy-MM-ddTHH:mm:ssZ in UTC, without milliseconds.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "InvalidTimeStamp.Expired",
    message: "Specified time stamp or date value is expired.",
    summary: "Timestamp or x-acs-date is too far from the gateway's clock.",
    description: "Correct the clock and sign again. The pages give a window of 15 minutes, one of 31.",
    status: 400,
    evidence: "documented",
    execution: "none",
    meaning: "clock-skew",
  },
  {
    code: "IllegalTimestamp",
    message: "The input parameter \"Timestamp\" that is mandatory for processing this request is not supplied.",
    summary: "Timestamp is too far from the server's clock (legacy code).",
    description: "Correct the clock and sign again. Documented for ECS, in a text that speaks of a missing parameter; the current code is InvalidTimeStamp.Expired.",
    status: 400,
    evidence: "documented",
    execution: "none",
    meaning: "clock-skew",
  },
  {
    code: "InvalidAccessKeyId.Inactive",
    message: "Specified access key is disabled.",
    summary: "The access key is disabled.",
    description: "Enable the key or use another one.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "InvalidSecurityToken.Expired",
    message: "Specified SecurityToken is expired.",
    summary: "The token of the temporary access key has expired.",
    description: "Assume the role again and sign with the new key and token. One product of the vendor gives status 403 instead.",
    status: 400,
    evidence: "documented",
    execution: "none",
    meaning: "expired-key",
  },
  {
    code: "InvalidSecurityToken.Malformed",
    message: "Specified SecurityToken is malformed.",
    summary: "SecurityToken is not a token.",
    description: "Send the token as it was issued, encoded once.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "InvalidSecurityToken.MismatchWithAccessKey",
    message: "Specified SecurityToken mismatch with the AccessKey.",
    summary: "The token belongs to another access key.",
    description: "Use key id, secret and token of the same session.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "InvalidSignatureMethod",
    message: "Specified signature method is not valid.",
    summary: "SignatureMethod is unknown.",
    description: "Send HMAC-SHA1, or sign with ACS3-HMAC-SHA256.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "IncompleteSignature",
    message: "The request signature does not conform to Aliyun standards. server string to sign is:%s",
    summary: "The signature does not keep to the rules.",
    description: "Compare the string to sign, which the message repeats, with your own, and check that nothing is cut.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "SignatureDoesNotMatch",
    message: "Specified signature is not matched with our calculation. server string to sign is:%s",
    summary: "The signature is not the one that the gateway computed.",
    description: "Compare the string to sign at the end of the message with your own: if they differ, the canonical form is wrong; if they agree, the secret is. A call signed with ACS3-HMAC-SHA256 is answered with other words, which stand beside this entry.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "SignatureDoesNotMatch",
    message: "Specified signature does not match our calculation. server StringToSign is [%s] server CanonicalRequest is [%s]",
    summary: "The ACS3 signature is not the one that the gateway computed.",
    description: "The same code in the words for ACS3-HMAC-SHA256, as callers have quoted them: first the string to sign, then the canonical request. Compare both with your own.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "SignatureNonceUsed",
    message: "Specified signature nonce was used already.",
    summary: "The nonce was used before.",
    description: "Make a fresh nonce for every attempt. After a lost connection this can be the second copy of a call whose first copy worked.",
    status: 400,
    evidence: "documented",
    execution: "unknown",
  },
  {
    code: "MissingRegionId",
    message: "RegionId is mandatory for this action.",
    summary: "RegionId is missing.",
    description: "Send RegionId. Only gateways that still require it, those of private clouds among them, answer so.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "MissingAction",
    message: "Action is mandatory for this action.",
    summary: "Action is missing.",
    description: "Name the operation in the parameter Action or the header x-acs-action.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "MissingVersion",
    message: "Version is mandatory for this action.",
    summary: "Version is missing.",
    description: "Name the version of the API in the parameter Version or the header x-acs-version.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "MissingAccessKeyId",
    message: "AccessKeyId is mandatory for this action.",
    summary: "AccessKeyId is missing.",
    description: "Sign the call; an RPC signature needs the id of the access key as a parameter.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "MissingTimestamp",
    message: "Timestamp is mandatory for this action.",
    summary: "Timestamp is missing.",
    description: "Add the time of signing, in UTC and whole seconds.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "MissingSignature",
    message: "Signature is mandatory for this action.",
    summary: "Signature is missing.",
    description: "Add the result of signing as the parameter Signature.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "MissingSignatureMethod",
    message: "SignatureMethod is mandatory for this action.",
    summary: "SignatureMethod is missing.",
    description: "Send SignatureMethod HMAC-SHA1.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "MissingSignatureVersion",
    message: "SignatureVersion is mandatory for this action.",
    summary: "SignatureVersion is missing.",
    description: "Send SignatureVersion 1.0.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "MissingSignatureNonce",
    message: "SignatureNonce is mandatory for this action.",
    summary: "SignatureNonce is missing.",
    description: "Add a random text that was never used before.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "MissingSecurityToken",
    message: "SecurityToken is mandatory for this action.",
    summary: "SecurityToken is missing.",
    description: "A temporary access key works only with the token that was issued with it. The code is documented, its text follows the pattern.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "InvalidRegionId",
    message: "Specified parameter RegionId is not valid.",
    summary: "RegionId is not valid.",
    description: "Send what the contract says of RegionId.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "InvalidSignatureVersion",
    message: "Specified parameter SignatureVersion is not valid.",
    summary: "SignatureVersion is not valid.",
    description: "Send SignatureVersion 1.0.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "ResourceNotAuthorized.Api",
    message: "You are not authorized to access the resources.",
    summary: "The caller may not use this resource.",
    description: "Ask the owner of the resource for access.",
    status: 403,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "Forbidden.Access",
    message: "Access is forbidden. Try again later.",
    summary: "DataWorks refuses the caller for now.",
    description: "Wait some minutes and call again. On other operations the same code says that an Enterprise edition is needed first.",
    status: 403,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "Forbidden.AccessKeyDisabled",
    message: "The AccessKey is disabled.",
    summary: "The access key is disabled.",
    description: "Enable the key or use another one. The text is documented for ECS.",
    status: 403,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "Forbidden.RAM",
    message: "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
    summary: "Resource Access Management refuses the call.",
    description: "Have a policy attached that allows it. AccessDeniedDetail says which rule refused whom.",
    status: 403,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "NoPermission",
    message: "You are not authorized to do this action.",
    summary: "The caller has no permission for this action.",
    description: "Have a policy attached that allows it. AccessDeniedDetail says which rule refused whom.",
    status: 403,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "UnsupportedHTTPMethod",
    message: "This http method is not supported.",
    summary: "The HTTP method is not served.",
    description: "Send POST. The gateway's general table gives status 400 and, by mistake, the text of another error; status and text here are documented for ECS.",
    status: 403,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "InvalidProduct.NotFound",
    message: "Cannot find product according to your specified domain.",
    summary: "No product answers at this host.",
    description: "Check the endpoint: dataworks.REGION.aliyuncs.com.",
    status: 404,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "InvalidAction.NotFound",
    message: "Specified api is not found, please check your url and method.",
    summary: "The product has no such operation in this version.",
    description: "Check Action (its case counts), Version and the endpoint.",
    status: 404,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "InvalidApi.NotFound",
    message: "Specified api is not found, please check your url and method.",
    summary: "The product has no such operation in this version (older code).",
    description: "Check Action (its case counts), Version and the endpoint. Current gateways answer InvalidAction.NotFound.",
    status: 404,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "InvalidAccessKeyId.NotFound",
    message: "Specified access key is not found.",
    summary: "The access key does not exist.",
    description: "Check the id of the key and whether it belongs to this site of the cloud (the Chinese or the international one). Some pages give status 400.",
    status: 404,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "Throttling.Api",
    message: "The request for this resource has exceeded your available limit.",
    summary: "Too many calls of this operation.",
    description: "Wait and call again more slowly. Writes are limited to 5 to 20 a second for an account in a region. The general table of the gateway has this code with status 400 and another text.",
    status: 429,
    evidence: "documented",
    execution: "none",
    meaning: "throttled",
  },
  {
    code: "Throttling.Api.Risk",
    message: "The request for this resource has exceeded your daily available limit.",
    summary: "The calls of this day are used up.",
    description: "Wait until the next day, or take an edition of DataWorks with a larger quota.",
    status: 429,
    evidence: "documented",
    execution: "none",
    meaning: "throttled",
  },
  {
    code: "Throttling.System",
    message: "The DataWorks system is busy. Try again later.",
    summary: "DataWorks is busy.",
    description: "Wait and call again.",
    status: 429,
    evidence: "documented",
    execution: "none",
    meaning: "throttled",
  },
  {
    code: "Throttling.User",
    message: "Your request is too frequent. Try again later.",
    summary: "The caller calls too often.",
    description: "Wait and call again more slowly. The general table of the gateway has this code with status 400 and another text.",
    status: 429,
    evidence: "documented",
    execution: "none",
    meaning: "throttled",
  },
  {
    code: "Throttling.Resource",
    message: "the number of API calls that you can make has reached the upper limit. You can upgrade the edition of your DataWorks service to obtain a larger quota for the number of API calls.",
    summary: "The quota of API calls is used up.",
    description: "Wait, or take an edition of DataWorks with a larger quota.",
    status: 429,
    evidence: "documented",
    execution: "none",
    meaning: "throttled",
  },
  {
    code: "Throttling",
    message: "Request was denied due to request throttling.",
    summary: "The gateway refuses calls for now.",
    description: "Wait and call again. Code and text are documented with status 400; status 429 is inferred from the other throttling errors of DataWorks. Clients should look at the start of the code.",
    status: 429,
    evidence: "inferred",
    execution: "none",
    meaning: "throttled",
  },
  {
    code: "InternalError.System",
    message: "An internal system error occurred. Try again later.",
    summary: "DataWorks failed.",
    description: "The call may have worked: look what it may have changed before calling again.",
    status: 500,
    evidence: "documented",
    execution: "unknown",
  },
  {
    code: "InternalError.UserId.Missing",
    message: "An internal system error occurred. Try again later.",
    summary: "DataWorks could not identify the caller.",
    description: "Call again later; quote the RequestId to support if it stays.",
    status: 500,
    evidence: "documented",
    execution: "unknown",
  },
  {
    code: "Forbidden.Not.Server",
    message: "The dataworksAPI service is not available in this area. Please try it in another area.",
    summary: "DataWorks has no API in this region.",
    description: "Use the endpoint of a region in which it is served.",
    status: 500,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "InternalError",
    message: "The request processing has failed due to some unknown error, exception or failure.",
    summary: "The gateway or the service failed.",
    description: "The call may have worked: look what it may have changed before calling again.",
    status: 500,
    evidence: "documented",
    execution: "unknown",
  },
  {
    code: "ServiceUnavailable",
    message: "The request has failed due to a temporary failure of the server.",
    summary: "The service cannot answer for now.",
    description: "Wait and call again. In this envelope it is taken to mean that the call did not run (inferred); a bare 503 of a proxy says nothing of the kind.",
    status: 503,
    evidence: "documented",
    execution: "unlikely",
    meaning: "unavailable",
  },
];

/** What several operations have alike. */
export const errors5: readonly DocumentedError<SharedCodes["errors5"]>[] = [
  {
    code: "MissingProjectId",
    message: "ProjectId is mandatory for this action.",
    summary: "ProjectId is missing.",
    description: "Send ProjectId. If the form body held it, the gateway may read the query alone.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "InvalidProjectId",
    message: "Specified parameter ProjectId is not valid.",
    summary: "ProjectId is not valid.",
    description: "Send what the contract says of ProjectId.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors6: readonly DocumentedError<SharedCodes["errors6"]>[] = [
  {
    code: "MissingEnvType",
    message: "EnvType is mandatory for this action.",
    summary: "EnvType is missing.",
    description: "Send EnvType. If the form body held it, the gateway may read the query alone.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors7: readonly DocumentedError<SharedCodes["errors7"]>[] = [
  {
    code: "InvalidName",
    message: "Specified parameter Name is not valid.",
    summary: "Name is not valid.",
    description: "Send what the contract says of Name.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors8: readonly DocumentedError<SharedCodes["errors8"]>[] = [
  {
    code: "InvalidDescription",
    message: "Specified parameter Description is not valid.",
    summary: "Description is not valid.",
    description: "Send what the contract says of Description.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors9: readonly DocumentedError<SharedCodes["errors9"]>[] = [
  {
    code: "InvalidConnectionType",
    message: "Specified parameter ConnectionType is not valid.",
    summary: "ConnectionType is not valid.",
    description: "Send what the contract says of ConnectionType.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors10: readonly DocumentedError<SharedCodes["errors10"]>[] = [
  {
    code: "InvalidSubType",
    message: "Specified parameter SubType is not valid.",
    summary: "SubType is not valid.",
    description: "Send what the contract says of SubType.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors11: readonly DocumentedError<SharedCodes["errors11"]>[] = [
  {
    code: "InvalidEnvType",
    message: "Specified parameter EnvType is not valid.",
    summary: "EnvType is not valid.",
    description: "Send what the contract says of EnvType.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors12: readonly DocumentedError<SharedCodes["errors12"]>[] = [
  {
    code: "InvalidContent",
    message: "Specified parameter Content is not valid.",
    summary: "Content is not valid.",
    description: "Send what the contract says of Content.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors13: readonly DocumentedError<SharedCodes["errors13"]>[] = [
  {
    code: "InvalidVersion",
    message: "Specified parameter Version is not valid.",
    summary: "Version is not valid.",
    description: "Send Version 2020-05-18.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors14: readonly DocumentedError<SharedCodes["errors14"]>[] = [
  {
    code: "InvalidDataSourceType",
    message: "Specified parameter DataSourceType is not valid.",
    summary: "DataSourceType is not valid.",
    description: "Send what the contract says of DataSourceType.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors15: readonly DocumentedError<SharedCodes["errors15"]>[] = [
  {
    code: "MissingConnectionId",
    message: "ConnectionId is mandatory for this action.",
    summary: "ConnectionId is missing.",
    description: "Send ConnectionId. If the form body held it, the gateway may read the query alone.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "InvalidConnectionId",
    message: "Specified parameter ConnectionId is not valid.",
    summary: "ConnectionId is not valid.",
    description: "Send what the contract says of ConnectionId.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors16: readonly DocumentedError<SharedCodes["errors16"]>[] = [
  {
    code: "Invalid.Operation",
    message: "You cannot delete the bindingCalcEngine that is bound to the data source.",
    summary: "A compute engine is bound to the data source.",
    description: "Unbind the compute engine of the workspace first.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "MissingDataSourceId",
    message: "DataSourceId is mandatory for this action.",
    summary: "DataSourceId is missing.",
    description: "Send DataSourceId. If the form body held it, the gateway may read the query alone.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "InvalidDataSourceId",
    message: "Specified parameter DataSourceId is not valid.",
    summary: "DataSourceId is not valid.",
    description: "Send what the contract says of DataSourceId.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors17: readonly DocumentedError<SharedCodes["errors17"]>[] = [
  {
    code: "InvalidStatus",
    message: "Specified parameter Status is not valid.",
    summary: "Status is not valid.",
    description: "Send what the contract says of Status.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
];

/** What several operations have alike. */
export const errors18: readonly DocumentedError<SharedCodes["errors18"]>[] = [
  {
    code: "InvalidPageSize",
    message: "Specified parameter PageSize is not valid.",
    summary: "PageSize is not valid.",
    description: "Send what the contract says of PageSize.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "InvalidPageNumber",
    message: "Specified parameter PageNumber is not valid.",
    summary: "PageNumber is not valid.",
    description: "Send what the contract says of PageNumber.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
];
