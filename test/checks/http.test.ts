import { expect, test } from "@jest/globals";
import { connection, dag, http, tpl } from "sluice";
import { operatorArguments } from "../../src/checks/arguments.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

const shop = connection("shop", { type: "http" });
const mail = connection("mail", { type: "smtp" });

test("a request is one that its method makes, over HTTP", () => {
  const spec = dag("x", daily, (d) => {
    d.task("right", http.request({ connection: shop, path: "a", query: { day: d.ds } }));
    d.task("mail", http.request({ connection: mail, path: "a" }));
    d.task("body", http.request({ connection: shop, path: "a", body: {} }));
    d.task("query", http.request({ connection: shop, method: "POST", path: "a", query: { a: "b" } }));
    d.task("address", http.request({ connection: shop, path: tpl`https://shop.example/${d.ds}` }));
  });
  expect(
    checkedBy(operatorArguments, [spec], contextOf({ exports: { shop, mail } })).map(({ code, at }) => [code, at]),
  ).toEqual([
    ["http/request", "task mail args.connection"],
    ["http/request", "task body args.body"],
    ["http/request", "task query args.query"],
    ["http/request", "task address args.path"],
  ]);
});
