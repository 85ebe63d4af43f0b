import type { AnswerOf, ParametersOf, routes } from "@blaupause/api";
import type { Organisation as Profile } from "@blaupause/model";
import type { Organisation } from "../store/index.ts";
import { stampOf } from "./stamp.ts";

type Asked = ParametersOf<(typeof routes)["listOrganisations"]>;
type Listed = AnswerOf<(typeof routes)["listOrganisations"]>;
interface Opened {
  readonly host: string | null;
  readonly profile: Profile;
}

/** Each of them may say a hundred kilobytes of itself: that many answer one request. */
const PAGE = 25;
const byName = new Intl.Collator("de", { numeric: true });

/** A page of those that are looked for, by name, and who may stand above another one. Trials are nobody's. */
export function listed(stored: readonly Organisation[], { text = "", from = "0", id }: Asked): Listed {
  const all = stored.map(opened).filter(({ profile }) => profile.rehearsal !== true);
  const found = all.filter((one) => (id === undefined ? has(one, text) : one.profile.id === id));
  const page = inOrder(found).slice(Number(from), Number(from) + PAGE);
  return {
    organisations: page.map((one) => ({ ...one, profile: one.profile as never, stamp: stampFor(one) })),
    count: found.length,
    above: inOrder(all.filter(({ profile }) => profile.level !== "gemeinde")).map(({ profile }) => ({
      id: profile.id,
      name: profile.name,
    })),
  };
}

const opened = ({ host, profile }: Organisation): Opened => ({
  host,
  profile: profile as unknown as Profile,
});
export const stampFor = ({ host, profile }: Opened): string => stampOf({ host, profile: profile as never });

const inOrder = (all: readonly Opened[]): readonly Opened[] =>
  all.toSorted((one, other) => byName.compare(one.profile.name, other.profile.name));

function has({ host, profile: { id, name, ars, ags = "" } }: Opened, text: string): boolean {
  const sought = text.trim().toLocaleLowerCase("de");
  return [name, id, ars, ags, host ?? ""].some((part) => part.toLocaleLowerCase("de").includes(sought));
}
