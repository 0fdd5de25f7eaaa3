import { dag, noop, notify, pool } from "sluice";
import * as shop from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";

const shopApi = pool("shop_api", { slots: 4, description: "Calls of the shop's API at one time." });
const { support } = shop;

/** What every task may be told, by itself and by the groups around it. */
export default dag("task_options", daily, (d) => {
  d.task("alone", noop(), {
    pool: shopApi,
    poolSlots: 2,
    priority: 10,
    priorityRule: "absolute",
    queue: "large",
    dependsOnPast: true,
    concurrency: 1,
    timeout: "1h",
    onRetry: notify.sns(support, { message: "again" }),
    onSuccess: [notify.sns(support), notify.sns(support, { subject: "Done", message: "done" })],
    onFailure: notify.sns(support),
  });
  d.group(
    "outer",
    (o) => {
      o.task("as_the_group_says", noop());
      o.group(
        "inner",
        (i) => {
          i.task("as_both_say", noop());
          i.task("by_itself", noop(), { queue: "small", retries: 0, waitForDownstream: false });
        },
        { retries: { attempts: 5, delay: "1m" }, waitForDownstream: true },
      );
    },
    { pool: shopApi, queue: "large", retries: 1, doc: "All of these ask the shop." },
  );
  d.task("whatever_happened", noop(), { when: "one_done" });
});

export const project = { exports: { ...shop, shopApi } };
