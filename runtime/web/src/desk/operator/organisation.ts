import type { AnswerOf, BodyOf, routes } from "@blaupause/api";

export type Listed = AnswerOf<(typeof routes)["listOrganisations"]>;
export type Entry = Listed["organisations"][number];
export type Profile = Entry["profile"];
export type Saved = AnswerOf<(typeof routes)["saveOrganisation"]>;

export type First = NonNullable<BodyOf<(typeof routes)["saveOrganisation"]>["first"]>;

export const levels = ["gemeinde", "kreisfrei", "kreis", "land", "bund"] as const;

/** The Land is said by the regional key: which laws and holidays hold is nothing to type a second time. */
export const landOf = (ars: string): string | undefined => /^[0-9]{2}/.exec(ars.trim())?.[0];

/** One that nobody has said anything of yet. */
export const fresh: Entry = {
  host: null,
  stamp: "",
  profile: {
    id: "",
    name: "",
    level: "gemeinde",
    ars: "",
    land: "06",
    zone: "Europe/Berlin",
    prefix: "",
    shield: { initials: "", colour: "#2044aa" },
    contact: { street: "", postcode: "", city: "" },
  },
};
