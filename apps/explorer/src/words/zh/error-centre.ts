import type { Words } from "../words.ts";
import { findErrorTextZh } from "./errors.ts";

/** The words of the list of errors, in Chinese. */
export const ERROR_CENTRE_ZH: Words["errors"] = {
  search: "搜索错误码、文字或含义，或粘贴响应体或一行日志",
  count: (shown, all) => `显示 ${shown} 个，共 ${all} 个`,
  none: "没有符合的已知错误码。请粘贴完整的响应体，或搜索消息中的一个词。",
  found: (code) => `在粘贴的内容中找到：${code}`,
  provoke: "触发",
  provokeOne: (code, summary) => `触发 ${code}：${summary}`,
  message: "服务的消息",
  range: "任意",
  columns: {
    code: "错误码",
    status: "状态码",
    ran: "可能已执行？",
    again: "可以重试？",
    who: "由谁处理？",
  },
  ran: { no: "否", unlikely: "不太可能", perhaps: "可能：请先查看" },
  again: {
    wait: "可以，稍等之后",
    clock: "校准时钟之后",
    key: "更换访问密钥之后",
    fixed: "修正之后",
    look: "先查看",
  },
  who: {
    developer: "开发者",
    administrator: "账号管理员",
    nobody: "无需处理：请等待",
    vendor: "厂商",
  },
  filters: "显示",
  all: "全部",
  filterNames: {
    wait: "稍后重试",
    developer: "由开发者处理",
    administrator: "由管理员处理",
    perhaps: "可能已执行",
  },
  link: (code) => `${code} 的链接`,
  text: (error) => findErrorTextZh(error) ?? error,
};
