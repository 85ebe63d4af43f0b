import { pathTo } from "../place.ts";

const START = "values/";

/** A link to where a municipality fills in one of its values; without one, to the whole form. */
export const valuePath = (service: string, path = ""): string =>
  `${pathTo(service, "angaben")}#${encodeURIComponent(`${START}${path}`)}`;

/** The value such a link names; null where it names none. */
export const valueIn = (hash: string | null): string | null =>
  hash?.startsWith(START) === true ? hash.slice(START.length) : null;
