import { describe, expect, test } from "vitest";
import { splitMysqlUrl, splitPostgresqlUrl } from "./split-jdbc-url.ts";
import { splitSqlserverUrl } from "./split-sqlserver-url.ts";

const h = (host: string, port: number) => ({ host, port });

test.each([
  ["jdbc:mysql://h:3307/d", { address: [h("h", 3307)], database: "d" }],
  ["jdbc:mysql://h/d", { address: [h("h", 3306)], database: "d" }],
  [
    "jdbc:mysql://a:1,b,[fe80::1]:3/d",
    { address: [h("a", 1), h("b", 3306), h("fe80::1", 3)], database: "d" },
  ],
  ["jdbc:mysql://h:1/d?a=b%26c&e==f&g", { properties: { a: "b&c", e: "=f", g: "" } }],
  ["jdbc:mysql://h:1", { address: [h("h", 1)] }],
  ["jdbc:mysql://h:1/a%20b", { database: "a b" }],
])("The MySQL URL %s is split", (url, want) => {
  expect(splitMysqlUrl(url)?.properties).toMatchObject(want);
});

test.each([
  ["jdbc:postgresql://h:1921/d", { address: [h("h", 1921)], database: "d" }],
  ["jdbc:postgresql://h/d?ssl=true", { address: [h("h", 5432)], properties: { ssl: "true" } }],
])("The PostgreSQL URL %s is split", (url, want) => {
  expect(splitPostgresqlUrl(url)?.properties).toMatchObject(want);
});

test.each([
  ["jdbc:sqlserver://h:1;DatabaseName=d", { address: [h("h", 1)], database: "d" }],
  ["jdbc:sqlserver://h;database=d;", { address: [h("h", 1433)], database: "d" }],
  [
    "jdbc:sqlserver://h:1; databaseName = d ;a={b;}}c};e=",
    { database: "d", properties: { a: "b;}c", e: "" } },
  ],
])("The SQL Server URL %s is split", (url, want) => {
  expect(splitSqlserverUrl(url)?.properties).toMatchObject(want);
});

describe("Who connects is left out, whatever the option is called", () => {
  test.each([
    [splitMysqlUrl, "jdbc:mysql://h:1/d?user=u&Password=Zq1qZ&a=b"],
    [splitSqlserverUrl, "jdbc:sqlserver://h:1;user=u;Password={Zq1qZ};a=b"],
  ])("%#", (split, url) => {
    const result = split(url);
    expect(result).toMatchObject({ properties: { properties: { a: "b" } }, dropped: ["user", "Password"] });
    expect(JSON.stringify(result)).not.toContain("Zq1qZ");
  });
});

test.each([
  [splitMysqlUrl, "jdbc:mysql:loadbalance://a,b/d"],
  [splitMysqlUrl, "jdbc:mysql://address=(host=a)(port=1)/d"],
  [splitMysqlUrl, "jdbc:mysql://u:p@h:1/d"],
  [splitMysqlUrl, "jdbc:mysql://h:0/d"],
  [splitMysqlUrl, "jdbc:mysql://h:65536/d"],
  [splitMysqlUrl, "jdbc:mysql://h:1/d?a=%"],
  [splitMysqlUrl, "jdbc:mysql:///d"],
  [splitMysqlUrl, "jdbc:mysql://h:1/d#e"],
  [splitMysqlUrl, ""],
  [splitPostgresqlUrl, "jdbc:postgresql:d"],
  [splitPostgresqlUrl, "jdbc:mysql://h:1/d"],
  [splitSqlserverUrl, "jdbc:sqlserver://h\\one:1;databaseName=d"],
  [splitSqlserverUrl, "jdbc:sqlserver://;serverName=h"],
  [splitSqlserverUrl, "jdbc:sqlserver://h:1;a={b"],
])("%o does not read %s", (split, url) => {
  expect(split(url)).toBeUndefined();
});

test("A long URL is read in a moment, or refused", () => {
  const long = ";".repeat(100_000);
  expect(splitSqlserverUrl(`jdbc:sqlserver://h:1${long}`)?.properties).toEqual({ address: [h("h", 1)] });
  expect(splitSqlserverUrl(`jdbc:sqlserver://h:1;a={${"}}".repeat(50_000)}`)).toBeUndefined();
  expect(splitMysqlUrl(`jdbc:mysql://${",".repeat(100_000)}/d`)).toBeUndefined();
});
