import { innerAllowed } from "../outbound/address.ts";
import { canAsk } from "../scan/clamd.ts";
import { isBaseUrl } from "./baseUrl.ts";
import { listIn } from "./listIn.ts";

export interface Setting {
  readonly fits: (value: string) => boolean;
  /** As it stands in „Geben Sie … an“. */
  readonly expected: string;
}

const anything = (): boolean => true;
const address = (value: string, ...protocols: readonly string[]): boolean =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol) && new URL(value).hostname !== "";
const whole = (value: string, from: number, to: number): boolean =>
  /^[0-9]{1,9}$/.test(value) && Number(value) >= from && Number(value) <= to;
const MAILBOX = /^(?:[^<>\r\n]*<)?[^\s@<>]+@[^\s@<>]+>?$/;
const KEY = /^[0-9a-f]{64}$/;

/** Every setting; the table in docs/operations.md names the same ones. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  PORT: { fits: (value) => whole(value, 1, 65_535), expected: "einen Port von 1 bis 65535" },
  BLAUPAUSE_URL: {
    fits: isBaseUrl,
    expected: "die Adresse der Plattform mit http:// oder https:// wie https://amt.example",
  },
  BLAUPAUSE_DATA: { fits: anything, expected: "einen Ordner, in den der Server schreiben darf," },
  // Hosts may stand in it by the dozen, which no URL has. Whether it opens, `openOrEnd` tells.
  MONGODB_URL: {
    fits: (value) => /^mongodb(\+srv)?:\/\/[^/?]/.test(value),
    expected: "die Adresse einer MongoDB, die mit mongodb:// oder mongodb+srv:// beginnt,",
  },
  // With a word that only looks like `production` everybody could choose a person without a password.
  NODE_ENV: {
    fits: (value) => ["production", "development", "test"].includes(value),
    expected: "production, development oder test",
  },
  BLAUPAUSE_DEMO: { fits: (value) => ["0", "1"].includes(value), expected: "1 oder 0" },
  SMTP_URL: {
    fits: (value) => address(value, "smtp:", "smtps:"),
    expected:
      "die Adresse eines Mailservers wie smtp://mail.example:587 oder smtps://name:passwort@mail.example:465",
  },
  MAIL_FROM: {
    fits: (value) => MAILBOX.test(value),
    expected: "eine E-Mail-Adresse wie amt@kassel.example oder Stadt Kassel <amt@kassel.example>",
  },
  SCAN_URL: { fits: canAsk, expected: "die Adresse eines ClamAV-Dienstes wie clamd://10.0.0.5:3310" },
  OUTBOUND_INNER: {
    fits: (value) => areNets(listIn(value)),
    expected: "IP-Adressen und Netze mit Komma getrennt wie 10.1.2.3,10.20.0.0/16",
  },
  TRUSTED_KEYS: {
    fits: (value) => listIn(value).every((key) => KEY.test(key)),
    expected: "öffentliche Schlüssel mit je 64 Zeichen aus 0 bis 9 und a bis f, mit Komma getrennt,",
  },
  TRUST_PROXY: {
    fits: (value) => whole(value, 0, 100),
    expected: "die Zahl der Proxys vor dem Server (0 bis 100)",
  },
  METRICS_TOKEN: { fits: anything, expected: "ein Kennwort" },
  STOP_DRAIN_MS: {
    fits: (value) => whole(value, 0, 600_000),
    expected: "Millisekunden als ganze Zahl von 0 bis 600000",
  },
};

/** Node takes nothing that is no address or net. */
function areNets(nets: readonly string[]): boolean {
  try {
    innerAllowed(nets);
    return nets.every((net) => !net.endsWith("/"));
  } catch {
    return false;
  }
}
