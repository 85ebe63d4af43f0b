import type { LandProfile } from "@blaupause/model";

const action =
  "Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Klage bei dem {organisation.court} erhoben werden.";

/**
 * Nordrhein-Westfalen, where mostly no objection comes before an action: the second Land, to prove that one template
 * runs in both with no edit. No value has been confirmed by an authority yet.
 */
export const nordrheinWestfalen: LandProfile = {
  key: "05",
  name: "Nordrhein-Westfalen",
  holidays: "NW",
  laws: {
    kag: "Kommunalabgabengesetz für das Land Nordrhein-Westfalen (KAG)",
    vwvfg: "Verwaltungsverfahrensgesetz für das Land Nordrhein-Westfalen (VwVfG NRW)",
    strassengesetz: "Straßen- und Wegegesetz des Landes Nordrhein-Westfalen (StrWG NRW)",
    schulgesetz: "Schulgesetz für das Land Nordrhein-Westfalen (SchulG)",
  },
  supervision: "Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen, Düsseldorf",
  notification: [
    {
      regime: "kag-ao",
      mode: "post",
      days: 4,
      from: "sent",
      shift: true,
      source: "§ 12 KAG NRW, § 122 Abs. 2 Nr. 1 und § 108 Abs. 3 AO; zu prüfen",
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
      source: "§ 41 Abs. 2 VwVfG (Bund, seit 2025); der Wortlaut des VwVfG NRW ist zu prüfen",
    },
    {
      regime: "vwvfg",
      mode: "digital",
      days: 1,
      from: "retrieval",
      within: 10,
      shift: false,
      source: "§ 41 Abs. 2a VwVfG; der Wortlaut des VwVfG NRW ist zu prüfen",
    },
    {
      regime: "pstg",
      mode: "post",
      days: 4,
      from: "sent",
      shift: false,
      source: "§ 41 Abs. 2 VwVfG (Bund, seit 2025); der Wortlaut des VwVfG NRW ist zu prüfen",
    },
  ],
  remedies: [
    {
      regime: "kag-ao",
      kind: "action",
      length: "P1M",
      text: action,
      addition: "Auch wenn Sie Klage erheben, müssen Sie fristgerecht zahlen.",
      source: "§ 110 JustG NRW, § 74 und § 80 Abs. 2 Satz 1 Nr. 1 VwGO; Ausnahmen sind zu prüfen",
    },
    {
      regime: "vwvfg",
      kind: "action",
      length: "P1M",
      text: action,
      source: "§ 110 JustG NRW, § 74 VwGO; Ausnahmen sind zu prüfen",
    },
  ],
};
