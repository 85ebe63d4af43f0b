import { readSought, touchedBy, type Sought } from "@blaupause/check";
import type { Service } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import { readShelf } from "../catalogue/reader.ts";
import type { Deps } from "../deps.ts";
import { runningCases } from "../upgrades/running.ts";
import { lawsOf } from "./laws.ts";
import { ownServices, type OwnService } from "./ownServices.ts";
import { publishedBy, templateViews } from "./templates.ts";
import { touchedView, type LegalChange, type ServiceView } from "./touchedView.ts";

/**
 * „§ … ändert sich“: what of one's own services rests on it; whoever publishes templates also reads what of them does,
 * and who offers them, as in their spread (upgrades/spread.ts). No figure is about a person.
 */
export async function legalChange(deps: Deps, staff: Staff, citation: string): Promise<LegalChange> {
  const { town, person } = staff;
  const [shelf, copies] = await Promise.all([readShelf(deps), town.store.workingCopies.list()]);
  const own = town.profile.id;
  const isPublisher = person.roles.includes("publisher");
  const templates = isPublisher ? await publishedBy(deps, shelf, own) : [];
  const services = await ownServices(shelf, town, copies);
  const known = titlesIn([...templates, ...services].map(({ service }) => service));
  const sought = readSought(citation);
  if (sought === null) return { known, isUnderstood: false, services: [] };
  const look = { deps, shelf, sought, own, known: new Map() };
  const published = await templateViews(look, staff, templates, copies);
  const ownViews = await Promise.all(services.map((one) => ownView(staff, one, sought)));
  const touched = ownViews.filter((one) => one.touched.length > 0);
  return { known, isUnderstood: true, services: withoutSame([...published, ...touched]) };
}

const titlesIn = (services: readonly Service[]): string[] => {
  const titles = services.flatMap(({ about }) => (about.legalBasis ?? []).map(({ title }) => title));
  return [...new Set(titles)].toSorted((left, right) => left.localeCompare(right, "de"));
};

async function ownView({ town }: Staff, one: OwnService, sought: Sought): Promise<ServiceView> {
  const { key, from, version, copy, template, service, offered } = one;
  const touched = touchedBy(service, sought, lawsOf(town)).map((part) => touchedView(service, part));
  const isCounted = offered !== null && touched.length > 0;
  const cases = isCounted ? await runningCases(town, offered) : null;
  return { key, title: service.title, from, version, copy, template, touched, towns: [], cases };
}

/** A draft that rests on it just as what is public does says nothing new. */
function withoutSame(views: readonly ServiceView[]): ServiceView[] {
  const places = ({ touched }: ServiceView): string => JSON.stringify(touched);
  return views.filter(
    (one) =>
      one.from !== "draft" ||
      !views.some((other) => other !== one && other.key === one.key && places(other) === places(one)),
  );
}
