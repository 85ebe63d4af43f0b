import { expect, it } from "vitest";
import { innerAllowed, isAllowed } from "./address.ts";

const nobody = innerAllowed([]);

it.each([
  "0.0.0.0",
  "10.0.0.1",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "192.0.0.170",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:127.0.0.1",
  "::ffff:8.8.8.8",
  "64:ff9b::7f00:1",
  "fc00::1",
  "fd12::1",
  "fe80::1",
  "ff02::1",
  "2001::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "localhost",
  "",
])("%s is inside, and not called", (address) => {
  expect(isAllowed(address, nobody)).toBe(false);
});

it.each(["8.8.8.8", "172.15.0.1", "172.32.0.1", "192.167.1.1", "2a00:1450::1", "2606:4700::1111"])(
  "%s is public",
  (address) => {
    expect(isAllowed(address, nobody)).toBe(true);
  },
);

it("what an operator allows is called, and nothing beside it", () => {
  const some = innerAllowed(["10.1.2.3", "10.20.0.0/16", "fd00:1::/32"]);
  for (const address of ["10.1.2.3", "10.20.9.9", "fd00:1::5"]) expect(isAllowed(address, some)).toBe(true);
  for (const address of ["10.1.2.4", "10.21.0.1", "fd00:2::5"]) expect(isAllowed(address, some)).toBe(false);
});
