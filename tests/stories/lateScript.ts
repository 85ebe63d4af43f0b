import { expect } from "vitest";
import type { Page } from "playwright-core";
import { Applicant } from "./applicant.ts";

const LATE_MS = 3000;

/**
 * Somebody who is faster than her connection: on every page she has typed everything before the script is there. It
 * comes three seconds after it was asked for, and never before she is about to go on.
 */
export class Early extends Applicant {
  /** Pages on which she had typed everything before the script ran. */
  readonly overtaken: string[] = [];
  #release: (() => void)[] = [];

  static async on(page: Page): Promise<Early> {
    const she = new Early(page);
    await page.route("**/assets/*.js", async (route) => {
      const typed = new Promise<void>((resolve) => she.#release.push(resolve));
      await Promise.all([typed, new Promise((resolve) => setTimeout(resolve, LATE_MS))]);
      // A page that was left meanwhile does not wait for its script any more.
      await route.continue().catch(() => undefined);
    });
    return she;
  }

  override async looks(name: string): Promise<void> {
    await readable(this.page);
    await super.looks(name);
  }

  /** A style sheet that comes between looking for an answer and clicking on it moves it away. */
  override async picks(question: string, answer: string, within?: string): Promise<void> {
    await readable(this.page);
    await super.picks(question, answer, within);
  }

  override async goesOn(label = "Weiter"): Promise<void> {
    await readable(this.page);
    await this.#scriptComes();
    await Promise.all([
      this.page.waitForNavigation({ waitUntil: "commit" }),
      this.page.locator("main").getByRole("button", { name: label, exact: true }).last().click(),
    ]);
    await readable(this.page);
  }

  async #scriptComes(): Promise<void> {
    if ((await this.page.locator("script[src*='/assets/']").count()) === 0) return;
    const { pathname } = new URL(this.page.url());
    // A page is complete only after its script ran: it has not yet.
    expect(await this.page.evaluate(() => document.readyState), pathname).toBe("interactive");
    for (const release of this.#release.splice(0)) release();
    await this.page.waitForLoadState("load");
    this.overtaken.push(pathname.split("/").at(-1) ?? "");
  }
}

/** The page can be read and typed into, whether or not its script is there. */
const readable = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.readyState !== "loading" &&
      [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].every(
        ({ sheet }) => sheet !== null,
      ),
  );
