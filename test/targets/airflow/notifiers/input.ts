import { connection, dag, manual, noop, notify, tpl } from "sluice";
import { daily } from "../../../support/spec.ts";

const slackAlerts = connection("slack_alerts", { type: "http" });
const smtp = connection("smtp_default", { type: "smtp" });

/** Who is told by Slack and by e-mail, of a task and of a run. */
export default dag(
  "notifiers",
  {
    ...daily,
    schedule: manual,
    onSuccess: [
      notify.slack("slack_alerts", { text: "it's all there" }),
      notify.email(["data@example.com", "ops@example.com"], {
        from: "airflow@example.com",
        subject: "Done",
        html: "<b>Done</b>",
      }),
    ],
    onFailure: notify.slack("slack_alerts"),
  },
  (d) => {
    d.task("a", noop(), {
      onSuccess: [
        notify.slack(slackAlerts, { text: tpl`run ${d.runId}` }),
        notify.email("data@example.com", { from: "airflow@example.com" }),
      ],
    });
  },
);

export const project = { exports: { slackAlerts, smtp } };
