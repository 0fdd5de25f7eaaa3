/** The platform of an environment, from what the lakehouse says exists and what the DAGs do: `sluice synth` runs this. */
import { App, loadLakehouse } from "sluice/cdktf";
import { platform } from "./platform.ts";

const house = await loadLakehouse();
const app = new App();
platform(app, house);
app.synth();
