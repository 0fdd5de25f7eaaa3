import { redshiftWarehouse } from "sluice";

export const warehouse = redshiftWarehouse("lakehouse", { schemas: ["analytics"] });
