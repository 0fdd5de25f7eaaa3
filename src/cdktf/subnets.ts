import { rangeOf } from "../contracts/cidr.ts";
import { UserError } from "../diagnostics/user-error.ts";

/** Zones that a network spans: as many as Redshift Serverless asks for. */
export const zones = 3;

export interface SubnetCidrs {
  readonly private: readonly string[];
  readonly public: string;
}

/** The addresses of a network in sixteen equal parts: the first three are private subnets, the last one is public. */
export function subnetsOf(cidr: string): SubnetCidrs {
  const range = rangeOf(cidr);
  if (typeof range === "string") throw wrong(cidr, range);
  const { start, bits } = range;
  const part = (index: number) => `${written(start + index * 2 ** (28 - bits))}/${bits + 4}`;
  return { private: Array.from({ length: zones }, (_, zone) => part(zone)), public: part(15) };
}

const written = (address: number): string => [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");

const wrong = (cidr: string, why: string): UserError =>
  new UserError(`The network can't have the addresses ${cidr}: ${why}.`, {
    fix: "Write another cidr into the environment's file, such as 10.20.0.0/16.",
  });
