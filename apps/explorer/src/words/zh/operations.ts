/** What each operation does, in a line of Chinese, by its action and version. */
export const OPERATIONS_ZH: Readonly<Record<string, string>> = {
  "CreateConnection 2020-05-18": "向工作空间添加数据源",
  "CreateDataSource 2020-05-18": "向工作空间添加数据源",
  "CreateDataSource 2024-05-18": "向工作空间添加数据源（2024-05-18 版本）",
  "DeleteConnection 2020-05-18": "删除数据源",
  "DeleteDataSource 2020-05-18": "删除数据源",
  "ListConnections 2020-05-18": "列出工作空间的数据源",
  "ListDataSources 2020-05-18": "列出工作空间的数据源",
  "ListProjects 2020-05-18": "列出工作空间",
  "TestNetworkConnection 2020-05-18": "测试能否连通数据源",
  "UpdateConnection 2020-05-18": "修改数据源",
  "UpdateDataSource 2020-05-18": "修改数据源",
};
