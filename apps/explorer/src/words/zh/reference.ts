import type { Words } from "../words.ts";

/** The words of the reference, in Chinese. */
export const REFERENCE_ZH: Words["reference"] = {
  vendor: "厂商对此操作的文档",
  facts: (version, methods, idempotent) =>
    `版本 ${version}，请求方法 ${methods}，${idempotent ? "幂等" : "非幂等"}。`,
  deprecated: (successor) => `厂商已弃用。替代操作：${successor}。`,
  parameters: "参数",
  variant: (name, governor, value) => `${governor} 为 ${value} 时的 ${name}`,
  responses: "响应",
  or: "或",
  either: (names) => names.join(" 或 "),
  columns: { name: "名称", type: "类型", meaning: "含义" },
  any: "任意",
};
