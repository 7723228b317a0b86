import { SAMPLE_LANGUAGES } from "@dataworks-kit/samples";
import type { Page } from "@playwright/test";
import { expect, findField, findSend, openPanel, openPart, test } from "./support/explorer.ts";

/** Says what happens to the next call. */
async function scriptNext(page: Page, effect: string): Promise<void> {
  const script = page.getByRole("region", { name: "Make the next call fail" });
  if ((await script.count()) === 0) await page.getByText("Make the next call fail").click();
  await script.getByLabel("What happens").selectOption({ label: effect });
  await script.getByRole("button", { name: "Wait for the next call" }).click();
}

const DELAY = "The call is answered a second later";

test("Status, headers, RequestId, time, checks and a body in XML are shown", async ({ page }) => {
  await page.goto("./#/signature");
  await page.getByLabel("Answer as").selectOption("XML");
  await openPart(page, "Call");
  await findSend(page).click();
  await expect(page.getByRole("region", { name: "Body" })).toContainText("<CreateConnectionResponse>");
  await expect(page.getByRole("region", { name: "Headers" })).toContainText("content-type: application/xml");
  await expect(page.getByRole("region", { name: "What was sent" })).toContainText("Name=abc");
  await expect(page.getByText(/^\d+\.\d ms$/)).toBeVisible();
  await expect(
    page.getByRole("list").filter({ hasText: "protocol passed" }).getByRole("listitem"),
  ).toHaveCount(13);
});

test("A script makes the next call fail, or drops its connection, until the mock server is reset", async ({
  page,
}) => {
  await page.goto("./#/answer");
  await expect(page.getByText("No call was sent yet.")).toBeVisible();
  await scriptNext(page, "The call is refused with a code");
  await expect(page.getByText("Waiting: Throttling.User.")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Waiting: Throttling.User.")).toHaveCount(0);
  await scriptNext(page, "The call is refused with a code");
  await findSend(page).click();
  await expect(page.getByText("Refused: Throttling.User")).toBeVisible();
  await scriptNext(page, "The connection drops after the call was carried out");
  await findSend(page).click();
  await expect(page.getByText("the data source was created, with the id 123.")).toBeVisible();
  await expect(page.getByRole("cell", { name: "123" })).toBeVisible();
  await page.getByRole("button", { name: "Reset the mock server" }).click();
  await expect(page.getByText("None yet.")).toBeVisible();
  await expect(page.getByText("No call was sent yet.")).toBeVisible();
});

test("A call that does not fit the contract can be sent, and the mock server refuses it", async ({
  page,
}) => {
  await page.goto("./#/call");
  await findField(page, "ProjectId").fill("x");
  await page.getByRole("button", { name: "Send anyway" }).click();
  await expect(page.getByText("Refused: InvalidProjectId")).toBeVisible();
  await page.getByRole("button", { name: "About this code" }).click();
  await expect(page.getByRole("link", { name: "Link to InvalidProjectId" })).toBeVisible();
});

test("A name that is taken leads back to its field", async ({ page }) => {
  await page.goto("./#/call");
  await findSend(page).click();
  await expect(page.getByText(/^Created/)).toBeVisible();
  await findSend(page).click();
  await expect(page.getByText("Refused: ConnectionAlreadyExist")).toBeVisible();
  await page.getByRole("button", { name: "Change the name" }).click();
  await expect(findField(page, "Name")).toBeFocused();
});

test("The command for a real endpoint has the values of the form, and no secret", async ({ page }) => {
  await page.goto("./#/answer");
  await findField(page, "Name").fill("orders_7");
  await findField(page, "password").fill("hunter2");
  await page.getByText("Call the cloud itself").click();
  const command = page.getByRole("region", { name: "The command" });
  await expect(command).toContainText("dataworks create-connection");
  await expect(command).toContainText("orders_7");
  await expect(command).not.toContainText("hunter2");
});

test("Sample code in every language has the values of the form, and no secret", async ({ page }) => {
  await page.goto("./#/samples");
  await findField(page, "Name").fill("orders_7");
  await findField(page, "password").fill("hunter2");
  const languages = page.getByRole("tablist", { name: "Language" }).getByRole("tab");
  await expect(languages).toHaveCount(SAMPLE_LANGUAGES.length);
  for (const language of await languages.all()) {
    await language.click();
    const result = page.getByRole("region", { name: "Request, answer and code" });
    await expect(result).toContainText("orders_7");
    await expect(result).not.toContainText("hunter2");
    await page.getByRole("checkbox", { name: "Against a local mock server" }).check();
    await expect(result).toContainText("127.0.0.1:8080");
    await page.getByRole("checkbox", { name: "Against a local mock server" }).uncheck();
  }
});

test("Of several calls the last one sent is shown, whichever is answered first", async ({ page }) => {
  await page.goto("./#/answer");
  await scriptNext(page, DELAY);
  await findSend(page).click();
  await openPart(page, "Errors");
  await page.getByRole("button", { name: /^Provoke Throttling\.User:/ }).click();
  await expect(page.getByText("Refused: Throttling.User")).toBeVisible();
  await expect(page.getByRole("cell", { name: "123" })).toBeVisible();
  await expect(page.getByText("Refused: Throttling.User")).toBeVisible();
});

test("What is still waiting when the mock server is reset is not shown", async ({ page }) => {
  await page.goto("./#/answer");
  await scriptNext(page, DELAY);
  await findSend(page).click();
  await page.getByRole("button", { name: "Reset the mock server" }).click();
  await openPanel(page, "Answer");
  await findSend(page).click();
  await expect(page.getByText("Created: the data source has the id 123.")).toBeVisible();
});
