import type { Words } from "../words.ts";

/** The words of the form of a call, in Chinese. */
export const CALL_ZH: Words["call"] = {
  parameters: "参数",
  structureMeaning: (name, governor) =>
    `${governor === undefined ? "" : `${name} 的内容由 ${governor} 决定。`}可以编辑字段，也可以编辑文本，两者会同步更新。`,
  json: "JSON 形式",
  encoded: "在查询字符串或表单中的编码形式",
  badEscape: "此处的 % 不是有效的 UTF-8 转义。JSON 保持不变。",
  noObject: "JSON 不是对象，因此没有字段。请修正，或填入文档示例。",
  noArray: "JSON 不是数组，因此没有行。请修正，或填入文档示例。",
  item: (name, number) => `${name} 第 ${number} 项`,
  addItem: (name) => `添加一项 ${name}`,
  remove: "移除",
  removeItem: (name, number) => `移除 ${name} 第 ${number} 项`,
  tidy: "每个成员一行",
  shapes: "对象的形式",
  shape: (number) => `形式 ${number}`,
  fillExample: "填入文档示例",
  problems: (count) => `${count} 个问题`,
  noProblems: "调用符合契约。",
  double: (projects) =>
    `由本页中的模拟服务器响应。它像云上的网关一样检查调用，不会在别处创建任何内容。它的工作空间的 ProjectId 是 ${projects}。`,
  address: "地址栏保存这个调用，但不保存其中的机密值：重新加载后请再次输入。",
  extra: (place, names) => `${place} 中还有此表单没有对应字段的成员：${names}。它们会按 JSON 中的样子发送。`,
  key: "使用模拟服务器文档中的虚构访问密钥签名。",
  howSigned: "逐步查看签名过程",
  send: "发送",
  sendAnyway: "仍然发送",
  sendKeys: "Ctrl+Enter",
  result: "请求、响应和代码",
  optional: (names) => `可选：${names.join("、")}`,
  help: (name) => `关于 ${name}`,
  goTo: (place) => `转到 ${place}`,
};
