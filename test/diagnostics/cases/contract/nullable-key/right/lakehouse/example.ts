import { dataset, text } from "sluice";

export const pages = dataset(
  "pages",
  { page: text({ required: true }), title: text() },
  { zone: "silver", key: ["page"] },
);
