import { createConnectionErrorSchema } from "@dataworks-kit/api/validate";
import { createSimulator } from "@dataworks-kit/msw/simulator";
import { describe, expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import { exampleParameters, NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

const REQUEST_ID = "00000000-0000-4000-8000-000000000001";
const double = () => createSimulator({ clock: () => NOW });

describe.each(SCHEMES)("An answer to a call signed with %s", (scheme) => {
  test("is JSON when asked for, with RequestId in a header too", async () => {
    const response = await double().fetch(await signedRequest(scheme, { format: "JSON" }));
    expect(Object.fromEntries(response.headers)).toEqual({
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "*",
      "content-type": "application/json;charset=utf-8",
      date: "Sat, 31 Jan 2026 12:00:00 GMT",
      "x-acs-request-id": REQUEST_ID,
    });
    expect(await response.text()).toBe(
      `{"RequestId":"${REQUEST_ID}","HttpStatusCode":200,"Data":123,"Success":true}`,
    );
  });

  test("is XML when asked for", async () => {
    const response = await double().fetch(await signedRequest(scheme, { format: "XML" }));
    expect(response.headers.get("content-type")).toBe("application/xml;charset=utf-8");
    expect(await response.text()).toBe(
      `<?xml version='1.0' encoding='UTF-8'?><CreateConnectionResponse><RequestId>${REQUEST_ID}</RequestId><HttpStatusCode>200</HttpStatusCode><Data>123</Data><Success>true</Success></CreateConnectionResponse>`,
    );
  });

  test("that refuses is the vendor's envelope in JSON", async () => {
    const response = await double().fetch(await signedRequest(scheme, { accessKeyId: "nobody" }));
    expect(response.headers.get("content-type")).toBe("application/json;charset=utf-8");
    const { status, body } = await readAnswer(response);
    expect(status).toBe(404);
    expect(body).toEqual({
      RequestId: REQUEST_ID,
      HostId: "dataworks.cn-shanghai.aliyuncs.com",
      Code: "InvalidAccessKeyId.NotFound",
      Message: "Specified access key is not found.",
      Recommend: `https://api.aliyun.com/troubleshoot?q=InvalidAccessKeyId.NotFound&product=dataworks-public&requestId=${REQUEST_ID}`,
    });
    expect(createConnectionErrorSchema["~standard"].validate(body)).toEqual({ value: body });
  });

  test("that refuses is the vendor's envelope in XML", async () => {
    const { fetch } = double();
    const parameters = exampleParameters({ Name: "<a & b>\u0000]]>" });
    await fetch(await signedRequest(scheme, { parameters }));
    const response = await fetch(await signedRequest(scheme, { format: "XML", parameters }));
    expect(response.headers.get("content-type")).toBe("text/xml;charset=utf-8");
    const id = REQUEST_ID.replace(/1$/, "2");
    expect(await response.text()).toBe(
      `<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>${id}</RequestId><HostId>dataworks.cn-shanghai.aliyuncs.com</HostId><Code>ConnectionAlreadyExist</Code><Message>The connection with envType 1 and name &lt;a &amp; b&gt;\uFFFD]]&gt; already exists.</Message><Recommend><![CDATA[https://api.aliyun.com/troubleshoot?q=ConnectionAlreadyExist&product=dataworks-public&requestId=${id}]]></Recommend></Error>`,
    );
  });
});

describe("The format of an answer", () => {
  test.each(["json", "JSON", "Json"])("follows Format %s in any case", async (Format) => {
    const response = await double().fetch(await signedRequest("HMAC-SHA1", { common: { Format } }));
    expect(response.headers.get("content-type")).toContain("json");
  });

  test("is XML where an RPC call says nothing, whatever it accepts", async () => {
    const signed = await signedRequest("HMAC-SHA1", { common: { Format: undefined } });
    signed.headers.set("accept", "application/json");
    expect((await double().fetch(signed)).headers.get("content-type")).toContain("xml");
  });

  test.each(["*/*", ""])("is XML where an ACS3 call accepts %j", async (accept) => {
    const response = await double().fetch(await signedRequest("ACS3-HMAC-SHA256", { common: { accept } }));
    expect(response.headers.get("content-type")).toContain("xml");
  });
});

test("HttpStatusCode can be a string", async () => {
  const { fetch } = createSimulator({ clock: () => NOW, httpStatusCodeAs: "string" });
  expect((await readAnswer(await fetch(await signedRequest("HMAC-SHA1")))).body.HttpStatusCode).toBe("200");
});

test("RequestId and HostId can be given", async () => {
  const { fetch } = createSimulator({ clock: () => NOW, requestId: () => "0BC1", hostId: "host" });
  const { body } = await readAnswer(await fetch(await signedRequest("HMAC-SHA1", { accessKeyId: "nobody" })));
  expect([body.RequestId, body.HostId]).toEqual(["0BC1", "host"]);
});

test("A HEAD request is refused without a body", async () => {
  const response = await double().fetch("https://dataworks.aliyuncs.com/", { method: "HEAD" });
  expect([response.status, await response.text()]).toEqual([403, ""]);
});

test("A call that was aborted before is not carried out", async () => {
  const { fetch, world } = double();
  const request = new Request(await signedRequest("HMAC-SHA1"), { signal: AbortSignal.abort() });
  await expect(fetch(request)).rejects.toMatchObject({ name: "AbortError" });
  expect(world().dataSources).toEqual([]);
});
