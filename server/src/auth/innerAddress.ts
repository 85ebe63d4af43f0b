import { BlockList, isIP } from "node:net";

const inner = new BlockList();
// Loopback, private, shared, link-local (where clouds keep their secrets), test nets, multicast and reserved.
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  inner.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::", 96],
  ["64:ff9b::", 16],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const)
  inner.addSubnet(net, bits, "ipv6");

/** Whether an address lies inside somebody's network. One that is none counts as inside: nobody is sent there. */
export function isInner(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return true;
  // An IPv4 address in IPv6 clothes is judged as what it is.
  return inner.check(address, version === 4 ? "ipv4" : "ipv6");
}
