import type { Deps } from "../deps.ts";
import type { OrganisationStore, RecordSaved } from "../store/index.ts";
import { recordsStartingWith } from "../store/startingWith.ts";
import type { Proposal } from "./proposal.ts";

/**
 * Where proposals lie: with the publisher they are for. This file alone reaches from one organisation into another's
 * store. A municipality gets there by its own id, which comes from its session and begins the id of every proposal, so
 * that it finds its own and nothing else.
 */
type Store = Pick<OrganisationStore, "records">;
export interface Box {
  readonly all: () => Promise<readonly Proposal[]>;
  readonly get: (id: string) => Promise<Proposal | null>;
  readonly save: (proposal: Proposal, expires: string | null) => Promise<RecordSaved>;
}
export interface OwnBox {
  readonly all: () => Promise<readonly Proposal[]>;
  readonly get: (own: string) => Promise<Proposal | null>;
  readonly add: (own: string, proposal: Omit<Proposal, "id" | "from" | "rev">) => Promise<RecordSaved>;
  readonly remove: (own: string) => Promise<void>;
}

const KIND = "proposal";

/** What a publisher was proposed. */
export const boxOf = ({ records }: Store): Box => ({
  all: () => below({ records }, ""),
  get: async (id) => {
    const found = await records.get(KIND, id);
    return found === null ? null : { ...(found.content as unknown as Proposal), rev: found.rev };
  },
  save: ({ rev, ...content }, expires) =>
    records.save({ kind: KIND, id: content.id, rev, expires, content: { ...content } as never }),
});

/** A municipality's own part of it. */
export function ownBox({ store }: Pick<Deps, "store">, publisher: string, org: string): OwnBox {
  const theirs = store.organisation(publisher);
  const box = boxOf(theirs);
  const idOf = (own: string): string => `${org}.${own}`;
  return {
    all: () => below(theirs, `${org}.`),
    get: (own) => box.get(idOf(own)),
    add: (own, proposal) => box.save({ ...proposal, id: idOf(own), from: org, rev: 0 }, null),
    remove: (own) => theirs.records.delete(KIND, idOf(own)),
  };
}

const below = async ({ records }: Store, start: string): Promise<readonly Proposal[]> =>
  (await recordsStartingWith(records, KIND, start)).map(({ content, rev }) => ({
    ...(content as unknown as Proposal),
    rev,
  }));
