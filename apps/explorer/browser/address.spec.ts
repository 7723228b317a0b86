import { expect, findField, openPart, test } from "./support/explorer.ts";

test("The address keeps everything but secrets, and nothing is stored", async ({ page, context }) => {
  await page.goto("./#/call");
  await findField(page, "Name").fill("kept");
  await findField(page, "password").fill("hunter2");
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
  await expect(findField(page, "password")).toHaveValue("hunter2");
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(findField(other, "Name")).toHaveValue("kept");
  await expect(findField(other, "password")).toHaveValue("");
});

test("Back and Forward take away nothing that was typed", async ({ page }) => {
  await page.goto("./#/call");
  await findField(page, "password").fill("hunter2");
  await openPart(page, "Signature");
  await page.getByText("Parameters that are signed").click();
  await findField(page, "Content").fill('{"database":"other","password":"hunter3"}');
  await page.goBack();
  await expect(findField(page, "database")).toHaveValue("other");
  await expect(findField(page, "password")).toHaveValue("hunter3");
  await page.goForward();
  await page.getByText("Parameters that are signed").click();
  await expect(findField(page, "Content")).toHaveValue(/hunter3/);
});

test("An address that is typed is read, and a parameter that may not stand is left out", async ({ page }) => {
  await page.goto("./#/call");
  await page.evaluate(() => {
    location.hash = "#/call?ConnectionType=odps&SubType=mysql&Name=typed&nonce=mine";
  });
  await expect(findField(page, "Name")).toHaveValue("typed");
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
    await expect(findField(page, "Name")).toHaveValue("typed");
  });

test("An address that is typed while the page is about to write its own is not overwritten", async ({
  page,
}) => {
  await page.goto("./#/call");
  const name = findField(page, "Name");
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
