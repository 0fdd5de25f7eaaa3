import { UserError } from "../diagnostics/user-error.ts";

/** Zones that a network spans: as many as Redshift Serverless asks for. */
export const zones = 3;

export interface SubnetCidrs {
  readonly private: readonly string[];
  readonly public: string;
}

/** The addresses of a network in sixteen equal parts: the first three are private subnets, the last one is public. */
export function subnetsOf(cidr: string): SubnetCidrs {
  const [address = "", length = ""] = cidr.split("/");
  const bits = Number(length);
  const numbers = address.split(".").map(Number);
  if (numbers.length !== 4 || numbers.some((number) => !(number >= 0 && number <= 255)) || !(bits >= 16 && bits <= 20))
    throw wrong(cidr, "it is no range between /16 and /20");
  const start = numbers.reduce((sum, number) => sum * 256 + number, 0);
  if (start % 2 ** (32 - bits) !== 0) throw wrong(cidr, `${address} is not where a range of /${bits} begins`);
  const part = (index: number) => `${written(start + index * 2 ** (28 - bits))}/${bits + 4}`;
  return { private: Array.from({ length: zones }, (_, zone) => part(zone)), public: part(15) };
}

const written = (address: number): string => [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");

const wrong = (cidr: string, why: string): UserError =>
  new UserError(`The network can't have the addresses ${cidr}: ${why}.`, {
    fix: "Write another cidr into the environment's file, such as 10.20.0.0/16.",
  });
