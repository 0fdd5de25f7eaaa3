import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { HandlerOf } from "sluice";
import type { generateOrders } from "../../lakehouse/functions.ts";
import { ordersOf, toCsv } from "./orders.ts";

const s3 = new S3Client();

/** Writes one day's orders as one file: the same file however often the day is run. */
export const handler: HandlerOf<typeof generateOrders> = async ({ date, rows, seed }) => {
  const place = new URL(process.env.DATASET_ORDERS_RAW ?? missing("DATASET_ORDERS_RAW"));
  const key = `${place.pathname.slice(1)}${date}/orders.csv`;
  const orders = ordersOf(date, rows, seed);
  await s3.send(
    new PutObjectCommand({ Bucket: place.hostname, Key: key, Body: toCsv(orders), ContentType: "text/csv" }),
  );
  return { key, rows: orders.length, broken: orders.filter(({ broken }) => broken !== undefined).length };
};

function missing(variable: string): never {
  throw new Error(`The function is not told where its dataset lies: ${variable} is not set.`);
}
