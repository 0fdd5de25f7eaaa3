import { dag, every, sns, tpl } from "sluice";
import { support } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";

/** Four times a day, counted from its start. */
export default dag("every_six_hours", { ...daily, schedule: every("6h") }, (d) => {
  d.task("tell", sns.publish({ topic: support, message: tpl`from ${d.dataIntervalStart} to ${d.dataIntervalEnd}` }));
});
