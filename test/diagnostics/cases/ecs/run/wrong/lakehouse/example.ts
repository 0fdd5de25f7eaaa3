import { containerTask } from "sluice";

export const report = containerTask("report", { cluster: "shop", family: "report", container: "main", roles: [] });
