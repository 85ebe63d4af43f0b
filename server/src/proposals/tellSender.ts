import type { Organisation } from "@blaupause/model";
import { translator } from "@blaupause/ui";
import { versionsOf } from "../catalogue/catalogue.ts";
import type { Deps } from "../deps.ts";
import { send } from "../mail/send.ts";
import { peopleOf, type KnownPerson } from "../people/person.ts";
import { nameOfOrganisation } from "../upgrades/views.ts";
import type { Proposal } from "./proposal.ts";
import { senderOf } from "./sender.ts";

/** Writes to whoever sent a proposal what became of it; to all who build services there where she has left. */
export async function tellSender(deps: Deps, proposal: Proposal): Promise<void> {
  const { from, state, id } = proposal;
  const own = id.slice(from.length + 1);
  const found = await deps.store.platform.get(from);
  if (state === "open" || found === null || (found.profile as Organisation).rehearsal === true) return;
  const store = deps.store.organisation(from);
  const sender = await senderOf(store, own);
  if (sender === null) return;
  const text = await textOf(deps, proposal, sender.service);
  for (const { id: person, email } of recipients(await peopleOf(store), sender.by)) {
    if (email === null) continue;
    // Another decision is another mail; the same one twice is not.
    const mail = {
      id: `proposal.${person}.${id}.${Date.parse(proposal.decidedAt ?? "")}@blaupause`,
      to: email,
      ...text,
    };
    await store.mails.put({ id: mail.id, caseId: null, at: deps.clock(), content: mail });
    await send(deps, store, mail);
  }
}

function recipients(all: readonly KnownPerson[], by: string): readonly KnownPerson[] {
  const canRead = all.filter(({ isActive, email }) => isActive && email !== null);
  const sender = canRead.filter(({ id }) => id === by);
  return sender.length > 0 ? sender : canRead.filter(({ roles }) => roles.includes("author"));
}

async function textOf(deps: Deps, { template, state, answer }: Proposal, service: string) {
  const t = translator("de");
  const head = (await versionsOf(deps, template)).at(-1);
  const publisher = await nameOfOrganisation(deps, head?.publisher ?? "");
  const url = `${deps.baseUrl}/amt/leistungen/${service}/vorschlaege`;
  const params = { title: head?.title ?? template, publisher, answer, url };
  const verdict = state === "taken" ? "taken" : "refused";
  return {
    subject: t(`proposal.mail.${verdict}.subject`, params),
    text: t(`proposal.mail.${verdict}.text`, params),
  };
}
