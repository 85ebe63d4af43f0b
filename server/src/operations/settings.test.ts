import { expect, it } from "vitest";
import { baseUrlIn } from "./baseUrl.ts";
import { listIn } from "./listIn.ts";
import { settingsIn, wrongSetting } from "./settings.ts";

const nameOf = (env: Readonly<Record<string, string>>) => wrongSetting(settingsIn(env))?.name ?? null;

it("a variable that is empty counts as not set, and what surrounds a value does not belong to it", () => {
  const env = { SCAN_URL: "", SMTP_URL: "  ", MONGODB_URL: "\n", PORT: " 8080 ", MAIL_FROM: undefined };
  expect(settingsIn(env)).toEqual({ PORT: "8080" });
  expect(wrongSetting(settingsIn(env))).toBeNull();
});

it("a list is read by comma or space, with nothing around its entries", () => {
  expect(listIn("10.1.2.3, 10.20.0.0/16,,\n fd00::/8 ")).toEqual(["10.1.2.3", "10.20.0.0/16", "fd00::/8"]);
  expect(listIn(undefined)).toEqual([]);
});

it.each([
  ["PORT", "8080"],
  ["BLAUPAUSE_URL", "https://amt.example"],
  ["BLAUPAUSE_URL", "http://localhost:8080"],
  ["BLAUPAUSE_URL", "https://amt.example/"],
  ["BLAUPAUSE_URL", "http://[fd00::1]:8080"],
  ["BLAUPAUSE_DATA", "./data"],
  ["NODE_ENV", "production"],
  ["BLAUPAUSE_DEMO", "0"],
  ["SMTP_URL", "smtp://mail.example:25"],
  ["SMTP_URL", "smtps://amt:geheim%2Fsehr@mail.example:465"],
  ["MAIL_FROM", "noreply@localhost"],
  ["MAIL_FROM", "Stadt Kassel <amt@kassel.example>"],
  ["SCAN_URL", "clamd://clamav"],
  ["SCAN_URL", "clamd://[fd00::1]:3310"],
  ["OUTBOUND_INNER", "10.1.2.3, 10.20.0.0/16 fd00:1::/32"],
  ["TRUSTED_KEYS", `${"0a".repeat(32)}, ${"1b".repeat(32)}`],
  ["TRUST_PROXY", "2"],
  ["STOP_DRAIN_MS", "0"],
])("%s may be %s", (name, value) => {
  expect(nameOf({ [name]: value })).toBeNull();
});

it.each([
  ["PORT", "abc"],
  ["PORT", "0"],
  ["PORT", "70000"],
  ["BLAUPAUSE_URL", "amt.example"],
  ["BLAUPAUSE_URL", "amt.example:8080"],
  ["BLAUPAUSE_URL", "ftp://amt.example"],
  ["BLAUPAUSE_URL", "https://amt.example//"],
  ["BLAUPAUSE_URL", "https://amt.example/antraege"],
  ["BLAUPAUSE_URL", "https://amt.example?a"],
  ["BLAUPAUSE_URL", "https://amt.example/#a"],
  ["BLAUPAUSE_URL", "https://amt:geheim@amt.example"],
  ["NODE_ENV", "Production"],
  ["BLAUPAUSE_DEMO", "true"],
  ["SMTP_URL", "mail.example:25"],
  ["SMTP_URL", "https://mail.example"],
  ["SMTP_URL", "smtp://"],
  ["MAIL_FROM", "Stadt Kassel"],
  ["MAIL_FROM", "a@b.example\r\nBcc: c@d.example"],
  ["SCAN_URL", "10.0.0.5:3310"],
  ["SCAN_URL", "tcp://10.0.0.5:3310"],
  ["SCAN_URL", "clamd://"],
  ["OUTBOUND_INNER", "10.1.2.3,intern.example"],
  ["OUTBOUND_INNER", "10.20.0.0/33"],
  ["OUTBOUND_INNER", "10.20.0.0/"],
  ["OUTBOUND_INNER", "fd00::/129"],
  ["TRUSTED_KEYS", "abc"],
  ["TRUST_PROXY", "true"],
  ["TRUST_PROXY", "-1"],
  ["STOP_DRAIN_MS", "3s"],
])("%s may not be %s", (name, value) => {
  expect(nameOf({ [name]: value })).toBe(name);
});

it("the address of the platform ends without the slash that may stand at its end", () => {
  expect(baseUrlIn("https://amt.example/")).toBe("https://amt.example");
  expect(baseUrlIn("HTTPS://amt.example")).toBe("https://amt.example");
  expect(baseUrlIn(undefined, 9000)).toBe("http://localhost:9000");
});

it("what is wrong is one sentence: the variable and what is expected, never what stands there", () => {
  const wrong = wrongSetting(settingsIn({ SMTP_URL: "amt:geheim123@mail.example:25" }));
  expect(wrong?.text).toBe(
    "Der Server startet nicht, weil SMTP_URL nicht stimmt: Geben Sie die Adresse eines Mailservers wie smtp://mail.example:587 oder smtps://name:passwort@mail.example:465 an.",
  );
});
