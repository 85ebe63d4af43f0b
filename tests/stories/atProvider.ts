import type { Page } from "playwright-core";

/** Through the pages of a provider that stands for anybody's: who one is, and that one agrees. */
export async function atProvider(on: Page, login: string): Promise<void> {
  await on.getByPlaceholder("Enter any login").fill(login);
  await on.getByPlaceholder("and password").fill("x");
  await on.getByRole("button", { name: "Sign-in" }).click();
  await on.getByRole("button", { name: "Continue" }).click();
}
