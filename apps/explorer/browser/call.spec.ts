import { expect, findField, findSend, openPart, test } from "./support/explorer.ts";

test("The form is filled with a documented example, sent, and the data source exists", async ({ page }) => {
  await page.goto("./#/call");
  await findField(page, "Name").fill("orders");
  await findSend(page).click();
  await expect(page.getByText("Created: the data source has the id 123.")).toBeVisible();
  await expect(page.getByRole("cell", { name: "orders" })).toBeVisible();
  await expect(page.getByText("00000000-0000-4000-8000-000000000001").first()).toBeVisible();
  await findSend(page).click();
  await expect(page.getByText("Refused: ConnectionAlreadyExist")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /^world refused/ })).toBeVisible();
});

test("ConnectionType gives Content its own fields, and each type's documented example is accepted", async ({
  page,
}) => {
  await page.goto("./#/call");
  await expect(findField(page, "ConnectionType")).toBeVisible();
  const options = await findField(page, "ConnectionType").locator("option").all();
  const values = await Promise.all(options.map((option) => option.getAttribute("value")));
  const types = values.filter((value): value is string => !!value && value !== "(another value)");
  expect(types.length).toBe(14);
  for (const type of types) {
    await findField(page, "ConnectionType").selectOption(type);
    await page.getByRole("button", { name: "Fill in the documented example" }).click();
    await expect(page.getByText("The call fits the contract.")).toBeVisible();
    await findField(page, "Name").fill(`of_${type}`);
    await findSend(page).click();
    await expect(page.getByRole("cell", { name: `of_${type}`, exact: true })).toBeVisible();
  }
});

test("A field, the JSON and the encoded string change each other", async ({ page }) => {
  await page.goto("./#/call");
  const field = findField(page, "database");
  const json = findField(page, "As JSON");
  const encoded = findField(page, "As it is encoded in the query or the form");
  await field.fill("ü&");
  await expect(json).toHaveValue(/"database":"ü&"/);
  await expect(encoded).toHaveValue(/%22database%22%3A%22%C3%BC%26%22/);
  await json.fill('{"database":"two"}');
  await expect(field).toHaveValue("two");
  await encoded.fill("%7B%22database%22%3A%22three%22%7D");
  await expect(json).toHaveValue('{"database":"three"}');
  // The caret stays where it is, although what is typed is encoded again elsewhere.
  await encoded.evaluate((field) => {
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(25, 25);
  });
  await encoded.focus();
  await page.keyboard.type("+x y");
  await expect(json).toHaveValue('{"database":"th x yree"}');
  await encoded.fill("%7B%2");
  await expect(page.getByText("A % here does not begin an escape")).toBeVisible();
  await expect(json).toHaveValue('{"database":"th x yree"}');
  await json.fill("[");
  await expect(page.getByText("The JSON is not an object").first()).toBeVisible();
});

test("Errors stand beside their fields as one types, and are read out with them", async ({ page }) => {
  await page.goto("./#/call");
  const project = findField(page, "ProjectId");
  await project.fill("12x");
  await expect(project).toHaveAttribute("aria-invalid", "true");
  await expect(project).toHaveAccessibleDescription(/Must be an integer/);
  await project.fill("9007199254740993");
  await expect(project).not.toHaveAttribute("aria-invalid", "true");
  await findField(page, "database").fill("");
  await findField(page, "instanceName").focus();
  await expect(findField(page, "database")).toHaveAttribute("aria-invalid", "true");
});

test("An id beyond 2^53 stays exact", async ({ page }) => {
  await page.goto("./#/call");
  await findField(page, "ProjectId").fill("9007199254740993");
  await openPart(page, "Signature");
  await expect(page.getByRole("region", { name: "Sorted parameters" })).toContainText(
    "ProjectId=9007199254740993",
  );
});

test("A form of several shapes shows the fields of the one that is chosen", async ({ page }) => {
  await page.goto("./#/call?ConnectionType=postgresql");
  await page.getByRole("button", { name: "Fill in the documented example" }).click();
  await expect(findField(page, "jdbcUrl")).toBeVisible();
  await page.getByRole("radio", { name: /ApsaraDB RDS instance/ }).check();
  await expect(findField(page, "instanceName")).toBeVisible();
  await expect(findField(page, "jdbcUrl")).toHaveCount(0);
  await findField(page, "instanceName").fill("rm-1");
  await expect(findField(page, "instanceName")).toHaveValue("rm-1");
  await page.getByRole("button", { name: "Fill in the documented example" }).click();
  await expect(findField(page, "jdbcUrl")).not.toHaveValue("");
});

