/** People of the demo, to be chosen without a password. Production refuses them. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly task: string;
  readonly roles: readonly string[];
}
export const people: readonly DemoPerson[] = [
  {
    id: "weber",
    name: "Jana Weber",
    organisation: "heuchelheim",
    task: "baut Leistungen",
    roles: ["author"],
  },
  {
    id: "becker",
    name: "Thomas Becker",
    organisation: "heuchelheim",
    task: "gibt frei und zeichnet gegen",
    roles: ["approver", "steueramt", "sondernutzung", "ordnung", "denkmal", "buergerbuero"],
  },
  {
    id: "vogt",
    name: "Miriam Vogt",
    organisation: "heuchelheim",
    task: "entscheidet",
    roles: ["steueramt", "sondernutzung", "strassenverkehr", "tiefbau", "buergerbuero", "incident"],
  },
  {
    id: "aydin",
    name: "Cem Aydın",
    organisation: "kassel",
    task: "entscheidet",
    roles: [
      "steueramt",
      "strassenverkehr",
      "sondernutzung",
      "tiefbau",
      "schuelerbefoerderung",
      "buergerbuero",
      "incident",
    ],
  },
  {
    id: "okafor",
    name: "Ada Okafor",
    organisation: "kassel",
    task: "zeichnet gegen und gibt frei",
    roles: [
      "steueramt",
      "strassenverkehr",
      "sondernutzung",
      "ordnung",
      "denkmal",
      "schuelerbefoerderung",
      "buergerbuero",
      "approver",
    ],
  },
  {
    id: "roth",
    name: "Sabine Roth",
    organisation: "kassel",
    task: "passt Vorlagen an",
    roles: ["author"],
  },
  {
    id: "petersen",
    name: "Nadja Petersen",
    organisation: "wiesbaden",
    task: "passt Vorlagen an",
    roles: ["author"],
  },
  {
    id: "wirth",
    name: "Klaus Wirth",
    organisation: "hattersheim",
    task: "passt Vorlagen an",
    roles: ["author"],
  },
  {
    id: "sommer",
    name: "Birgit Sommer",
    organisation: "wetteraukreis",
    task: "entscheidet",
    roles: ["schuelerbefoerderung", "incident"],
  },
  {
    id: "kraemer",
    name: "Jonas Krämer",
    organisation: "wetteraukreis",
    task: "zeichnet gegen und passt Vorlagen an",
    roles: ["schuelerbefoerderung", "author"],
  },
  {
    id: "yildiz",
    name: "Emre Yıldız",
    organisation: "rheingau-taunus-kreis",
    task: "entscheidet",
    roles: ["schuelerbefoerderung", "incident"],
  },
  {
    id: "lorenz",
    name: "Helga Lorenz",
    organisation: "rheingau-taunus-kreis",
    task: "zeichnet gegen und passt Vorlagen an",
    roles: ["schuelerbefoerderung", "author"],
  },
  {
    id: "lang",
    name: "Dr. Petra Lang",
    organisation: "hessen",
    task: "baut und veröffentlicht Vorlagen",
    roles: ["author", "publisher"],
  },
  {
    id: "stein",
    name: "Uwe Stein",
    organisation: "hessen",
    task: "gibt Vorlagen frei",
    roles: ["approver"],
  },
  {
    id: "keller",
    name: "Robin Keller",
    organisation: "hessen",
    task: "betreibt die Plattform",
    roles: ["operator", "admin"],
  },
];
