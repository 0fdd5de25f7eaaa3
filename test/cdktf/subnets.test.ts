import { expect, test } from "@jest/globals";
import { subnetsOf } from "../../src/cdktf/subnets.ts";

test.each([
  ["10.20.0.0/16", ["10.20.0.0/20", "10.20.16.0/20", "10.20.32.0/20"], "10.20.240.0/20"],
  ["172.16.128.0/18", ["172.16.128.0/22", "172.16.132.0/22", "172.16.136.0/22"], "172.16.188.0/22"],
  ["192.168.240.0/20", ["192.168.240.0/24", "192.168.241.0/24", "192.168.242.0/24"], "192.168.255.0/24"],
])("%s has private subnets in three zones and a public one", (cidr, inside, outside) => {
  expect(subnetsOf(cidr)).toEqual({ private: inside, public: outside });
});

test.each([
  ["10.0.0.0/24", "it is no range between /16 and /20"],
  ["10.0.0.0/8", "it is no range between /16 and /20"],
  ["10.0.8.0/16", "10.0.8.0 is not where a range of /16 begins"],
  ["10.0.300.0/16", "10.0.300.0 is no address"],
  ["nonsense", "nonsense is no address"],
])("%s is refused", (cidr, why) => {
  expect(() => subnetsOf(cidr)).toThrow(`The network can't have the addresses ${cidr}: ${why}.`);
});
