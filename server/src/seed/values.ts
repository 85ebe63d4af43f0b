import type { JsonObject } from "@blaupause/model";

const listenhunde = ["022", "023", "024", "025", "026", "027", "028", "029", "030"];
const district = (codes: readonly string[]) => codes.map((plz, index) => ({ $key: `k${index + 1}`, plz }));

/** Values of the dog tax by municipality. All amounts are made up and round, and say so on page and letter. */
export const dogTaxValues: Readonly<Record<string, JsonObject>> = {
  kassel: {
    amt: "Kassen- und Steueramt",
    satzErsthund: 90,
    satzWeitererHund: 120,
    satzGefaehrlich: 600,
    listenhunde,
    anmeldefrist: "2 Wochen",
    faelligkeit: "1. Juli",
    zahlungsziel: 30,
    erinnerungNachTagen: 10,
    sepaOnline: true,
    kassenzeichen: "5.0101",
    beispielwerte: true,
    postleitzahlen: district([
      "34117",
      "34119",
      "34121",
      "34123",
      "34125",
      "34127",
      "34128",
      "34130",
      "34131",
      "34132",
      "34134",
    ]),
    nachbarn: [{ $key: "k1", plz: "34253", name: "Lohfelden", url: "https://www.lohfelden.de" }],
    sachbearbeitung: "Cem Aydın",
    bank: "Beispielbank Kassel, IBAN DE02 1203 0000 0000 2020 51",
  },
  heuchelheim: {
    amt: "Gemeindekasse",
    satzErsthund: 60,
    satzWeitererHund: 84,
    satzGefaehrlich: 480,
    listenhunde,
    anmeldefrist: "2 Wochen",
    faelligkeit: "15. August",
    zahlungsziel: 14,
    erinnerungNachTagen: 7,
    sepaOnline: false,
    kassenzeichen: "HST",
    beispielwerte: true,
    postleitzahlen: district(["35452"]),
    nachbarn: [{ $key: "k1", plz: "35390", name: "Gießen", url: "https://www.giessen.de" }],
    sachbearbeitung: "Miriam Vogt",
    bank: "Beispielbank Heuchelheim, IBAN DE02 5001 0517 5407 3249 31",
  },
};
