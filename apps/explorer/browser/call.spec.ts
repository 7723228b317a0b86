import { expect, openPart, test } from "./support/explorer.ts";

test("The form is filled with a documented example, sent, and the data source exists", async ({ page }) => {
  await page.goto("./");
  await page.getByLabel("Name", { exact: true }).fill("orders");
  await page.getByRole("button", { name: "Send it to the double" }).click();
  await expect(page.getByText("Created: the data source has the id 123.")).toBeVisible();
  await expect(page.getByRole("cell", { name: "orders" })).toBeVisible();
  await expect(page.getByText("00000000-0000-4000-8000-000000000001").first()).toBeVisible();
  await page.getByRole("button", { name: "Send the call of the form" }).click();
  await expect(page.getByText("Refused: ConnectionAlreadyExist")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /^world refused/ })).toBeVisible();
});

test("ConnectionType gives Content its own fields, and each type's documented example is accepted", async ({
  page,
}) => {
  await page.goto("./");
  await expect(page.getByLabel("ConnectionType", { exact: true })).toBeVisible();
  const options = await page.getByLabel("ConnectionType", { exact: true }).locator("option").all();
  const values = await Promise.all(options.map((option) => option.getAttribute("value")));
  const types = values.filter((value): value is string => !!value && value !== "(another value)");
  expect(types.length).toBe(14);
  for (const type of types) {
    await page.getByLabel("ConnectionType", { exact: true }).selectOption(type);
    await page.getByRole("button", { name: "Fill in the documented example" }).click();
    await expect(page.getByText("The call fits the contract.")).toBeVisible();
    await page.getByLabel("Name", { exact: true }).fill(`of_${type}`);
    await page.getByRole("button", { name: "Send it to the double" }).click();
    await expect(page.getByRole("cell", { name: `of_${type}`, exact: true })).toBeVisible();
    await openPart(page, "Call");
  }
});

test("A field, the JSON and the encoded string change each other", async ({ page }) => {
  await page.goto("./");
  const field = page.getByLabel("database", { exact: true });
  const json = page.getByLabel("As JSON", { exact: true });
  const encoded = page.getByLabel("As it is encoded in the query or the form", { exact: true });
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
  await expect(page.getByText("A % here begins no escape")).toBeVisible();
  await expect(json).toHaveValue('{"database":"th x yree"}');
  await json.fill("[");
  await expect(page.getByText("The JSON is not an object").first()).toBeVisible();
});

test("Errors stand beside their fields as one types, and are read out with them", async ({ page }) => {
  await page.goto("./");
  const project = page.getByLabel("ProjectId", { exact: true });
  await project.fill("12x");
  await expect(project).toHaveAttribute("aria-invalid", "true");
  await expect(project).toHaveAccessibleDescription(/Must be an integer/);
  await project.fill("9007199254740993");
  await expect(project).not.toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("database", { exact: true }).fill("");
  await page.getByLabel("instanceName", { exact: true }).focus();
  await expect(page.getByLabel("database", { exact: true })).toHaveAttribute("aria-invalid", "true");
});

test("An id beyond 2^53 stays exact", async ({ page }) => {
  await page.goto("./");
  await page.getByLabel("ProjectId", { exact: true }).fill("9007199254740993");
  await openPart(page, "Signature");
  await expect(page.getByRole("region", { name: "Sorted parameters" })).toContainText(
    "ProjectId=9007199254740993",
  );
});

test("A form of several shapes shows the fields of the one that is chosen", async ({ page }) => {
  await page.goto("./#/call?ConnectionType=postgresql");
  await page.getByRole("button", { name: "Fill in the documented example" }).click();
  await expect(page.getByLabel("jdbcUrl", { exact: true })).toBeVisible();
  await page.getByRole("radio", { name: /ApsaraDB RDS instance/ }).check();
  await expect(page.getByLabel("instanceName", { exact: true })).toBeVisible();
  await expect(page.getByLabel("jdbcUrl", { exact: true })).toHaveCount(0);
  await page.getByLabel("instanceName", { exact: true }).fill("rm-1");
  await expect(page.getByLabel("instanceName", { exact: true })).toHaveValue("rm-1");
  await page.getByRole("button", { name: "Fill in the documented example" }).click();
  await expect(page.getByLabel("jdbcUrl", { exact: true })).not.toHaveValue("");
});

