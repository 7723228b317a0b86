import { test as base, expect, type Locator, type Page } from "@playwright/test";

/** What the page did that it never may: errors, refusals of its own policy, requests to anywhere else. */
interface Misdeeds {
  readonly misdeeds: string[];
}

/** Tests of the page. Each fails when the page logs an error, breaks its policy or calls another host. */
export const test = base.extend<Misdeeds>({
  misdeeds: [
    async ({ context, baseURL }, use) => {
      const misdeeds: string[] = [];
      // Of every page that a test opens, and of the service worker.
      context.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") misdeeds.push(message.text());
      });
      context.on("weberror", (error) => misdeeds.push(String(error.error())));
      context.on("request", (request) => {
        if (!request.url().startsWith(baseURL ?? "")) misdeeds.push(`called ${request.url()}`);
      });
      await use(misdeeds);
      expect(misdeeds).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens a part of the page by its navigation. */
export async function openPart(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
}

/** Shows the request, the answer or the code beside the form. */
export async function openPanel(page: Page, name: "Request" | "Answer" | "Code"): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
}

/** The button that sends the call of the form. */
export function findSend(page: Page): Locator {
  return page.getByRole("button", { name: "Send", exact: true });
}

/** The field with exactly this name. */
export function findField(page: Page, name: string): Locator {
  return page.getByLabel(name, { exact: true });
}

/** Where screenshots are put, to be looked at. */
export function shotPath(name: string): string {
  return `dist-browser/screenshots/${name}.png`;
}
