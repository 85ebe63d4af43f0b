import { BlockList, isIPv4, isIPv6 } from "node:net";

// Which addresses a service may have called: those of the public internet, and what an operator allows by name. Anything
// else is the inside of somebody's house: this machine, its neighbours, the cloud's own services.

const listed = (type: "ipv4" | "ipv6", nets: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const net of nets) addNet(list, net, type);
  return list;
};

function addNet(list: BlockList, net: string, type: "ipv4" | "ipv6"): void {
  const [address = "", bits] = net.split("/");
  if (bits === undefined) list.addAddress(address, type);
  else list.addSubnet(address, Number(bits), type);
}

const INNER_4 = listed(
  "ipv4",
  `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
  192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`.split(
    /\s+/,
  ),
);
/** Of IPv6 only what is handed out to the public; addresses that carry another one inside are not. */
const OUTER_6 = listed("ipv6", ["2000::/3"]);
const INNER_6 = listed("ipv6", ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]);

const isPublic = (address: string): boolean =>
  isIPv4(address)
    ? !INNER_4.check(address, "ipv4")
    : isIPv6(address) && OUTER_6.check(address, "ipv6") && !INNER_6.check(address, "ipv6");

/** What an operator allows although it is inside: addresses and networks. */
export function innerAllowed(nets: readonly string[]): (address: string) => boolean {
  const [four, six] = [nets.filter((net) => !net.includes(":")), nets.filter((net) => net.includes(":"))];
  const [list4, list6] = [listed("ipv4", four), listed("ipv6", six)];
  return (address) =>
    isIPv4(address) ? list4.check(address, "ipv4") : isIPv6(address) && list6.check(address, "ipv6");
}

export const isAllowed = (address: string, isInnerAllowed: (address: string) => boolean): boolean =>
  isPublic(address) || isInnerAllowed(address);
