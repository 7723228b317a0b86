import { expect, test } from "vitest";
import { readIni } from "./read-ini.ts";

test.each([
  ["[default]\naccess_key_id=id", "id"],
  ["[default]\naccess_key_id = id", "id"],
  ["[default]\naccess_key_id: id", "id"],
  ["[ default ]\r\n  access_key_id\t=\tid  \r\n", "id"],
  ["\ufeff[default]\naccess_key_id=id", "id"],
  ["[default] # the first\naccess_key_id=id ; a comment", "id"],
  ["[default]\n# access_key_id=no\n; access_key_id=no\naccess_key_id=id", "id"],
  ['[default]\naccess_key_id="id"', "id"],
  ["[default]\naccess_key_id='id' # a comment", "id"],
  ['[default]\naccess_key_id="i # d"', "i # d"],
  ["[default]\naccess_key_id=i#d", "i#d"],
  ["[default]\naccess_key_id=a=b:c", "a=b:c"],
  ["[default]\naccess_key_id=", ""],
  ["[default]\naccess_key_id= # none", ""],
  ["[default]\naccess_key_id=old\n[other]\nx=1\n[default]\naccess_key_id=id", "id"],
  ["[default]\naccess_key_id=id\n[other]\n[default]\ntype=access_key", "id"],
  ["[default]\nACCESS_KEY_ID=id", "id"],
  ["access_key_id=no\n[other]\naccess_key_id=no", undefined],
  ["[__proto__]\naccess_key_id=no", undefined],
  ["", undefined],
])("%j has %j", (text, want) => {
  expect(readIni(text).get("default")?.get("access_key_id")).toBe(want);
});
