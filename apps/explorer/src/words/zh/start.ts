import type { Words } from "../words.ts";

/** The words of the first page, in Chinese. */
export const START_ZH: Words["start"] = {
  promise: "看阿里云 DataWorks 的一次调用如何成功，查出签名被拒绝的原因。",
  call: "看一次成功的调用",
  callMeaning: "把文档示例发送到本页中的模拟服务器，并显示请求、响应和代码。",
  refused: "我的签名被拒绝",
  refusedMeaning:
    "请粘贴服务端的消息和你的代码所签名的内容，适用于阿里云的任何 RPC 或 ACS3 调用。页面会显示修复它的代码。",
  private: "所有内容都留在此页：它没有服务端，不需要访问密钥，也不存储任何内容。",
  deprecated: (action, successor) => `厂商已弃用 ${action}。新代码应调用 ${successor}，它也在操作列表中。`,
  notice: "这不是阿里云发布的内容。",
  about: (version) =>
    `dataworks-kit ${version}，许可证为 Apache-2.0。源代码在其仓库的 apps/explorer 文件夹中。`,
};
