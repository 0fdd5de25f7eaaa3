/** A range of IPv4 addresses. */
export interface AddressRange {
  /** Its first address, as a number of 32 bits. */
  readonly start: number;
  /** How many bits all its addresses begin with. */
  readonly bits: number;
}

/** The range that a network may have, of a text such as `10.0.0.0/16`; or why it is none. */
export function rangeOf(cidr: string): AddressRange | string {
  const [address = "", length = ""] = cidr.split("/");
  const bits = Number(length);
  const numbers = address.split(".").map(Number);
  if (numbers.length !== 4 || numbers.some((number) => !(number >= 0 && number <= 255))) {
    return `${address} is no address`;
  }
  if (!(bits >= 16 && bits <= 20)) return "it is no range between /16 and /20";
  const start = numbers.reduce((sum, number) => sum * 256 + number, 0);
  return start % 2 ** (32 - bits) === 0 ? { start, bits } : `${address} is not where a range of /${bits} begins`;
}
