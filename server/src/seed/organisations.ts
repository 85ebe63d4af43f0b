import type { Organisation } from "@blaupause/model";
import { DELIVERED_BY } from "../catalogue/catalogue.ts";

const zone = "Europe/Berlin";
const town = (profile: Omit<Organisation, "zone" | "land"> & { readonly land?: string }): Organisation => ({
  zone,
  land: "06",
  ...profile,
});

/** Publishes what is delivered; the address is that of the Staatskanzlei, until its administrator says another one. */
export const publisher: Organisation = town({
  id: DELIVERED_BY,
  name: "Land Hessen",
  level: "land",
  ags: "06",
  ars: "060000000000",
  prefix: "HE",
  shield: { initials: "HE", colour: "#2044aa" },
  contact: { street: "Georg-August-Zinn-Straße 1", postcode: "65183", city: "Wiesbaden" },
});

/**
 * The Land, the six pilot municipalities, and Musterstadt, which does not exist, in another Land. Names and keys are theirs; streets, telephone numbers and addresses of the
 * demo are made up so that nobody mistakes it for an offer; so is all of Musterstadt.
 */
export const organisations: readonly Organisation[] = [
  {
    ...publisher,
    contact: {
      street: "Beispielstraße 1",
      postcode: "65185",
      city: "Wiesbaden",
      email: "vorlagen@hessen.example",
    },
  },
  town({
    id: "kassel",
    name: "Stadt Kassel",
    level: "kreisfrei",
    ags: "06611000",
    ars: "066110000000",
    parent: "hessen",
    prefix: "KS",
    shield: { initials: "KS", colour: "#2044aa" },
    court: "Verwaltungsgericht Kassel",
    contact: {
      street: "Beispielstraße 8",
      postcode: "34117",
      city: "Kassel",
      phone: "0561 000000",
      email: "steueramt@kassel.example",
    },
  }),
  town({
    id: "heuchelheim",
    name: "Heuchelheim a. d. Lahn",
    level: "gemeinde",
    ags: "06531007",
    ars: "065310007007",
    parent: "hessen",
    prefix: "HEU",
    shield: { initials: "H", colour: "#007155" },
    court: "Verwaltungsgericht Gießen",
    contact: {
      street: "Beispielweg 5",
      postcode: "35452",
      city: "Heuchelheim a. d. Lahn",
      phone: "0641 000000",
      email: "gemeinde@heuchelheim.example",
    },
  }),
  town({
    id: "wiesbaden",
    name: "Landeshauptstadt Wiesbaden",
    level: "kreisfrei",
    ags: "06414000",
    ars: "064140000000",
    parent: "hessen",
    prefix: "WI",
    shield: { initials: "WI", colour: "#2044aa" },
    court: "Verwaltungsgericht Wiesbaden",
    contact: {
      street: "Beispielplatz 6",
      postcode: "65183",
      city: "Wiesbaden",
      email: "stadt@wiesbaden.example",
    },
  }),
  town({
    id: "hattersheim",
    name: "Hattersheim am Main",
    level: "gemeinde",
    ags: "06436005",
    ars: "064360005005",
    parent: "hessen",
    prefix: "HAT",
    shield: { initials: "HM", colour: "#925400" },
    court: "Verwaltungsgericht Frankfurt am Main",
    contact: {
      street: "Beispielallee 2",
      postcode: "65795",
      city: "Hattersheim am Main",
      email: "stadt@hattersheim.example",
    },
  }),
  town({
    id: "rheingau-taunus-kreis",
    name: "Rheingau-Taunus-Kreis",
    level: "kreis",
    ags: "06439000",
    ars: "064390000000",
    parent: "hessen",
    prefix: "RTK",
    shield: { initials: "RT", colour: "#51577a" },
    court: "Verwaltungsgericht Wiesbaden",
    contact: {
      street: "Beispielstraße 7",
      postcode: "65307",
      city: "Bad Schwalbach",
      email: "kreis@rtk.example",
    },
  }),
  town({
    id: "wetteraukreis",
    name: "Wetteraukreis",
    level: "kreis",
    ags: "06440000",
    ars: "064400000000",
    parent: "hessen",
    prefix: "FB",
    shield: { initials: "WK", colour: "#51577a" },
    court: "Verwaltungsgericht Gießen",
    contact: {
      street: "Beispielplatz 1",
      postcode: "61169",
      city: "Friedberg",
      email: "kreis@wetterau.example",
    },
  }),
  town({
    id: "musterstadt",
    name: "Musterstadt",
    level: "gemeinde",
    land: "05",
    ags: "05999001",
    ars: "059990001001",
    prefix: "MUS",
    shield: { initials: "M", colour: "#7e01a8" },
    court: "Verwaltungsgericht Düsseldorf",
    contact: {
      street: "Musterweg 1",
      postcode: "40999",
      city: "Musterstadt",
      phone: "0211 000000",
      email: "stadt@musterstadt.example",
    },
  }),
];
