import { NoMasterKey, WrongKey } from "../seal/index.ts";
import { NoSessionKey } from "../security/sessionKey.ts";
import { ClockDiffers } from "../store/mongo/clock.ts";
import { isAway } from "../store/away.ts";
import { DataNewer } from "../store/dataNewer.ts";

/** As in sysexits.h: a service that is needed is not available; the configuration is wrong. */
const UNAVAILABLE = 69;
const MISCONFIGURED = 78;

export interface CannotStart {
  readonly code: number;
  readonly text: string;
}

/** Why the store did not open, for whoever started the server. An address is told without its password. */
export function whyNotOpen(error: unknown, url: string | undefined): CannotStart {
  const said = error instanceof Error ? error.message : "unknown";
  const place = url === undefined ? "BLAUPAUSE_DATA" : `MONGODB_URL (${hostsIn(url)})`;
  if (isAway(error))
    return {
      code: UNAVAILABLE,
      text: `Die Datenbank in ${place} antwortet nicht oder nimmt nichts an. Prüfen Sie, ob sie läuft, ob Adresse und Netz stimmen und ob noch Platz ist. Es wurde nichts verändert.`,
    };
  if (error instanceof WrongKey)
    return {
      code: MISCONFIGURED,
      text: `Der Hauptschlüssel passt nicht zu den Daten in ${place}. Legen Sie die master.key, mit der sie geschrieben wurden, in den Datenordner. Es wurde nichts verändert.`,
    };
  if (error instanceof NoMasterKey)
    return {
      code: MISCONFIGURED,
      text: `Die Datei master.key im Datenordner ist kein Schlüssel: Er hat 64 Zeichen von 0 bis 9 und a bis f. Legen Sie die master.key, mit der die Daten geschrieben wurden, dorthin. Es wurde nichts verändert.`,
    };
  if (error instanceof DataNewer)
    return {
      code: MISCONFIGURED,
      text: `Eine neuere Fassung des Programms hat die Daten in ${place} geschrieben. Nehmen Sie die neuere Fassung. Es wurde nichts verändert.`,
    };
  if (error instanceof ClockDiffers)
    return {
      code: MISCONFIGURED,
      text: `Die Uhr dieses Rechners und die der Datenbank in ${place} gehen ${error.seconds} Sekunden auseinander. Stellen Sie beide nach demselben Zeitserver (NTP). Es wurde nichts verändert.`,
    };
  if (error instanceof NoSessionKey)
    return {
      code: MISCONFIGURED,
      text: `Die Datei session.key in ${place} ist kein Schlüssel: Er hat mindestens 32 Bytes. Löschen Sie die Datei. Der nächste Start legt eine neue an. Wo sie aus einem Secret kommt oder mehrere Server eine Datenbank teilen, ersetzen Sie sie dort: Alle diese Server brauchen dieselbe Datei.`,
    };
  return {
    code: MISCONFIGURED,
    text: `Die Datenbank in ${place} lässt sich nicht öffnen: ${withoutUrl(said, url)}`,
  };
}

/** A password may have any sign in it that should have been written as `%…`: hosts begin after the last `@`. */
const hostsIn = (url: string): string => /^[^/]*\/\/(?:.*@)?([^/?]*)/.exec(url)?.[1] ?? "keine Adresse";
const withoutUrl = (text: string, url: string | undefined): string =>
  url === undefined ? text : text.replaceAll(url, "MONGODB_URL");

/** Opens the store, or says why not and ends the process. */
export async function openOrEnd<T>(open: () => Promise<T>, url: string | undefined): Promise<T> {
  try {
    return await open();
  } catch (error) {
    const { code, text } = whyNotOpen(error, url);
    process.stderr.write(`${text}\n`);
    return process.exit(code);
  }
}
