import { SAMPLE_LANGUAGES } from "@dataworks-kit/samples";
import { expect, openPart, test } from "./support/explorer.ts";

test("Status, headers, RequestId, time, checks and a body in XML are shown", async ({ page }) => {
  await page.goto("./");
  await openPart(page, "Signature");
  await page.getByLabel("Answer as").selectOption("XML");
  await openPart(page, "Answer");
  await page.getByRole("button", { name: "Send the call of the form" }).click();
  await expect(page.getByRole("region", { name: "Body" })).toContainText("<CreateConnectionResponse>");
  await expect(page.getByRole("region", { name: "Headers" })).toContainText("content-type: application/xml");
  await expect(page.getByText(/^\d+\.\d ms$/)).toBeVisible();
  await expect(
    page.getByRole("list").filter({ hasText: "protocol passed" }).getByRole("listitem"),
  ).toHaveCount(13);
});

test("A script makes the next call fail, or drops its connection", async ({ page }) => {
  await page.goto("./#/answer");
  await page.getByLabel("Code").selectOption({ label: "Throttling.User" });
  await page.getByRole("button", { name: "Wait for the next call" }).click();
  await expect(page.getByText("Waiting: Throttling.User.")).toBeVisible();
  await page.getByRole("button", { name: "Send the call of the form" }).click();
  await expect(page.getByText("Refused: Throttling.User")).toBeVisible();
  await page
    .getByLabel("What happens")
    .selectOption({ label: "The connection drops after it was carried out" });
  await page.getByRole("button", { name: "Wait for the next call" }).click();
  await page.getByRole("button", { name: "Send the call of the form" }).click();
  await expect(page.getByText("the data source was created, with the id 123.")).toBeVisible();
  await expect(page.getByRole("cell", { name: "123" })).toBeVisible();
  await page.getByRole("button", { name: "Start the double again" }).click();
  await expect(page.getByText("None yet.")).toBeVisible();
});

test("A call that does not fit the contract can be sent, and the double refuses it", async ({ page }) => {
  await page.goto("./");
  await page.getByLabel("ProjectId", { exact: true }).fill("x");
  await page.getByRole("button", { name: "Send it all the same" }).click();
  await expect(page.getByText("Refused: InvalidProjectId")).toBeVisible();
});

test("The command for a real endpoint has the values of the form, and no secret", async ({ page }) => {
  await page.goto("./");
  await page.getByLabel("Name", { exact: true }).fill("orders_7");
  await page.getByLabel("password", { exact: true }).fill("hunter2");
  await openPart(page, "Answer");
  const command = page.getByRole("region", { name: "The command" });
  await expect(command).toContainText("dataworks create-connection");
  await expect(command).toContainText("orders_7");
  await expect(command).not.toContainText("hunter2");
});

test("Every documented code can be searched, and be provoked", { tag: "@thorough" }, async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto("./#/errors");
  await page.getByRole("searchbox").fill("quota throttl");
  await expect(page.getByRole("heading", { name: /Throttling/ }).first()).toBeVisible();
  await page.getByRole("searchbox").fill("no such thing at all");
  await expect(page.getByText("No documented code fits.")).toBeVisible();
  await page.getByRole("searchbox").fill("");
  const buttons = page.getByRole("button", { name: /^Provoke / });
  const names = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
  expect(names.length).toBeGreaterThan(60);
  expect(new Set(names).size).toBe(names.length);
  for (const [index, name] of names.entries()) {
    const code = name.replace(/^Provoke ([^:]+): .*$/, "$1");
    await buttons.nth(index).click();
    await expect(page.getByText(`Refused: ${code}`, { exact: true })).toBeVisible();
    await openPart(page, "Errors");
  }
});

test("Sample code in every language has the values of the form, and no secret", async ({ page }) => {
  await page.goto("./");
  await page.getByLabel("Name", { exact: true }).fill("orders_7");
  await page.getByLabel("password", { exact: true }).fill("hunter2");
  await openPart(page, "Sample code");
  const language = page.getByLabel("Language");
  await expect(language).toBeVisible();
  const options = await language.locator("option").all();
  expect(options.length).toBe(SAMPLE_LANGUAGES.length);
  for (const option of options) {
    await language.selectOption(await option.getAttribute("value"));
    await expect(page.locator("main")).toContainText("orders_7");
    await expect(page.locator("main")).not.toContainText("hunter2");
  }
});

test("The reference says what the contract says", async ({ page }) => {
  await page.goto("./#/reference");
  await expect(page.getByRole("heading", { name: /CreateConnection/ }).first()).toBeVisible();
  await expect(page.getByText("Successor: CreateDataSource")).toBeVisible();
  await page.getByText("Content when ConnectionType is kafka").click();
  await expect(page.getByRole("rowheader", { name: /^ProjectId/ })).toBeVisible();
});

test("Of several calls the last one sent is shown, whichever is answered first", async ({ page }) => {
  await page.goto("./#/answer");
  await page.getByLabel("What happens").selectOption({ label: "It is answered a second later" });
  await page.getByRole("button", { name: "Wait for the next call" }).click();
  await page.getByRole("button", { name: "Send the call of the form" }).click();
  await openPart(page, "Errors");
  await page.getByRole("button", { name: /^Provoke Throttling\.User:/ }).click();
  await expect(page.getByText("Refused: Throttling.User")).toBeVisible();
  await expect(page.getByRole("cell", { name: "123" })).toBeVisible();
  await expect(page.getByText("Refused: Throttling.User")).toBeVisible();
});

test("What is still waiting when the double starts anew is not shown", async ({ page }) => {
  await page.goto("./#/answer");
  await page.getByLabel("What happens").selectOption({ label: "It is answered a second later" });
  await page.getByRole("button", { name: "Wait for the next call" }).click();
  const send = page.getByRole("button", { name: "Send the call of the form" });
  await send.click();
  await page.getByRole("button", { name: "Start the double again" }).click();
  await send.click();
  await expect(page.getByText("Created: the data source has the id 123.")).toBeVisible();
});

test("SignatureDoesNotMatch has the advice of its own algorithm", async ({ page }) => {
  await page.goto("./#/errors?search=SignatureDoesNotMatch");
  const buttons = page.getByRole("button", { name: /^Provoke SignatureDoesNotMatch/ });
  await expect(buttons).toHaveCount(2);
  const advices: string[] = [];
  for (const index of [0, 1]) {
    await buttons.nth(index).click();
    await expect(page.getByText("Refused: SignatureDoesNotMatch")).toBeVisible();
    advices.push((await page.locator("main > p > strong").first().textContent()) ?? "");
    await openPart(page, "Errors");
  }
  expect(new Set(advices).size).toBe(2);
});
