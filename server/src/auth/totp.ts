import { Secret, TOTP } from "otpauth";

const STEP_SECONDS = 30;
const ISSUER = "Blaupause";

export const newSecret = (): string => new Secret({ size: 20 }).base32;

const totpOf = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: STEP_SECONDS });

/** What an app for codes reads from a picture. */
export const uriOf = (secret: string, label: string): string => totpOf(secret, label).toString();

/** The step a code belongs to, one step of a wrong clock allowed; null when it is no code of now. */
export function stepOfCode(secret: string, code: string, now: string): number | null {
  const timestamp = Date.parse(now);
  const delta = totpOf(secret, "").validate({ token: code.replaceAll(/\s/g, ""), timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / STEP_SECONDS) + delta;
}