test("A type that the contract does not list can be typed, whatever its name is, and the mock server takes it", async ({
  page,
}) => {
  const type = findField(page, "ConnectionType");
  const other = findField(page, "Another ConnectionType");
  for (const name of ["__proto__", "constructor"]) {
    await page.goto(`./#/call?ConnectionType=${name}&Content=%7B%7D`);
    await page.reload();
    await expect(other).toHaveValue(name);
  }
  await type.selectOption("oss");
  await expect(other).toHaveCount(0);
  await page.getByRole("button", { name: "Fill in the documented example" }).click();
  await type.selectOption("(another value)");
  await other.pressSequentially("redis");
  await expect(findField(page, "As JSON")).toHaveValue(/bucket/);
  await page.getByText(/^Optional: .*SubType/).click();
  await expect(findField(page, "SubType")).toBeVisible();
  await expect(page.getByText("The call fits the contract.")).toBeVisible();
  await findSend(page).click();
  await expect(page.getByRole("cell", { name: "redis", exact: true })).toBeVisible();
});

test("What is missing is listed, and what has no field is told", async ({ page }) => {
  await page.goto("./#/call");
  await findField(page, "ConnectionType").selectOption("oss");
  await expect(page.locator(".problems")).toContainText("Content.bucket");
  await findField(page, "As JSON").fill('{"bucket":"b","passwort":"x"}');
  await expect(page.getByText("Content also holds what this form has no field for: passwort.")).toBeVisible();
  await findField(page, "ConnectionType").selectOption("rds");
  await expect(findField(page, "database")).toHaveValue("dbname");
  await expect(page.getByText("The call fits the contract.")).toBeVisible();
});

test("Send and the answer are in sight beside the form, at its end too", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto("./#/call");
  await findSend(page).click();
  const headline = page.getByText(/^Created/);
  const expectInSight = async () => {
    await expect(findSend(page)).toBeInViewport({ ratio: 1 });
    await expect(headline).toBeInViewport({ ratio: 1 });
  };
  await expect(headline).toBeVisible();
  await expectInSight();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expectInSight();
});

test("Ctrl+Enter sends from a field", async ({ page }) => {
  await page.goto("./#/call");
  await findField(page, "Name").fill("by_keys");
  await findField(page, "Name").press("Control+Enter");
  await expect(page.getByText(/^Created/)).toBeVisible();
  await expect(page.getByRole("cell", { name: "by_keys", exact: true })).toBeVisible();
});

test("On a phone the bar with Send stays at the bottom, and the answer comes into sight", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("./#/call");
  const bar = page.locator(".send");
  await expect(bar).toBeInViewport({ ratio: 1 });
  const box = await bar.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(844);
  expect(box?.height).toBeLessThan(100);
  await expect(page.getByText("No call was sent yet.")).toHaveCount(0);
  await findSend(page).click();
  await expect(page.getByText(/^Created/)).toBeInViewport({ ratio: 1 });
  await expect(bar).toBeInViewport({ ratio: 1 });
});

test("A problem leads to its field, inside a folded part too", async ({ page }) => {
  await page.goto("./#/call?operation=listConnections&ProjectId=1");
  const fold = page.getByText(/^Optional: /);
  await fold.click();
  await findField(page, "PageSize").fill("x");
  await fold.click();
  await expect(findField(page, "PageSize")).toBeHidden();
  await page.getByRole("button", { name: "Go to PageSize" }).click();
  await expect(findField(page, "PageSize")).toBeFocused();
  await expect(findField(page, "PageSize")).toBeInViewport();
});

test("Hints stand behind their buttons, and are read out with their fields", async ({ page }) => {
  await page.goto("./#/call");
  const help = page.getByRole("button", { name: "About ProjectId" });
  const hint = page.locator("[id='field-ProjectId-hint']");
  await expect(hint).toBeHidden();
  await expect(findField(page, "ProjectId")).toHaveAccessibleDescription(/\w+/);
  await help.press("Enter");
  await expect(help).toHaveAttribute("aria-expanded", "true");
  await expect(hint).toBeVisible();
  await help.press("Enter");
  await expect(hint).toBeHidden();
});

test("An example does not stand beside a field that holds it", async ({ page }) => {
  await page.goto("./#/call");
  const name = page.locator(".field").filter({ has: findField(page, "Name") });
  await expect(findField(page, "Name")).toHaveValue("abc");
  await expect(name.getByText("Example: abc")).toHaveCount(0);
  await findField(page, "Name").fill("orders");
  await expect(name.getByText("Example: abc")).toBeVisible();
});

test("RegionId suggests the regions with their hosts", async ({ page }) => {
  await page.goto("./#/call");
  const list = (await findField(page, "RegionId").getAttribute("list")) ?? "";
  const region = page.locator(`[id='${list}'] option[value='cn-shanghai']`);
  await expect(region).toHaveText("dataworks.cn-shanghai.aliyuncs.com");
});
