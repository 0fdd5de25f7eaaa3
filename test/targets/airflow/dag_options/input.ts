import { cron, dag, noop, notify, param } from "sluice";
import { support } from "../../../support/shop.ts";

/** What a DAG may be told beyond its schedule. */
export default dag(
  "dag_options",
  {
    description: "All of it.",
    schedule: cron("0 2 * * *", { timezone: "Europe/Berlin" }),
    start: "2026-01-01",
    end: "2026-12-31",
    catchup: true,
    maxActiveRuns: 3,
    maxActiveTasks: 8,
    timeout: "6h",
    failFast: true,
    paused: false,
    tags: ["orders", "shop"],
    owner: "data",
    doc: "# When it fails\n\nAsk the shop.",
    access: { Op: ["can_read", "can_edit"], Viewer: ["can_read"] },
    onFailure: notify.sns(support),
    onSuccess: notify.sns(support, { subject: "Orders", message: "All orders are in." }),
    params: {
      country: param.text("NL", { oneOf: ["NL", "DE"], title: "Country" }),
      code: param.text("A-1", { pattern: "^[A-Z]-[0-9]+$", minLength: 3, maxLength: 10 }),
      note: param.text("", { multiline: true, description: "Anything." }),
      rows: param.int(500, { min: 1, max: 1000 }),
      share: param.number(0.5, { min: 0, max: 1 }),
      full: param.flag(false),
      since: param.date("2026-01-31"),
      at: param.moment("2026-01-31T10:00:00Z"),
      countries: param.list(["NL"], { oneOf: ["NL", "DE"] }),
      more: param.object({ a: [1, null, { b: "c" }] }),
    },
  },
  (d) => void d.task("a", noop()),
);
