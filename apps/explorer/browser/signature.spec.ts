import { expect, findField, findSend, openPart, test } from "./support/explorer.ts";

test.beforeEach(async ({ page }) => {
  await page.goto("./#/signature");
});

test("Each step of ACS3 is shown, and what a change altered is marked", async ({ page }) => {
  for (const name of [
    "CanonicalRequest",
    "HashedCanonicalRequest",
    "StringToSign",
    "Signature",
    "The request",
  ])
    await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
  await findField(page, "Nonce").fill("xyz");
  await expect(page.getByRole("region", { name: "CanonicalHeaders" }).locator("mark")).toHaveText("xyz");
  await expect(page.getByRole("region", { name: "SignedHeaders" }).locator("mark")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Signature", exact: true }).locator("mark")).toHaveCount(1);
});

test("HMAC-SHA1 has its own steps, and a parameter that changes is marked in them", async ({ page }) => {
  await page.getByLabel("Algorithm").selectOption("HMAC-SHA1");
  await expect(page.getByRole("region", { name: "CanonicalizedQueryString" })).toContainText(
    "SignatureMethod=HMAC-SHA1",
  );
  await page.getByText("Parameters that are signed").click();
  await findField(page, "Name").fill("abcd");
  const marks = page.getByRole("region", { name: "Sorted parameters" }).locator("mark");
  // Until it is signed again, the change of the algorithm is marked.
  await expect(marks).toHaveCount(1);
  await expect(marks).toHaveText("d");
});

test("Time and nonce stay when they are pinned, and are new otherwise", async ({ page }) => {
  const nonce = findField(page, "Nonce");
  const first = await nonce.inputValue();
  await page.getByRole("button", { name: "New time and nonce" }).click();
  await expect(nonce).not.toHaveValue(first);
  await nonce.fill("pinned-one");
  await expect(page.getByRole("checkbox", { name: /Pin Nonce/ })).toBeChecked();
  await openPart(page, "Call");
  await findSend(page).click();
  await expect(page.getByText(/^Created/)).toBeVisible();
  await findSend(page).click();
  await expect(page.getByText("Refused: SignatureNonceUsed")).toBeVisible();
});

test("A time outside the window is refused by the check of the time", async ({ page }) => {
  await findField(page, "Time of signing (UTC)").fill("2020-01-01T00:00:00Z");
  await openPart(page, "Call");
  await findSend(page).click();
  await expect(page.getByText("Refused: InvalidTimeStamp.Expired")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /^time refused/ })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /^signature not reached/ })).toBeVisible();
});

test("ACS3-HMAC-SM3 is not offered, and an address that names it still opens", async ({ page }) => {
  const algorithm = page.getByLabel("Algorithm");
  await expect(algorithm.locator("option")).toHaveText(["ACS3-HMAC-SHA256", "HMAC-SHA1 (RPC)"]);
  await expect(page.getByText("ACS3-HMAC-SM3 is not offered: browsers have no SM3.")).toBeVisible();
  await page.goto("#/signature?algorithm=ACS3-HMAC-SM3");
  await page.reload();
  await expect(algorithm).toHaveValue("ACS3-HMAC-SHA256");
  await expect(page.getByRole("region", { name: "StringToSign" })).toContainText("ACS3-HMAC-SHA256");
});

test("A nonce that no header can hold is told, with the checks of no other call", async ({ page }) => {
  await openPart(page, "Call");
  await findSend(page).click();
  await expect(page.getByText("protocol passed")).toBeVisible();
  await openPart(page, "Signature");
  await findField(page, "Nonce").fill("\u4e2d");
  await openPart(page, "Call");
  await findSend(page).click();
  await expect(page.getByText("A header cannot hold this time or nonce")).toBeVisible();
  await expect(page.getByText("protocol passed")).toHaveCount(0);
});

test("Half a surrogate pair in the nonce is signed as what can be encoded", async ({ page }) => {
  await page.getByLabel("Algorithm").selectOption("HMAC-SHA1");
  await findField(page, "Nonce").evaluate((field) => {
    if (!(field instanceof HTMLInputElement)) return;
    field.value = "\ud800";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await expect(page.getByRole("region", { name: "Sorted parameters" })).toContainText(
    "SignatureNonce=%EF%BF%BD",
  );
});
