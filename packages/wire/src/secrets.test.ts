import { expect, test } from "vitest";
import { isSecretName } from "./secrets.ts";

test.each([
  "password Password PASSWORD dbPassword db_password passwd userPwd pwd pass user_pass passphrase passWord",
  "secret secretKey SecretKey accessKeySecret client-secret token securityToken x-acs-security-token TOKEN",
  "authorization AUTHORIZATION proxy-authorization accountKey sharedKey master_key sslKey keytab kerberosKeytab jwt otp cookie",
  "accessKey access_key AccessKey ACCESS-KEY privateKey private.key apiKey api_key credential credentials sk",
])("names of secrets: %s", (names) => {
  expect(names.split(" ").filter((name) => !isSecretName(name))).toEqual([]);
});

test.each([
  "accessKeyId AccessKeyId accessId access_key_id username database regionId Name Timestamp SignatureNonce",
  "auth authMode authorId shipping masterKeyId primaryKey publicKey sortKey cooking",
  "endpoint jdbcUrl instanceName compass passenger bypassed disk task authType rdsOwnerId Key key keyName",
])("other names: %s", (names) => {
  expect(names.split(" ").filter(isSecretName)).toEqual([]);
});
