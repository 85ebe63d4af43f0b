import type { JsonObject } from "@blaupause/model";
import { postcodes, postcodesOf } from "./postcodes.ts";

const rheingauTaunus =
  "65307 65232 65321 65326 65329 65343 65344 65345 65346 65347 65366 65375 65385 65388 65391 65396 65399 65510 65527 65529";
const wetterau =
  "61169 61118 61184 61191 61194 61197 61200 61203 61206 61209 61231 61239 35510 35516 35519 63654 63667 63674 63683 63688 63691 63694 63695 63697 63699";

/** Values of school transport by school authority. Amounts are made up, and say so in letters. */
export const schoolTransportValues: Readonly<Record<string, JsonObject>> = {
  "rheingau-taunus-kreis": {
    amt: "Fachdienst Schule und Schülerbeförderung",
    satzung: "Richtlinie zur Schülerbeförderung des Rheingau-Taunus-Kreises",
    grenzeGrundschule: 2,
    grenzeAbKlasse5: 3,
    bisKlasse: 10,
    ticket: "Schülerticket (Beispiel)",
    satzKilometer: 0.35,
    fahrtenJeTag: 2,
    abrechnung: "bis zum 31. Dezember nach dem Ende des Schuljahrs",
    jedesSchuljahr: false,
    beispielwerte: true,
    bearbeitungTage: 42,
    erinnerungNachTagen: 21,
    postleitzahlen: postcodes(rheingauTaunus.split(" ")),
    sachbearbeitung: "Emre Yıldız",
  },
  wetteraukreis: {
    amt: "Fachstelle Schülerbeförderung",
    satzung: "Satzung zur Schülerbeförderung des Wetteraukreises",
    grenzeGrundschule: 2,
    grenzeAbKlasse5: 3,
    bisKlasse: 10,
    ticket: "Schülerticket (Beispiel)",
    satzKilometer: 0.3,
    fahrtenJeTag: 4,
    abrechnung: "jeweils zum Ende eines Schulhalbjahrs",
    jedesSchuljahr: true,
    beispielwerte: true,
    bearbeitungTage: 28,
    erinnerungNachTagen: 14,
    postleitzahlen: postcodes(wetterau.split(" ")),
    sachbearbeitung: "Birgit Sommer",
  },
  wiesbaden: {
    amt: "Schulamt",
    satzung: "Richtlinie zur Schülerbeförderung der Landeshauptstadt Wiesbaden",
    grenzeGrundschule: 2,
    grenzeAbKlasse5: 3,
    bisKlasse: 10,
    ticket: "Schülerticket (Beispiel)",
    satzKilometer: 0.2,
    fahrtenJeTag: 2,
    abrechnung: "bis zum 31. Oktober nach dem Ende des Schuljahrs",
    jedesSchuljahr: true,
    beispielwerte: true,
    bearbeitungTage: 35,
    erinnerungNachTagen: 14,
    postleitzahlen: postcodesOf.wiesbaden,
    sachbearbeitung: "Erika Muster",
  },
  kassel: {
    amt: "Amt für Schule und Bildung",
    satzung: "Satzung zur Schülerbeförderung der Stadt Kassel",
    grenzeGrundschule: 2,
    grenzeAbKlasse5: 3,
    bisKlasse: 10,
    ticket: "Schülerticket (Beispiel)",
    satzKilometer: 0.25,
    fahrtenJeTag: 2,
    abrechnung: "am Ende jedes Monats",
    jedesSchuljahr: false,
    beispielwerte: true,
    bearbeitungTage: 21,
    erinnerungNachTagen: 10,
    postleitzahlen: postcodesOf.kassel,
    sachbearbeitung: "Cem Aydın",
  },
};
