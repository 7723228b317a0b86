import { expect, findField, openPart, test } from "./support/explorer.ts";

test("Every documented code can be searched, and be provoked", { tag: "@thorough" }, async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto("./#/errors");
  await page.getByRole("searchbox").fill("");
  const buttons = page.getByRole("button", { name: /^Provoke / });
  await expect(buttons.first()).toBeVisible();
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

test("Words find their codes", async ({ page }) => {
  await page.goto("./#/errors");
  await page.getByRole("searchbox").fill("quota throttl");
  await expect(page.getByRole("link", { name: /^Link to Throttling/ }).first()).toBeVisible();
  await page.getByRole("searchbox").fill("no such thing at all");
  await expect(page.getByText("No documented code fits.")).toBeVisible();
});

for (const { kind, pasted } of [
  {
    kind: "body",
    pasted: '{"RequestId":"1","HostId":"h","Code":"Throttling.User","Message":"Request was denied."}',
  },
  {
    kind: "line of a log",
    pasted: "2026-01-01T00:00:00Z ERROR aliyun: code=Throttling.User, Request was denied due to throttling",
  },
])
  test(`A pasted ${kind} leaves the row of its code alone`, async ({ page }) => {
    await page.goto("./#/errors");
    await page.getByRole("searchbox").fill(pasted);
    await expect(page.getByText("Found in what you pasted: Throttling.User")).toBeVisible();
    await expect(page.getByRole("link", { name: /^Link to / })).toHaveText(["Throttling.User"]);
  });

test("Filters show who acts and what to do, and stand in the address", async ({ page }) => {
  await page.goto("./#/errors");
  const rows = page.locator("table.errors tbody tr");
  await expect(rows.first()).toBeVisible();
  const all = await rows.count();
  for (const { filter, cell } of [
    { filter: "try again later", cell: "yes, after a pause" },
    { filter: "administrator acts", cell: "administrator of the account" },
    { filter: "developer acts", cell: "developer" },
    { filter: "may have run", cell: "perhaps: look first" },
  ]) {
    await page.getByRole("radio", { name: filter }).check();
    await expect(rows.filter({ has: page.getByRole("cell", { name: cell, exact: true }) })).toHaveCount(
      await rows.count(),
    );
    expect(await rows.count()).toBeLessThan(all);
  }
  await expect(page).toHaveURL(/filter=perhaps/);
  await page.reload();
  await expect(page.getByRole("radio", { name: "may have run" })).toBeChecked();
});

test("The address of a code is about the operation that is open, and shows the code alone", async ({
  page,
}) => {
  await page.goto("./#/errors?operation=deleteConnection");
  await page.getByRole("link", { name: "Link to SignatureNonceUsed" }).click();
  const codes = page.getByRole("link", { name: /^Link to / });
  await expect(codes).toHaveText(["SignatureNonceUsed"]);
  await expect(findField(page, "Operation")).toHaveValue("deleteConnection");
  await page.reload();
  await expect(codes).toHaveText(["SignatureNonceUsed"]);
  await expect(findField(page, "Operation")).toHaveValue("deleteConnection");
});

test("SignatureDoesNotMatch has the advice of its own algorithm, and leads to the debugger", async ({
  page,
}) => {
  await page.goto("./#/errors?search=SignatureDoesNotMatch");
  const buttons = page.getByRole("button", { name: /^Provoke SignatureDoesNotMatch/ });
  await expect(buttons).toHaveCount(2);
  const advices: string[] = [];
  for (const index of [0, 1]) {
    await buttons.nth(index).click();
    await expect(page.getByText("Refused: SignatureDoesNotMatch")).toBeVisible();
    advices.push((await page.getByRole("tabpanel").locator("p > strong").first().textContent()) ?? "");
    await openPart(page, "Errors");
  }
  expect(new Set(advices).size).toBe(2);
  await buttons.first().click();
  await page.getByRole("button", { name: "See why" }).click();
  await expect(findField(page, "What the server says it signed")).toHaveValue(/SignatureDoesNotMatch/);
});
