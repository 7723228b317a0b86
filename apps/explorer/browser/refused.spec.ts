import type { Locator, Page } from "@playwright/test";
import { expect, findField, findSend, openPart, test } from "./support/explorer.ts";

test.beforeEach(async ({ page }) => {
  await page.goto("./#/refused");
  await expect(findServer(page)).toBeVisible();
});

/** The words that name each mistake as the cause, by its value in the menu. */
const CAUSES = {
  plus: /Description has a \+ for a space/,
  star: /Description has one of ! ' \( \) \* \/ as it is/,
  tilde: /Description has %7E/,
  hex: /has escapes in lower case/,
  twice: /Description is encoded one time too often/,
  once: /canonicalized query string is encoded one time too few/,
  order: /is in another place of the order/,
  method: /^The method differs/,
  space: /differs in white space or a line feed only/,
  trim: /header x-acs-version differs in white space/,
  port: /header host names another port/,
  hash: /hashed request payload/,
  signature: /parameter Signature is part of the signed text/,
  secret: /the secret differs, or the key that was made from it/,
};

/** Mistakes that leave both texts equal, so that no row is marked. */
const EQUAL_TEXTS = new Set(["secret"]);

for (const algorithm of ["ACS3-HMAC-SHA256", "HMAC-SHA1"])
  test(`${algorithm}: every mistake is named as the cause of its refusal, with the line that fixes it`, async ({
    page,
  }) => {
    await page.getByLabel("Algorithm").selectOption(algorithm);
    const menu = page.getByLabel("The mistake");
    const names = await menu
      .locator("option")
      .evaluateAll((all) => all.map((one) => one.getAttribute("value") ?? ""));
    expect(names.length).toBeGreaterThan(10);
    const causes = new Map<string, RegExp>(Object.entries(CAUSES));
    for (const name of names) {
      await clear(page);
      await menu.selectOption(name);
      await page.getByRole("button", { name: "Sign it wrong and send it" }).click();
      await expect(findServer(page)).toHaveValue(/SignatureDoesNotMatch/);
      await expect(findVerdict(page), name).toHaveText(causes.get(name) ?? /a mistake without its words/);
      await expect(page.locator("tr.cause"), name).toHaveCount(EQUAL_TEXTS.has(name) ? 0 : 1);
      const fixes = page.getByRole("tablist", { name: "The line that fixes it" }).getByRole("tab");
      await expect(fixes, name).toHaveText(["Python", "Java", "Go", "Node.js", "Bash"]);
    }
  });

