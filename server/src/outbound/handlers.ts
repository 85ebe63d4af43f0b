import type { AnswerOf, routes } from "@blaupause/api";
import type { Handlers } from "../api/serve.ts";
import { mustBe, type Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { listChanged } from "../people/changes.ts";
import type { Change } from "../people/entries.ts";
import { note, type LogCode } from "../people/log.ts";
import { allowedHosts, removeSecret, saveHosts, saveSecret, secretOf, secretsIn } from "./connections.ts";

type Connections = AnswerOf<(typeof routes)["readConnections"]>;
type ConnectionRoute = "readConnections" | "saveHosts" | "saveSecret" | "removeSecret";

/** What an administrator lets her organisation's services talk to. A secret goes in and is never shown again. */
export const connectionHandlers: Pick<Handlers, ConnectionRoute> = {
  readConnections: ({ staff }) => viewOf(mustBe(staff)),
  saveHosts: async ({ deps, staff, body }) => {
    const { town } = mustBe(staff);
    const before = await allowedHosts(town.store);
    if (!(await saveHosts(town.store, body.hosts))) throw new Refusal(409, "saved-by-another");
    const changed = listChanged("hosts", before, body.hosts);
    return said(deps, mustBe(staff), "hosts-changed", body.hosts.join(" ").slice(0, 400), changed);
  },
  saveSecret: async ({ deps, staff, body }) => {
    const { town } = mustBe(staff);
    const before = (await secretsIn(town.store)).find(({ name }) => name === body.name);
    if (!(await saveSecret(town.store, body))) throw new Refusal(409, "saved-by-another");
    // To whom it goes is what matters about it, and what somebody might change unseen.
    const changed = listChanged("hosts", before === undefined ? [] : [before.host], [body.host]);
    return said(deps, mustBe(staff), "secret-saved", body.name, changed);
  },
  removeSecret: async ({ deps, staff, parameters }) => {
    const { town } = mustBe(staff);
    if ((await secretOf(town.store, parameters.secret)) === null) throw new Refusal(404, "no-such-secret");
    await removeSecret(town.store, parameters.secret);
    return said(deps, mustBe(staff), "secret-removed", parameters.secret);
  },
};

async function said(
  deps: Deps,
  staff: Staff,
  what: LogCode,
  about: string,
  changed: readonly Change[] = [],
): Promise<Connections> {
  await note(deps, staff.town.store, staff.person.id, what, about, changed);
  return viewOf(staff);
}

const viewOf = async ({ town }: Staff): Promise<Connections> => ({
  hosts: [...(await allowedHosts(town.store))],
  secrets: [...(await secretsIn(town.store))],
});
