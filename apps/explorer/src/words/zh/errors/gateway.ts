import type { ErrorTextZh } from "./error-text.ts";

const POLICY = "请为其附加允许此操作的权限策略。AccessDeniedDetail 说明是哪条规则拒绝了谁。";
const SLOWER = "请等待，然后以更低的频率调用。";
const OTHER_THROTTLING = "网关的通用表格中，这个错误码的状态码是 400，文字也不同。";
const LOOK_FIRST = "调用可能已经生效：再次调用之前，请先查看它可能改动的内容。";

/** Errors of every operation that speak of the request, of rights, of limits and of failures, by code. */
export const GATEWAY_ERRORS_ZH: Readonly<Record<string, ErrorTextZh>> = {
  "InvalidProtocol.NeedSsl": {
    summary: "调用使用了未加密的 HTTP。",
    description: "请使用 https。厂商的一个页面给出的状态码是 404。",
  },
  InvalidParameter: {
    summary: "Action 或 Version 有误（旧错误码）。",
    description:
      "请按契约中的准确拼写发送 Action 和 Version。现在的网关返回 InvalidAction.NotFound 或 InvalidVersion。",
  },
  "InvalidParameter.Format": {
    summary: "Format 既不是 JSON 也不是 XML。",
    description:
      "请把 Format 设为 JSON 或 XML，或不发送它。有些请求的形式有误，而文档没有给出错误码，例如请求体过大，我们也视为返回这个错误码（推断）。",
  },
  MissingParameter: {
    summary: "缺少必需的参数或请求头（旧错误码）。",
    description:
      "请发送消息指出的内容。缺少 ACS3-HMAC-SHA256 的请求头时，文档没有给出错误码，我们也视为返回这个错误码（推断）。",
  },
  MissingRegionId: {
    summary: "缺少 RegionId。",
    description: "请发送 RegionId。只有仍然要求它的网关才会这样响应，包括专有云的网关。",
  },
  MissingAction: {
    summary: "缺少 Action。",
    description: "请在参数 Action 或请求头 x-acs-action 中指定操作。",
  },
  MissingVersion: {
    summary: "缺少 Version。",
    description: "请在参数 Version 或请求头 x-acs-version 中指定 API 的版本。",
  },
  InvalidVersion: { summary: "Version 无效。", description: "请将 Version 设为 2020-05-18。" },
  UnsupportedHTTPMethod: {
    summary: "不支持该 HTTP 方法。",
    description:
      "请发送 POST 请求。网关的通用表格给出的状态码是 400，并误用了另一个错误的文字；这里的状态码和文字来自 ECS 的文档。",
  },
  "InvalidProduct.NotFound": {
    summary: "该主机上没有产品响应。",
    description: "请检查接入点：dataworks.REGION.aliyuncs.com。",
  },
  "InvalidAction.NotFound": {
    summary: "该产品的这个版本没有这样的操作。",
    description: "请检查 Action（区分大小写）、Version 和接入点。",
  },
  "InvalidApi.NotFound": {
    summary: "该产品的这个版本没有这样的操作（较早的错误码）。",
    description: "请检查 Action（区分大小写）、Version 和接入点。现在的网关返回 InvalidAction.NotFound。",
  },
  "ResourceNotAuthorized.Api": {
    summary: "调用者无权使用该资源。",
    description: "请向资源的所有者申请访问权限。",
  },
  "Forbidden.Access": {
    summary: "DataWorks 暂时拒绝该调用者。",
    description: "请等待几分钟后再次调用。在其他操作中，同一错误码表示需要先有企业版。",
  },
  "Forbidden.RAM": { summary: "访问控制（RAM）拒绝了该调用。", description: POLICY },
  NoPermission: { summary: "调用者没有执行此操作的权限。", description: POLICY },
  "Forbidden.Not.Server": {
    summary: "DataWorks 在该地域没有 API。",
    description: "请使用提供该服务的地域的接入点。",
  },
  "Throttling.Api": {
    summary: "对该操作的调用太多。",
    description: `${SLOWER}每个账号在一个地域内的写操作限制为每秒 5 到 20 次。${OTHER_THROTTLING}`,
  },
  "Throttling.Api.Risk": {
    summary: "当天的调用次数已用完。",
    description: "请等到第二天，或换用配额更大的 DataWorks 版本。",
  },
  "Throttling.System": { summary: "DataWorks 繁忙。", description: "请等待后再次调用。" },
  "Throttling.User": {
    summary: "调用者的调用过于频繁。",
    description: `${SLOWER}${OTHER_THROTTLING}`,
  },
  "Throttling.Resource": {
    summary: "API 调用的配额已用完。",
    description: "请等待，或换用配额更大的 DataWorks 版本。",
  },
  Throttling: {
    summary: "网关暂时拒绝调用。",
    description:
      "请等待后再次调用。文档中这个错误码和文字的状态码是 400；状态码 429 由 DataWorks 的其他限流错误推断而来。客户端应当查看错误码的开头。",
  },
  "InternalError.System": { summary: "DataWorks 出错。", description: LOOK_FIRST },
  "InternalError.UserId.Missing": {
    summary: "DataWorks 无法识别调用者。",
    description: "请稍后再次调用；如果问题仍在，请向技术支持提供 RequestId。",
  },
  InternalError: { summary: "网关或服务出错。", description: LOOK_FIRST },
  ServiceUnavailable: {
    summary: "服务暂时无法响应。",
    description:
      "请等待后再次调用。以这种响应结构返回时，视为调用没有执行（推断）；代理单独返回的 503 不表示这一点。",
  },
};
