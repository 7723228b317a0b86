import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, openPart, shotPath, test } from "./support/explorer.ts";

async function choose(page: Page, operation: string): Promise<void> {
  await page.getByLabel("Operation", { exact: true }).selectOption(operation);
  await expect(page).toHaveURL(new RegExp(`operation=${operation}`));
}

async function send(page: Page): Promise<void> {
  await openPart(page, "Call");
  await page.getByRole("button", { name: "Send it to the double" }).click();
}

async function expectSound(page: Page, name: string): Promise<void> {
  expect(
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.length]),
  ).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.screenshot({ path: shotPath(name), fullPage: true });
}

for (const width of [320, 1440])
  test(`A data source is created, listed, changed and deleted, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("./");
    await page.getByLabel("Name", { exact: true }).fill("orders");
    await page.getByLabel("password", { exact: true }).fill("hunter2-walk");
    await send(page);
    await expect(page.getByText("Created: the data source has the id 123.")).toBeVisible();

    await choose(page, "listConnections");
    await openPart(page, "Call");
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("orders");
    await expectSound(page, `list-call-${width}`);
    await send(page);
    await expect(page.getByText("Listed: 1 in all fit the call.")).toBeVisible();
    const list = page.getByRole("region", { name: "The page of the list" });
    await expect(list).toContainText("orders");
    await expect(list).toContainText('"password":"***"');
    await expect(page.locator("main")).not.toContainText("hunter2-walk");
    await expectSound(page, `list-answer-${width}`);

    await choose(page, "updateConnection");
    await openPart(page, "Call");
    await page.getByLabel("ConnectionId", { exact: true }).fill("123");
    await page.getByLabel("Description", { exact: true }).fill("changed in the page");
    await page.getByLabel("database", { exact: true }).fill("orders2");
    await expectSound(page, `update-call-${width}`);
    await send(page);
    await expect(page.getByText("Done.", { exact: true })).toBeVisible();

    await choose(page, "listConnections");
    await send(page);
    await expect(list).toContainText("changed in the page");
    await expect(list).toContainText("orders2");

    await choose(page, "deleteConnection");
    await openPart(page, "Call");
    await expect(page.getByLabel("ConnectionId", { exact: true })).toHaveValue("123");
    await send(page);
    await expect(page.getByText("Done.", { exact: true })).toBeVisible();
    await expect(page.getByText("None yet.")).toBeVisible();
    await page.getByRole("button", { name: "Send the call of the form" }).click();
    await expect(page.getByText(/^Refused: /)).toBeVisible();
    await expectSound(page, `delete-refused-${width}`);

    await choose(page, "listConnections");
    await send(page);
    await expect(page.getByText("Listed: 0 in all fit the call.")).toBeVisible();
  });

test("An address says its operation; one of before, which says none, is about CreateConnection", async ({
  page,
}) => {
  await page.goto("./#/reference?operation=listDataSources&ProjectId=7");
  await expect(page.getByRole("heading", { name: /^ListDataSources/ })).toBeVisible();
  await openPart(page, "Call");
  await expect(page.getByLabel("ProjectId", { exact: true })).toHaveValue("7");
  await page.goto("./#/call?Name=old");
  await expect(page.getByLabel("Operation", { exact: true })).toHaveValue("createConnection");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("old");
  await page.evaluate(() => {
    location.hash = "#/call?operation=deleteConnection&ConnectionId=9";
  });
  await expect(page.getByLabel("ConnectionId", { exact: true })).toHaveValue("9");
});

test("Every operation has its form, errors and reference, and the double answers its documented call", async ({
  page,
}) => {
  await page.goto("./");
  const choice = page.getByLabel("Operation", { exact: true });
  await expect(choice).toBeVisible();
  const options = await choice.locator("option").all();
  expect(options.length).toBeGreaterThanOrEqual(10);
  for (const option of options) {
    const name = (await option.getAttribute("value")) ?? "";
    const [action = ""] = ((await option.textContent()) ?? "").split(" ");
    await page.goto(`./?${name}#/call?operation=${name}`);
    await page.getByRole("button", { name: "Fill in the documented example" }).click();
    await expect(page.getByText("The call fits the contract.")).toBeVisible();
    await send(page);
    await expect(page.getByText(/^(Created|Listed|Done|Answered|Refused)/)).toBeVisible();
    await openPart(page, "Sample code");
    await expect(page.locator(".samples")).toContainText(name);
    await openPart(page, "Errors");
    await expect(page.getByRole("button", { name: /^Provoke / }).first()).toBeVisible();
    await openPart(page, "Reference");
    await expect(page.getByRole("heading", { name: new RegExp(`^${action}: `) })).toBeVisible();
  }
});

test("The rows of an array are added, filled in and removed by keyboard alone", async ({ page }) => {
  await page.goto("./#/call?operation=listProjects");
  await page.getByLabel("As JSON", { exact: true }).fill("");
  const add = page.getByRole("button", { name: "Add to Tags" });
  await add.focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Key", { exact: true }).focus();
  await page.keyboard.type("team");
  await page.keyboard.press("Tab");
  await page.keyboard.type("orders");
  const json = page.getByLabel("As JSON", { exact: true });
  await expect(json).toHaveValue('[{"Key":"team","Value":"orders"}]');
  await add.focus();
  await page.keyboard.press("Enter");
  await expect(json).toHaveValue('[{"Key":"team","Value":"orders"},{}]');
  await expectSound(page, "rows");
  await page.getByRole("button", { name: "Remove Tags 1" }).focus();
  await page.keyboard.press("Enter");
  await expect(json).toHaveValue("[{}]");
  await expect(add).toBeFocused();
  await json.fill("[");
  await expect(page.getByText("The JSON is not an array").first()).toBeVisible();
});

test("The operation is chosen by keyboard alone, and what is typed of another stays out of its address", async ({
  page,
}) => {
  await page.goto("./");
  await page.getByLabel("password", { exact: true }).fill("hunter2");
  await page.getByLabel("Operation", { exact: true }).focus();
  await page.keyboard.type("ListP");
  await expect(page).toHaveURL(/operation=listProjects/);
  await expect(page.getByLabel("PageSize", { exact: true })).toBeVisible();
  expect(decodeURIComponent(page.url())).not.toMatch(/hunter2|Content/);
  await page.getByLabel("Operation", { exact: true }).selectOption("createConnection");
  await expect(page.getByLabel("password", { exact: true })).toHaveValue("hunter2");
});
