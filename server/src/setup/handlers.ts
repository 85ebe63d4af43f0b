import type { AnswerOf, routes } from "@blaupause/api";
import type { Handlers } from "../api/serve.ts";
import { mustBe, type Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { peopleOf } from "../people/person.ts";
import { checks } from "./checks.ts";
import { sendTestMail } from "./testMail.ts";

type SetupRoute = "readSetup" | "sendTestMail";

/** What an administrator has set up, and whether it works. */
export const setupHandlers: Pick<Handlers, SetupRoute> = {
  readSetup: ({ deps, staff }) => looked(deps, mustBe(staff)),
  sendTestMail: async ({ deps, staff }) => {
    await sendTestMail(deps, mustBe(staff));
    return looked(deps, mustBe(staff));
  },
};

async function looked(deps: Deps, staff: Staff): Promise<AnswerOf<(typeof routes)["readSetup"]>> {
  const people = (await peopleOf(staff.town.store)).filter(({ isActive }) => isActive);
  return { checks: await Promise.all(checks.map((look) => look({ deps, staff, people }))) };
}
