import type { LandProfile } from "@blaupause/model";

const objection =
  "Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch bei {organisation.name}, " +
  "{organisation.street}, {organisation.postcode} {organisation.city} erhoben werden.";

/**
 * What Hessen's law says about notices, for a start: no value has been confirmed by an authority yet, so none has
 * `confirmedBy`. A municipality confirms or changes them before going live.
 */
export const hessen: LandProfile = {
  key: "06",
  name: "Hessen",
  holidays: "HE",
  laws: {
    kag: "Gesetz über kommunale Abgaben (KAG) in Hessen",
    vwvfg: "Hessisches Verwaltungsverfahrensgesetz (HVwVfG)",
    strassengesetz: "Hessisches Straßengesetz (HStrG)",
    schulgesetz: "Hessisches Schulgesetz (HSchG)",
  },
  supervision: "Der Hessische Beauftragte für Datenschutz und Informationsfreiheit, Wiesbaden",
  notification: [
    {
      regime: "kag-ao",
      mode: "post",
      days: 4,
      from: "sent",
      shift: true,
      source: "§ 4 HKAG, § 122 Abs. 2 Nr. 1 und § 108 Abs. 3 AO; BFH IX R 68/98",
    },
    {
      regime: "kag-ao",
      mode: "digital",
      days: 4,
      from: "sent",
      shift: true,
      source: "§ 122a Abs. 4 AO; offen, ob das Kommunalabgabenrecht des Landes ihn übernimmt",
    },
    {
      regime: "vwvfg",
      mode: "post",
      days: 4,
      from: "sent",
      shift: false,
      source: "§ 41 Abs. 2 VwVfG (Bund, seit 2025); der Wortlaut des HVwVfG ist zu prüfen",
    },
    {
      regime: "vwvfg",
      mode: "digital",
      days: 1,
      from: "retrieval",
      within: 10,
      shift: false,
      source: "§ 41 Abs. 2a VwVfG; ohne Abruf binnen zehn Tagen nicht bekannt gegeben; HVwVfG zu prüfen",
    },
    {
      regime: "pstg",
      mode: "post",
      days: 4,
      from: "sent",
      shift: false,
      source: "§ 41 Abs. 2 VwVfG (Bund, seit 2025); der Wortlaut des HVwVfG ist zu prüfen",
    },
  ],
  remedies: [
    {
      regime: "kag-ao",
      kind: "objection",
      length: "P1M",
      text: objection,
      addition: "Auch wenn Sie Widerspruch einlegen, müssen Sie fristgerecht zahlen.",
      source: "§§ 68 bis 70 VwGO, § 80 Abs. 2 Satz 1 Nr. 1 VwGO",
    },
    {
      regime: "vwvfg",
      kind: "objection",
      length: "P1M",
      text: objection,
      source: "§§ 68 bis 70 VwGO; § 16a HessAGVwGO und Anlage schließen den Widerspruch teils aus, zu prüfen",
    },
  ],
};
