import type { Handlers } from "../api/serve.ts";
import { mustBe } from "../api/session.ts";
import { close, markDone, open, remove } from "./manage.ts";
import { mustBeThere, workshopView } from "./view.ts";

type WorkshopRoute = "readWorkshop" | "openWorkshop" | "closeWorkshop" | "settleComment" | "deleteComment";

/** What authors do with the links of a draft, and with what people said. */
export const workshopHandlers: Pick<Handlers, WorkshopRoute> = {
  readWorkshop: ({ deps, staff, parameters }) => workshopView(deps, mustBe(staff), parameters.service),
  openWorkshop: async ({ deps, staff, parameters, body }) => {
    await mustBeThere(mustBe(staff), parameters.service);
    const url = await open(deps, mustBe(staff), parameters.service, body);
    return { url, workshop: await workshopView(deps, mustBe(staff), parameters.service) };
  },
  closeWorkshop: async ({ deps, staff, parameters: { service, link }, body }) => {
    await close(deps, mustBe(staff), service, link, body);
    return workshopView(deps, mustBe(staff), service);
  },
  settleComment: async ({ deps, staff, parameters: { service, comment }, body }) => {
    await markDone(mustBe(staff), service, comment, body.done);
    return workshopView(deps, mustBe(staff), service);
  },
  deleteComment: async ({ deps, staff, parameters: { service, comment } }) => {
    await remove(deps, mustBe(staff), service, comment);
    return workshopView(deps, mustBe(staff), service);
  },
};
