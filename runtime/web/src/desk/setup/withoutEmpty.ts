import type { Organisation } from "@blaupause/model";

const filled = <T extends object>(part: T): T =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== "")) as T;

/** What was left empty is not said at all. */
export const contactSaid = ({ street, postcode, city, ...more }: Organisation["contact"]) => ({
  street,
  postcode,
  city,
  ...filled(more),
});
export const textsSaid = (texts: Organisation["texts"] = {}) => filled(texts);

export function withoutEmpty(given: Organisation): Organisation {
  const { contact, texts, ags, court, parent, dissolved, ...profile } = given;
  const said = textsSaid(texts);
  return {
    ...profile,
    contact: contactSaid(contact),
    ...(Object.keys(said).length === 0 ? {} : { texts: said }),
    // A successor without a day is sent, so that the day is asked for.
    ...(dissolved === undefined || (dissolved.on === "" && dissolved.successor === undefined)
      ? {}
      : { dissolved }),
    ...(ags === undefined || ags === "" ? {} : { ags }),
    ...(parent === undefined || parent === "" ? {} : { parent }),
    ...(court === undefined || court === "" ? {} : { court }),
  };
}
