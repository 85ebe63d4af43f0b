import { accountSettings } from "../account/settings.ts";
import { lastAccountTest } from "../account/test.ts";
import { found, type Look } from "./check.ts";

/** Whether applicants can bring what an account knows of them. Nobody has to have one. */
export const account: Look = async ({ staff: { town } }) => {
  const settings = await accountSettings(town.store);
  if (settings === null) return found("account", "unused", "none");
  const names = [settings.name];
  const last = await lastAccountTest(town.store);
  if (last === null) return found("account", "open", "untested", { names });
  const { at, fault } = last;
  return fault === null
    ? found("account", "fine", "works", { names, at })
    : found("account", "broken", "failed", { names, at });
};