test("The fix is shown in the language that is chosen, by keyboard too", async ({ page }) => {
  await page.getByRole("button", { name: "Sign it wrong and send it" }).click();
  await page.getByRole("tab", { name: "Python" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Java" })).toBeFocused();
  await expect(page.getByRole("tabpanel").getByRole("region", { name: "Java" })).toBeVisible();
});

test("One text alone is judged, and never says that the secret differs", async ({ page }) => {
  await page.getByRole("button", { name: "Sign it wrong and send it" }).click();
  await expect(findVerdict(page)).toContainText("a + for a space");
  const server = await findServer(page).inputValue();
  const mine = await findMine(page).inputValue();
  await findMine(page).fill("");
  await expect(findVerdict(page)).toContainText("Add the text that your code signs");
  await expect(findVerdict(page)).not.toContainText(/secret/i);
  await findServer(page).fill("");
  await findMine(page).fill(mine);
  await expect(findVerdict(page)).toContainText("Add what the server says it signed");
  await expect(findVerdict(page)).toContainText("a + for a space");
  await expect(findVerdict(page)).not.toContainText(/secret/i);
  await findServer(page).fill(server);
  await expect(page.locator("tr.cause")).toHaveCount(1);
});

test("A parameter of another value is named and marked in both texts", async ({ page }) => {
  const ours = "POST&%2F&Action%3DX%26Name%3Dabc%26SignatureMethod%3DHMAC-SHA1%26Version%3D1";
  await findServer(page).fill(
    JSON.stringify({
      Code: "SignatureDoesNotMatch",
      Message: `Specified signature is not matched with our calculation. server string to sign is:${ours}`,
    }),
  );
  await findMine(page).fill(ours.replace("Name%3Dabc", "Name%3Dabd"));
  await expect(findVerdict(page)).toContainText("The parameter Name");
  await expect(page.locator("tr.cause mark")).toHaveText(["c", "d"]);
  await findMine(page).fill(ours);
  await expect(findVerdict(page)).toContainText("is the same on both sides");
});

test("A curl command is read, and its values fill the form of its operation with time and nonce pinned", async ({
  page,
}) => {
  await findMine(page).fill(CURL);
  await expect(findVerdict(page)).not.toBeEmpty();
  await page.getByRole("button", { name: "Use these values" }).click();
  await expect(page).toHaveURL(/#\/signature\?operation=deleteConnection/);
  await expect(page.getByRole("checkbox", { name: /Pin Nonce/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /Pin Time/ })).toBeChecked();
  await expect(findField(page, "Nonce")).toHaveValue("n-77");
  await expect(findField(page, "Time of signing (UTC)")).toHaveValue("2026-01-02T03:04:05Z");
  await expect(page.getByLabel("Algorithm")).toHaveValue("HMAC-SHA1");
  await expect(page.getByLabel("Method")).toHaveValue("GET");
  await openPart(page, "Call");
  await expect(findField(page, "ConnectionId")).toHaveValue("4711");
});

const CURL =
  "curl -X GET 'https://dataworks.cn-shanghai.aliyuncs.com/?Action=DeleteConnection&Version=2020-05-18" +
  "&Format=JSON&AccessKeyId=testid&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&SignatureNonce=n-77" +
  "&Timestamp=2026-01-02T03%3A04%3A05Z&ConnectionId=4711&Signature=abc%3D'";

test("Values of a pasted call leave none of the form before beside them, and keep its method", async ({
  page,
}) => {
  await openPart(page, "Call");
  await findField(page, "Description").fill("of before");
  await openPart(page, "Signature refused?");
  await findMine(page).fill(
    "GET&%2F&AccessKeyId%3Dtestid%26Action%3DListConnections%26ProjectId%3D7%26SignatureMethod%3DHMAC-SHA1" +
      "%26SignatureNonce%3Dn-1%26SignatureVersion%3D1.0%26Timestamp%3D2026-01-02T03%253A04%253A05Z%26Version%3D2020-05-18",
  );
  await page.getByRole("button", { name: "Use these values" }).click();
  await expect(page).toHaveURL(/operation=listConnections/);
  const sorted = page.getByRole("region", { name: "Sorted parameters" });
  await expect(sorted).toContainText("ProjectId=7");
  await expect(sorted).not.toContainText("Name=abc");
  await expect(page.getByLabel("Method")).toHaveValue("GET");
});

test("What is pasted outlives another part of the page, and is in no address", async ({ page }) => {
  await findMine(page).fill("POST&%2F&Action%3DX");
  await openPart(page, "Call");
  await expect(findSend(page)).toBeVisible();
  await openPart(page, "Signature refused?");
  await expect(findMine(page)).toHaveValue("POST&%2F&Action%3DX");
  expect(page.url()).not.toContain("Action%");
});

test("Markup in a paste is text", async ({ page }) => {
  const markup = "<script>alert(1)</script><img src=x onerror=alert(1)>";
  await findServer(page).fill(`POST&%2F&Action%3DX%26Name%3D${markup}`);
  await findMine(page).fill(`POST&%2F&Action%3DX%26Name%3Dabc${markup}`);
  await expect(findVerdict(page)).not.toBeEmpty();
  await expect(page.locator("main img, main script")).toHaveCount(0);
});

test("A text of a megabyte is refused in one line", async ({ page }) => {
  await findServer(page).evaluate((field) => {
    const transfer = new DataTransfer();
    transfer.setData("text/plain", "x".repeat(1_000_000));
    field.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  });
  await expect(
    page.getByText(/^The text is longer than [\d,]+ characters, so it was not taken\.$/),
  ).toBeVisible();
  await expect(findServer(page)).toHaveValue("");
  await expect(findServer(page)).toHaveAccessibleDescription(/was not taken/);
});

function findServer(page: Page): Locator {
  return findField(page, "What the server says it signed");
}

function findMine(page: Page): Locator {
  return findField(page, "What my code signed");
}

function findVerdict(page: Page): Locator {
  return page.getByRole("status", { name: "Verdict" });
}

async function clear(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Clear: What the server says it signed" }).click();
  await page.getByRole("button", { name: "Clear: What my code signed" }).click();
}