test("The address keeps everything but secrets, and nothing is stored", async ({ page, context }) => {
  await page.goto("./");
  await page.getByLabel("Name", { exact: true }).fill("kept");
  await page.getByLabel("password", { exact: true }).fill("hunter2");
  await openPart(page, "Signature");
  await page.getByLabel("Algorithm").selectOption("HMAC-SHA1");
  await expect(page).toHaveURL(/algorithm=HMAC-SHA1/);
  expect(page.url()).toContain("Name=kept");
  expect(decodeURIComponent(page.url())).not.toMatch(/hunter2|"password"/);
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(stored).toBe('[{},{},""]');
  await page.goBack();
  await expect(page.getByLabel("password", { exact: true })).toHaveValue("hunter2");
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByLabel("Name", { exact: true })).toHaveValue("kept");
  await expect(other.getByLabel("password", { exact: true })).toHaveValue("");
});

test("Back and Forward take away nothing that was typed", async ({ page }) => {
  await page.goto("./");
  await page.getByLabel("password", { exact: true }).fill("hunter2");
  await openPart(page, "Signature");
  await page.getByText("Parameters that are signed").click();
  await page.getByLabel("Content", { exact: true }).fill('{"database":"other","password":"hunter3"}');
  await page.goBack();
  await expect(page.getByLabel("database", { exact: true })).toHaveValue("other");
  await expect(page.getByLabel("password", { exact: true })).toHaveValue("hunter3");
  await page.goForward();
  await page.getByText("Parameters that are signed").click();
  await expect(page.getByLabel("Content", { exact: true })).toHaveValue(/hunter3/);
});

test("An address that is typed is read, and a parameter that may not stand is left out", async ({ page }) => {
  await page.goto("./");
  await page.evaluate(() => {
    location.hash = "#/call?ConnectionType=odps&SubType=mysql&Name=typed&nonce=mine";
  });
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("typed");
  await expect(page).not.toHaveURL(/SubType/);
  await openPart(page, "Signature");
  await expect(page.getByRole("checkbox", { name: /Pin Nonce/ })).toBeChecked();
});

for (const delay of [0, 10, 40, 160])
  test(`An address that is typed ${delay} ms after the page begins to load is read too`, async ({ page }) => {
    await page.addInitScript((ms) => {
      setTimeout(() => {
        location.hash = "#/call?Name=typed";
      }, ms);
    }, delay);
    await page.goto("./");
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("typed");
  });

test("An address that is typed while the page is about to write its own is not overwritten", async ({
  page,
}) => {
  await page.goto("./#/call");
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("own");
  await page.evaluate(() => {
    location.hash = "#/call?Name=typed";
    // The page is busy until the moment has passed in which it writes.
    const end = performance.now() + 500;
    while (performance.now() < end);
  });
  await expect(name).toHaveValue("typed");
  await page.reload();
  await expect(name).toHaveValue("typed");
});

test("A type that the contract does not list can be typed, whatever its name is, and the double takes it", async ({
  page,
}) => {
  const type = page.getByLabel("ConnectionType", { exact: true });
  const other = page.getByLabel("Another ConnectionType", { exact: true });
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
  await expect(page.getByLabel("As JSON", { exact: true })).toHaveValue(/bucket/);
  await expect(page.getByLabel("SubType", { exact: true })).toBeVisible();
  await expect(page.getByText("The call fits the contract.")).toBeVisible();
  await page.getByRole("button", { name: "Send it to the double" }).click();
  await expect(page.getByRole("cell", { name: "redis", exact: true })).toBeVisible();
});

test("What is missing is listed, and what has no field is told", async ({ page }) => {
  await page.goto("./");
  await page.getByLabel("ConnectionType", { exact: true }).selectOption("oss");
  await expect(page.locator(".problems")).toContainText("Content.bucket");
  await page.getByLabel("As JSON", { exact: true }).fill('{"bucket":"b","passwort":"x"}');
  await expect(page.getByText("Content also holds what this form has no field for: passwort.")).toBeVisible();
  await page.getByLabel("ConnectionType", { exact: true }).selectOption("rds");
  await expect(page.getByLabel("database", { exact: true })).toHaveValue("dbname");
  await expect(page.getByText("The call fits the contract.")).toBeVisible();
});
