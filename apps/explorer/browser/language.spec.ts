import { expect, openPart, test } from "./support/explorer.ts";

test.use({ locale: "zh-CN" });

test("A browser in Chinese shows Chinese, and the switch changes to English and stays in the address", async ({
  page,
}) => {
  await page.goto("./");
  const html = page.locator("html");
  await expect(page.getByRole("button", { name: /^看一次成功的调用/ })).toBeVisible();
  await expect(html).toHaveAttribute("lang", "zh-CN");
  await page.getByRole("button", { name: "Show this page in English" }).click();
  await expect(page.getByRole("button", { name: /^See a call work/ })).toBeVisible();
  await expect(html).toHaveAttribute("lang", "en");
  await expect(page).toHaveURL(/lang=en/);
  await openPart(page, "Errors");
  await page.reload();
  await expect(html).toHaveAttribute("lang", "en");
  await expect(page.getByRole("navigation").getByRole("link", { name: "Errors" })).toBeVisible();
});

test("A word in Chinese finds its error, and the call and its refusal are told in Chinese", async ({
  page,
}) => {
  await page.goto("./#/errors");
  await page.getByRole("searchbox").fill("访问密钥不存在");
  await expect(page.getByRole("link", { name: "InvalidAccessKeyId.NotFound 的链接" })).toBeVisible();
  await page.getByRole("searchbox").fill("SignatureNonceUsed");
  await page.getByRole("button", { name: /^触发 SignatureNonceUsed/ }).click();
  await expect(page.locator(".headline")).toContainText("SignatureNonceUsed");
  await expect(page.locator(".headline")).toContainText(/\p{Script=Han}/u);
  await openPart(page, "签名被拒绝？");
  await page.locator("textarea").first().fill("POST&%2F&Action%3DX");
  await expect(page.locator(".verdict .headline")).toContainText(/\p{Script=Han}/u);
});
