// biome-ignore-all lint/suspicious/noConsole: the program shows what it computed
import { createNonce, formatTimestamp, hashedRequestPayload, signAcs3 } from "@dataworks-kit/signature";

const body = "PageNumber=1&PageSize=10";
const headers = {
  host: "dataworks.cn-shanghai.aliyuncs.com",
  "content-type": "application/x-www-form-urlencoded",
  "x-acs-action": "ListProjects",
  "x-acs-version": "2020-05-18",
  "x-acs-date": formatTimestamp(Date.now()),
  "x-acs-signature-nonce": createNonce(),
  "x-acs-content-sha256": await hashedRequestPayload(body),
};
const accessKey = { accessKeyId: "testid", accessKeySecret: "testsecret" };
const signed = await signAcs3({ method: "POST", headers: Object.entries(headers), body, ...accessKey });

console.log([signed.canonicalRequest, signed.stringToSign, signed.authorization].join("\n\n"));
