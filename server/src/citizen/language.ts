import type { Program } from "@blaupause/engine";
import type { Site } from "@blaupause/web/citizen";
import { hasDraft, lockedFor, type ServiceVisit } from "./context.ts";
import { spokenIn } from "../offering/spokenIn.ts";
import { EASY } from "./site.ts";

/** The site of a page that shows this program: it knows in which language the service's own words stand there. */
export const siteFor = (site: Site, program: Program): Site => {
  const { language } = spokenIn(program, site.language).service;
  const own = language === site.language ? site : { ...site, textLang: language };
  if (program.spoken?.[EASY] === undefined) return own;
  return { ...own, easy: site.language === EASY ? "read" : "offered" };
};

/** A visit whose page speaks the visitor's language wherever the service does. */
export function inLanguage<V extends ServiceVisit>(found: V): V {
  const { program } = found.offered;
  return {
    ...found,
    site: siteFor(found.site, program),
    offered: { ...found.offered, program: shownTo(found, spokenIn(program, found.site.language)) },
    original: program,
  };
}

/** What is locked for this applicant is so in every language. */
const shownTo = (found: ServiceVisit, program: Program): Program =>
  hasDraft(found) ? lockedFor(program, found.formId, found.proven) : program;
