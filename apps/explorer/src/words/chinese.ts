import type { Words } from "./words.ts";
import { ANSWER_ZH } from "./zh/answer.ts";
import { CALL_ZH } from "./zh/call.ts";
import { ERROR_CENTRE_ZH } from "./zh/error-centre.ts";
import { describeExpectedZh } from "./zh/expected.ts";
import { OPERATIONS_ZH } from "./zh/operations.ts";
import { REFERENCE_ZH } from "./zh/reference.ts";
import { REFUSED_ZH } from "./zh/refused.ts";
import { SIGNING_ZH } from "./zh/signing.ts";
import { START_ZH } from "./zh/start.ts";
import { STEPS_ZH } from "./zh/steps.ts";

/** Every word of the page in Chinese. What has no Chinese text, such as an error of a new contract, stays in English. */
export const CHINESE: Words = {
  tag: "zh-CN",
  locale: "English",
  localeLabel: "Show this page in English",
  title: "DataWorks 调用工具",
  skip: "跳到正文",
  nav: "页面的各个部分",
  views: {
    start: "首页",
    call: "调用",
    refused: "签名被拒绝？",
    signature: "签名",
    errors: "错误",
    reference: "参考",
  },
  panels: { request: "请求", answer: "响应", code: "代码" },
  panelsLabel: "表单旁边显示的内容",
  start: START_ZH,
  operations: {
    label: "操作",
    summary: ({ action, version }, summary) => findSummary(`${action} ${version}`) ?? summary,
    effects: { write: "写入", read: "读取" },
    deprecated: (action) => `${action}（已弃用）`,
    failed: "无法加载此操作的文本。请再次选择它，或重新加载页面。",
  },
  loading: "正在加载……",
  copy: "复制",
  copied: "已复制",
  copyFailed: "浏览器不允许：请选中文本再复制",
  required: "必填",
  optional: "可选",
  secret: "机密",
  show: "显示",
  inferred: "推断",
  inferredMeaning: "“推断”表示厂商的页面没有这样说，而是由类似的情况得出。",
  insecure:
    "对于通过未加密的 HTTP 从另一台机器打开的页面，浏览器会停用加密功能。请通过 https: 打开，或在本机打开（http://127.0.0.1）。",
  notLoaded: "页面的一部分无法加载。请在网络恢复后重新加载页面。",
  example: (text) => `示例：${text}`,
  unset: "（不发送）",
  other: "（其他值）",
  otherOf: (name) => `其他 ${name}`,
  unlisted:
    "契约没有列出这个值。模拟服务器接受它。客户端需要选项 undocumentedType，命令行需要 --allow-undocumented-type。",
  mustBe: describeExpectedZh,
  tooLong: (limit) => `文本超过 ${limit.toLocaleString("en")} 个字符，因此未被采用。`,
  call: CALL_ZH,
  signing: SIGNING_ZH,
  steps: STEPS_ZH,
  refused: REFUSED_ZH,
  answer: ANSWER_ZH,
  samples: {
    language: "语言",
    install: "安装",
    local: "连接本地模拟服务器",
    localMeaning: (command) => `启动命令：${command}`,
    environment: "在环境变量中设置",
    secrets: "机密值来自环境变量，不写在代码中。",
  },
  errors: ERROR_CENTRE_ZH,
  reference: REFERENCE_ZH,
};

function findSummary(operation: string): string | undefined {
  return Object.hasOwn(OPERATIONS_ZH, operation) ? OPERATIONS_ZH[operation] : undefined;
}
