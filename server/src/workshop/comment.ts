import type { Deps } from "../deps.ts";
import { newTimedId } from "../security/token.ts";
import type { OrganisationStore } from "../store/index.ts";
import { recordsStartingWith } from "../store/startingWith.ts";
import { daysAfter, KEPT_DAYS, type Link } from "./link.ts";

/** What somebody said about an element of a draft. It may hold personal data: sealed, and gone after a while. */
export interface Comment {
  /** Begins with the id of its link, so that it goes with it. */
  readonly id: string;
  readonly rev: number;
  readonly service: string;
  readonly address: string;
  readonly about: string;
  readonly text: string;
  readonly name: string;
  readonly at: string;
  readonly done: boolean;
}
type Store = Pick<OrganisationStore, "records">;

const KIND = "workshop-comment";
export const LONGEST_TEXT = 1000;
export const LONGEST_NAME = 80;
/** Comments by one link. */
export const MOST_COMMENTS = 200;

export const linkOf = ({ id }: Pick<Comment, "id">): string => id.split(".")[0] ?? "";

type Said = Pick<Comment, "address" | "about" | "text" | "name">;

/** False where enough was said by this link. */
export async function addComment(
  { clock }: Pick<Deps, "clock">,
  { records }: Store,
  link: Link,
  said: Said,
): Promise<boolean> {
  if ((await commentsBy({ records }, link)).length >= MOST_COMMENTS) return false;
  const at = clock();
  const content = { ...said, service: link.service, at, done: false };
  const id = `${link.id}.${newTimedId(at)}`;
  const saved = await records.save({ kind: KIND, id, rev: 0, expires: daysAfter(at, KEPT_DAYS), content });
  return saved.ok;
}

export const commentsBy = ({ records }: Store, { id }: Pick<Link, "id">): Promise<readonly Comment[]> =>
  startingWith({ records }, `${id}.`);

/** Everything that was said about a service, the oldest first. */
export const commentsOn = async (store: Store, service: string): Promise<readonly Comment[]> =>
  (await startingWith(store, ""))
    .filter((one) => one.service === service)
    .toSorted((left, right) => left.at.localeCompare(right.at));

const startingWith = async ({ records }: Store, start: string): Promise<readonly Comment[]> =>
  (await recordsStartingWith(records, KIND, start)).map(({ id, rev, content }) => ({
    ...(content as unknown as Omit<Comment, "id" | "rev">),
    id,
    rev,
  }));

export async function commentAt({ records }: Store, id: string): Promise<Comment | null> {
  const found = await records.get(KIND, id);
  return found === null ? null : { ...(found.content as unknown as Comment), id, rev: found.rev };
}

export async function settle(
  { records }: Store,
  { id, rev, ...content }: Comment,
  done: boolean,
): Promise<void> {
  const expires = daysAfter(content.at, KEPT_DAYS);
  await records.save({ kind: KIND, id, rev, expires, content: { ...content, done } });
}
export const deleteComment = ({ records }: Store, { id }: Pick<Comment, "id">): Promise<void> =>
  records.delete(KIND, id);
