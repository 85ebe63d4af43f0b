import { expect, test } from "vitest";
import { hostIn } from "./hostIn.ts";

test.each([
  ["register.example.de", "register.example.de"],
  [" https://Register.Example.de/api/v1?x=1 ", "register.example.de"],
  ["register.example.de:8443", "register.example.de:8443"],
  ["https://register.example.de:443", "register.example.de"],
  ["müller.example", "xn--mller-kva.example"],
])("%s means %s", (typed, host) => expect(hostIn(typed)).toBe(host));

test.each(["", "http://register.example.de", "ftp://a.de", "zwei worte", "https://", "[::1]", "a@b/c d"])(
  "%s is no host that may be called",
  (typed) => expect(hostIn(typed)).toBeNull(),
);
