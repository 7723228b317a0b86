import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, findField, findSend, openPanel, openPart, shotPath, test } from "./support/explorer.ts";

async function expectSound(page: Page, name: string): Promise<void> {
  expect(
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.length]),
  ).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.screenshot({ path: shotPath(name), fullPage: true });
}

async function list(page: Page, total: number): Promise<void> {
  await page.getByRole("button", { name: "List what exists" }).click();
  await expect(findField(page, "Operation")).toHaveValue("listConnections");
  await findSend(page).click();
  await expect(page.getByText(`Listed: ${total} in total.`)).toBeVisible();
}

for (const width of [320, 1440])
  test(`A data source is created, listed, changed and deleted from the rows of its list, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("./#/call");
    await findField(page, "Name").fill("orders");
    await findField(page, "password").fill("hunter2-walk");
    await findSend(page).click();
    await expect(page.getByText("Created: the data source has the id 123.")).toBeVisible();

    await list(page, 1);
    const items = page.getByRole("region", { name: "The page of the list" });
    await expect(items).toContainText("orders");
    await expect(items).toContainText('"password":"***"');
    await expect(page.getByRole("tabpanel")).not.toContainText("hunter2-walk");
    await expectSound(page, `list-${width}`);

    await items.getByRole("button", { name: "UpdateConnection 123" }).click();
    await expect(findField(page, "ConnectionId")).toHaveValue("123");
    const description = findField(page, "Description");
    if (!(await description.isVisible())) await page.getByText(/^Optional: /).click();
    await description.fill("changed in the page");
    await expectSound(page, `update-${width}`);
    await findSend(page).click();
    await expect(page.getByText("Done.", { exact: true })).toBeVisible();

    await list(page, 1);
    await expect(items).toContainText("changed in the page");
    await items.getByRole("button", { name: "DeleteConnection 123" }).click();
    await expect(findField(page, "ConnectionId")).toHaveValue("123");
    await findSend(page).click();
    await expect(page.getByText("Done.", { exact: true })).toBeVisible();
    await expect(page.getByText("None yet.")).toBeVisible();
    await findSend(page).click();
    await expect(page.getByText(/^Refused: /)).toBeVisible();
    await expectSound(page, `delete-refused-${width}`);

    await findField(page, "Operation").selectOption("listConnections");
    await findSend(page).click();
    await expect(page.getByText("Listed: 0 in total.")).toBeVisible();
  });

test("An address says its operation; one of before, which says none, is about CreateConnection", async ({
  page,
}) => {
  await page.goto("./#/reference?operation=listDataSources&ProjectId=7");
  await expect(page.getByRole("heading", { name: /^ListDataSources/ })).toBeVisible();
  await openPart(page, "Call");
  await expect(findField(page, "ProjectId")).toHaveValue("7");
  await page.goto("./#/call?Name=old");
  await expect(findField(page, "Operation")).toHaveValue("createConnection");
  await expect(findField(page, "Name")).toHaveValue("old");
  await page.evaluate(() => {
    location.hash = "#/call?operation=deleteConnection&ConnectionId=9";
  });
  await expect(findField(page, "ConnectionId")).toHaveValue("9");
});

test("Every operation has its form, code, errors and reference, and its documented call is answered", async ({
  page,
}) => {
  await page.goto("./#/call");
  const choice = findField(page, "Operation");
  await expect(choice).toBeVisible();
  const options = await choice.locator("option").all();
  expect(options.length).toBeGreaterThanOrEqual(10);
  for (const option of options) {
    const name = (await option.getAttribute("value")) ?? "";
    const [action = ""] = ((await option.textContent()) ?? "").split(" ");
    await page.goto(`./?${name}#/call?operation=${name}`);
    await page.getByRole("button", { name: "Fill in the documented example" }).click();
    await expect(page.getByText("The call fits the contract.")).toBeVisible();
    await findSend(page).click();
    await expect(page.getByText(/^(Created|Listed|Done|Answered|Refused)/)).toBeVisible();
    await openPanel(page, "Code");
    await expect(page.getByRole("tabpanel").last()).toContainText(name);
    await openPart(page, "Errors");
    await expect(page.getByRole("button", { name: /^Provoke / }).first()).toBeVisible();
    await openPart(page, "Reference");
    await expect(page.getByRole("heading", { name: new RegExp(`^${action}: `) })).toBeVisible();
  }
});

test("The reference says what the contract says", async ({ page }) => {
  await page.goto("./#/reference");
  await expect(page.getByRole("heading", { name: /CreateConnection/ }).first()).toBeVisible();
  await expect(page.getByText("Successor: CreateDataSource")).toBeVisible();
  await page.getByText("Content when ConnectionType is kafka").click();
  await expect(page.getByRole("rowheader", { name: /^ProjectId/ })).toBeVisible();
});

test("The rows of an array are added, filled in and removed by keyboard alone", async ({ page }) => {
  await page.goto("./#/call?operation=listProjects");
  await findField(page, "As JSON").fill("");
  const add = page.getByRole("button", { name: "Add to Tags" });
  await add.focus();
  await page.keyboard.press("Enter");
  await findField(page, "Key").focus();
  await page.keyboard.type("team");
  await page.keyboard.press("Tab");
  await page.keyboard.type("orders");
  const json = findField(page, "As JSON");
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
  await page.goto("./#/call");
  await findField(page, "password").fill("hunter2");
  await findField(page, "Operation").focus();
  await page.keyboard.type("ListP");
  await expect(page).toHaveURL(/operation=listProjects/);
  await expect(page.getByText(/^Optional: .*PageSize/)).toBeVisible();
  expect(decodeURIComponent(page.url())).not.toMatch(/hunter2|Content/);
  await findField(page, "Operation").selectOption("createConnection");
  await expect(findField(page, "password")).toHaveValue("hunter2");
});
