import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { addTour, startTourHost, type TourHost } from "../support/tour.ts";
import { Project } from "./project.ts";

// Each operator that the local stack carries out, in real Airflow, for real.
jest.setTimeout(300_000);

describe.each(["3.3.1", "2.11.2"])("in Airflow %s", (airflow) => {
  let project: Project;
  let host: TourHost;
  beforeAll(async () => {
    host = await startTourHost();
    project = Project.reference();
    project.delete("dags/orders_medallion.dag.ts");
    addTour(project, "local", host);
  });
  afterAll(() => {
    host.stop();
    project.remove();
  });

  test("a run reads variables and connections, and each operator does what it is told", async () => {
    const { code, stdout, stderr } = await project.sluice("run", "tour", "--date", "2026-01-01", "--airflow", airflow);
    if (code !== 0) throw new Error(stdout + stderr);
    expect(await project.rows("select * from bronze.notes", "athena")).toEqual([
      ["2026-01-01", "it's {fine} s3cret on 2026-01-01", 7, "shop.example:8443", "EU"],
    ]);
    const credentials = `Basic ${Buffer.from("me:pw").toString("base64")}`;
    expect(host.requests).toEqual([
      [`GET /limits?day=2026-01-01 ${credentials}`, null],
      [`POST /told ${credentials}`, { most: 9, line: "it's {fine} s3cret on 2026-01-01" }],
    ]);
    expect(await project.rows("select * from analytics.sales_mart order by channel")).toEqual([
      ["2026-01-01", "Shop", null],
      ["2026-01-01", "Web, new", "10.50"],
    ]);
    expect(await project.rows("select * from gold.totals", "athena")).toEqual([["2026-01-01", "10.50", 2]]);
    expect(await project.rows("select * from silver.note_counts", "athena")).toEqual([["2026-01-01", 1, 7]]);
  });
});
