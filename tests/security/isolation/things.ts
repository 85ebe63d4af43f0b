import type { Operation } from "./operations.ts";
import { OWN, type Organisation } from "./roles.ts";

/** What an address may name of an organisation. */
export interface Things {
  readonly organisation: Organisation;
  readonly number: string;
  readonly file: string;
  readonly service: string;
  readonly document: string;
  readonly person: string;
  readonly link: string;
  readonly comment: string;
  readonly proposal: string;
  readonly session: string;
  readonly secret: string;
}
/** The service whose questions both organisations may propose to its publisher. */
export const PROPOSED = "hundesteuer-anmeldung";

/** What never was, of a form in which it might have been. */
export const nothing: Things = {
  organisation: OWN,
  number: "HH-2026-99999",
  file: "c".repeat(32),
  service: "nie-da",
  document: "brief",
  person: "niemand",
  link: "a".repeat(32),
  comment: `${"a".repeat(32)}.${"b".repeat(32)}`,
  proposal: "mxk3aaaaaaaaaaaa",
  session: "0".repeat(64),
  secret: "nie-da",
};

const QUERIES: Readonly<Record<string, string>> = {
  "/api/cases/{number}/files": "?form=pruefung",
  "/api/services/{service}/letters/{document}": "?journey=eins",
  "/api/legal-change": `?citation=${encodeURIComponent("§ 45 StVO")}`,
};

/** The address of an operation about these things, with what its query has to say. */
export function pathOf({ path, method }: Operation, things: Things): string {
  const ofTemplate = path.startsWith("/api/templates");
  const words: Readonly<Record<string, string>> = {
    ...things,
    number: path.startsWith("/api/cases") ? things.number : "1",
    service: path.includes("{proposal}") ? PROPOSED : things.service,
    proposal: ofTemplate ? `${things.organisation}.${things.proposal}` : things.proposal,
    template: PROPOSED,
    rev: "1",
  };
  const query = method === "get" || path.endsWith("/files") ? (QUERIES[path] ?? "") : "";
  return path.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => words[name] ?? "") + query;
}

/** What was said, whatever it was said about. */
export const besides = (things: Things, text: string): string =>
  Object.entries(things).reduce(
    (all, [name, one]) => (name === "organisation" ? all : all.replaceAll(String(one), "?")),
    text,
  );
