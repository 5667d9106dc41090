/**
 * Address blocks that lie on no public network, or are no place of one host. From the IANA special-purpose address
 * registries (IPv4 and IPv6, RFC 6890 with its updates; blocks that are not "globally reachable"), the multicast and
 * reserved blocks of the IPv4 address space registry, and blocks that lead elsewhere than they say: relays and
 * translations, behind which any IPv4 address may lie.
 */
export const SPECIAL_IPV4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8], // this network (RFC 791)
  ['10.0.0.0', 8], // private (RFC 1918)
  ['100.64.0.0', 10], // shared by the customers of a carrier (RFC 6598)
  ['127.0.0.0', 8], // loopback (RFC 1122)
  ['169.254.0.0', 16], // link-local (RFC 3927); clouds answer there with the credentials of a machine
  ['172.16.0.0', 12], // private (RFC 1918)
  ['192.0.0.0', 24], // IETF protocol assignments (RFC 6890)
  ['192.0.2.0', 24], // documentation (RFC 5737)
  ['192.88.99.0', 24], // former 6to4 relay anycast (RFC 7526)
  ['192.168.0.0', 16], // private (RFC 1918)
  ['198.18.0.0', 15], // benchmarking (RFC 2544)
  ['198.51.100.0', 24], // documentation (RFC 5737)
  ['203.0.113.0', 24], // documentation (RFC 5737)
  ['224.0.0.0', 4], // multicast (RFC 5771)
  ['240.0.0.0', 4], // reserved, and the broadcast address (RFC 1112)
];

/** Of IPv6 only this is global unicast at all (IANA IPv6 address space registry). */
export const GLOBAL_IPV6 = ['2000::', 3] as const;

/** What of global unicast is not public after all. */
export const SPECIAL_IPV6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23], // IETF protocol assignments, Teredo and ORCHID among them (RFC 2928, 4380, 7343)
  ['2001:db8::', 32], // documentation (RFC 3849)
  ['2002::', 16], // 6to4: an IPv4 address in other clothes (RFC 3056)
  ['2620:4f:8000::', 48], // AS112, which answers for private networks (RFC 7534)
  ['3fff::', 20], // documentation (RFC 9637)
];
