import type { ErrorTextZh } from "./error-text.ts";

const ADD_CALLER = "请工作空间的管理员添加访问密钥所属的身份。";

/** Errors of DataWorks itself, which speak of workspaces, data sources and what was sent about them, by code. */
export const SERVICE_ERRORS_ZH: Readonly<Record<string, ErrorTextZh>> = {
  "Invalid.Tenant.ConnectionNotExists": {
    summary: "数据源不存在。",
    description:
      "调用者的工作空间中没有这个 id 的数据源，或它已被删除。对于不按 id 查找的操作，厂商的表格也列出了这个错误码。",
  },
  "Invalid.Tenant.ProjectNotExists": {
    summary: "工作空间不存在。",
    description:
      "在接入点所在的地域，该账号没有这个 ProjectId 的工作空间。请将两者与 ListProjects 的结果核对。",
  },
  "Invalid.Tenant.UserNotInProject": {
    summary: "调用者不是该工作空间的成员。",
    description: ADD_CALLER,
  },
  "Invalid.Tenant.UserIsNotProjectOwnerOrAdmin": {
    summary: "调用者既不是该工作空间的管理员，也不是所有者。",
    description: "请为访问密钥所属的身份授予该角色，或换用另一个身份调用。",
  },
  "Invalid.Tenant.UserNotInTenant": {
    summary: "调用者不属于该 DataWorks 租户。",
    description: "请使用工作空间所属账号的访问密钥，或该账号下 RAM 用户的访问密钥。",
  },
  "Invalid.Tenant.UserAlreadyInProject": {
    summary: "该用户已经是工作空间的成员。",
    description: "厂商的表格列出了这个错误码，但这里并不添加任何内容。无需处理。",
  },
  ConnectionAlreadyExist: {
    summary: "该工作空间的这个环境中已有同名的数据源。",
    description:
      "在一个工作空间中，Name 与 EnvType 的组合是唯一的。请换一个名称；如果之前有结果未知的调用，请先查看数据源是否由它创建。",
  },
  MissingName: { summary: "缺少 Name。", description: "请发送数据源的名称。" },
  "DataSource.CheckRamRoleFailure": {
    summary: "Content 中的 RAM 角色不可用。",
    description: "DataWorks 无法核实所指账号的角色。请检查该角色是否存在，以及是否信任 DataWorks。",
  },
  "DataSource.ConnectionStrProperty.PatternNotMatch": {
    summary: "Content 的一个字段格式不正确。",
    description: "请按消息中给出的模式填写该值。",
  },
  "Invalid.DataSource.DataSourceTypeNotSupport": {
    summary: "服务不接受这个类型，或不接受它与这个 SubType 的组合。",
    description: "请使用所列的类型之一，拼写须完全一致；SubType 只与 rds 一起使用。",
  },
  "MissingParam.ConnectionStr.Property": {
    summary: "Content 缺少必需的字段。",
    description: "请在 Content 中加上消息指出的字段；需要哪些字段由类型决定。",
  },
  "Invalid.DataSource.DataSourceTypeNotExist": {
    summary: "服务不认识这个类型。",
    description: "请使用 DataWorks 在该地域提供的类型，拼写须完全一致。",
  },
  "Invalid.Param.Odps.EngineIdOrConnectStrEmpty": {
    summary: "odps 数据源的 Content 既没有指定计算引擎，也没有说明如何连接。",
    description: "请给出连接 MaxCompute 项目的字段。如何在 Content 中改为指定计算引擎，文档没有说明。",
  },
  "Invalid.Operation": {
    summary: "数据源绑定了计算引擎。",
    description: "请先解绑工作空间的计算引擎。",
  },
  "Invalid.DI.Parameter": {
    summary: "有参数不匹配，或数据源不存在。",
    description: "请将 ProjectId、DatasourceName 和 EnvType 与工作空间的列表所显示的核对。",
  },
  "Forbidden.DI.NoPrivilege": {
    summary: "调用者不能在该工作空间中执行此操作。",
    description: ADD_CALLER,
  },
  "InternalError.DI.Parameter": {
    summary: "数据集成出错。",
    description: "请稍后再次调用；如果问题仍在，请向技术支持提供 RequestId。",
  },
  "Invalid.DataSource.DataSourceStatus": {
    summary: "Status 不是数据源可以有的状态。",
    description: "请发送 ENABLED 或 DISABLED。",
  },
  "DataSource.NotFound": {
    summary: "数据源不存在。",
    description: "请使用工作空间的列表给出的 id。已删除的不会恢复。",
  },
  "Invalid.Connection.Empty": {
    summary: "调用没有指定要修改的内容。",
    description: "请至少发送 Content、Description、EnvType 和 Status 中的一个（由其文字推断）。",
  },
  "Required.Parameter.Empty": {
    summary: "一个参数为空。",
    description: "请为消息指出的参数发送一个值。",
  },
};
