import { type LookupAddress, lookup as lookUp } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Networks that are no place on the internet (RFC 6890 and its registries). */
const NOT_PUBLIC: readonly (readonly [string, number, "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.88.99.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
];

const blocked = new BlockList();
for (const [network, bits, family] of NOT_PUBLIC) blocked.addSubnet(network, bits, family);

/** What IPv6 has given to the internet, without the parts of it in which an address of IPv4 or a document's may hide. */
const global = new BlockList();
global.addSubnet("2000::", 3, "ipv6");
const hidden = new BlockList();
for (const [network, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  hidden.addSubnet(network, bits, "ipv6");

/** Whether an address is one on the internet, and neither this machine, nor its network, nor a way around to them. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !blocked.check(address, "ipv4");
    case 6:
      return global.check(address, "ipv6") && !hidden.check(address, "ipv6");
    default:
      return false;
  }
}

/**
 * Looks a name up and gives its public addresses alone. It is asked at the moment of connecting, so that a name that means
 * something else by then helps nobody.
 */
export const lookUpPublic: LookupFunction = (name, options, done) => {
  lookUp(name, { ...options, all: true }, (error, found: readonly LookupAddress[]) => {
    const addresses = error === null ? found.filter(({ address }) => isPublicAddress(address)) : [];
    const [first] = addresses;
    if (first === undefined) {
      const none: NodeJS.ErrnoException = error ?? new Error("no public address");
      done(none, options.all ? [] : "", 0);
    } else if (options.all) done(null, [...addresses]);
    else done(null, first.address, first.family);
  });
};

/** Whether something may be a push service: a name on the internet, reached encrypted and in the ordinary way. */
export function mayBePushService(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  return (
    protocol === "https:" &&
    port === "" &&
    username === "" &&
    password === "" &&
    // A name of the internet has a dot and ends with letters; an address of any spelling does not.
    /^([a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9]$/i.test(hostname) &&
    !/\.(local|localhost|internal|home\.arpa|onion)$/i.test(hostname)
  );
}
