// Small messages for tests, written by hand.
const code = (name: string, value: string): string => `<x:${name}><code>${value}</code></x:${name}>`;

export const feld = (id: string, name: string, art: string, typ: string, more = ""): string =>
  `<x:datenfeld><x:identifikation><x:id>${id}</x:id><x:version>1.0.0</x:version></x:identifikation>` +
  `<x:name>${name}</x:name><x:bezeichnungEingabe>${name}</x:bezeichnungEingabe>${code("feldart", art)}${code("datentyp", typ)}${more}</x:datenfeld>`;

export const werte = (...all: readonly (readonly [string, string])[]): string =>
  `<x:werte>${all.map(([value, name]) => `<x:wert><x:code>${value}</x:code><x:name>${name}</x:name></x:wert>`).join("")}</x:werte>`;

export const gruppe = (id: string, name: string, inside: string): string =>
  `<x:datenfeldgruppe><x:identifikation><x:id>${id}</x:id><x:version>2.1.0</x:version></x:identifikation><x:name>${name}</x:name>${inside}</x:datenfeldgruppe>`;

export const regel = (id: string, text: string): string =>
  `<x:regel><x:identifikation><x:id>${id}</x:id></x:identifikation><x:name>Regel</x:name><x:freitextRegel>${text}</x:freitextRegel>${code("typ", "K")}</x:regel>`;

export const an = (anzahl: string, inside: string): string =>
  `<x:struktur><x:anzahl>${anzahl}</x:anzahl><x:enthaelt>${inside}</x:enthaelt></x:struktur>`;

export const nachricht = (inside: string, head = "", namespace = "3.0.0"): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>${head}<x:xdatenfelder.stammdatenschema.0102 xmlns:x="urn:xoev-de:fim:standard:xdatenfelder_${namespace}">` +
      `<x:stammdatenschema><x:identifikation><x:id>S99000000001</x:id><x:version>1.0.0</x:version></x:identifikation><x:name>Probe</x:name>${inside}</x:stammdatenschema></x:xdatenfelder.stammdatenschema.0102>`,
  );
