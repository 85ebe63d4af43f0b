import { hessen, landNames, type Place } from "@blaupause/engine";

/** Where cases of the command line are dealt with: a town that does not exist, under Hessen's rules. */
export const samplePlace: Place = {
  zone: "Europe/Berlin",
  organisation: {
    name: "Stadt Beispielhausen",
    street: "Beispielstraße 1",
    postcode: "34117",
    city: "Beispielhausen",
    phone: "0561 000000",
    email: "info@beispielhausen.example",
    website: "https://beispielhausen.example",
    hours: "",
    court: "Verwaltungsgericht Kassel",
  },
  land: landNames(hessen, hessen.key),
  live: {},
  profile: hessen,
};
