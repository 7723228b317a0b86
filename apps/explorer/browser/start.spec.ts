import { expect, findSend, test } from "./support/explorer.ts";

test("The first door leads to an answer in one click", async ({ page }) => {
  await page.goto("./");
  await expect(page.locator(".door")).toHaveCount(2);
  await page.getByRole("button", { name: /^See a call work/ }).click();
  await expect(page.getByText("Created: the data source has the id 123.")).toBeVisible();
  await expect(page).toHaveURL(/#\/call\?.*panel=answer/);
});

test("The second door leads to the debugger of signatures", async ({ page }) => {
  await page.goto("./");
  await page
    .getByRole("main")
    .getByRole("link", { name: /^My signature is refused/ })
    .click();
  await expect(page.getByRole("heading", { name: "Why is my signature refused?" })).toBeVisible();
  await expect(page).toHaveURL(/#\/refused/);
});

test("Something is painted before the script has run", async ({ page }) => {
  await page.route("**/*.js", () => {
    // Never answered: the script is still on its way.
  });
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("DataWorks explorer");
  await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
});

test("The name of the page leads back to the start, and addresses of before open the form", async ({
  page,
}) => {
  for (const [old, panel] of [
    ["answer", "Answer"],
    ["samples", "Code"],
  ] as const) {
    await page.goto(`./?${old}#/${old}`);
    await expect(page.getByRole("tab", { name: panel, exact: true })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await expect(findSend(page)).toBeVisible();
  }
  await page.getByRole("link", { name: "DataWorks explorer" }).click();
  await expect(page.locator(".door")).toHaveCount(2);
});
