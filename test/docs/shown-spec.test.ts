import { expect, test } from "@jest/globals";
import { shownSpec } from "./shown-spec.ts";

test("a fixture is shown as its author would write it: definitions, the DAG, and imports from where they have things", () => {
  const source = `import { dag, noop, pool, sns } from "sluice";
import * as shop from "../../../support/shop.ts";
import { generateOrders, ordersRaw } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";

const api = pool("größe", { slots: 1 });
const { support } = shop;

/**
 * Says something
 * in two lines.
 */
export default dag("x", daily, (d) => {
  // dag( in a comment
  d.task("a", sns.publish({ topic: support, message: ordersRaw.id }), { pool: api });
});

export const project = { exports: { ...shop } };
`;
  expect(shownSpec(source)).toEqual({
    about: "Says something in two lines.",
    code: `import { dag, pool, sns } from "sluice";
import { ordersRaw, support } from "../lakehouse/index.ts";

const api = pool("größe", { slots: 1 });

export default dag("x", daily, (d) => {
  // dag( in a comment
  d.task("a", sns.publish({ topic: support, message: ordersRaw.id }), { pool: api });
});`,
  });
});

test("a DAG deep in a fixture stands alone, and a lakehouse that is used as a whole is imported as one", () => {
  const source = `import { dag, noop } from "sluice";
import * as shop from "../../../support/shop.ts";

export const fixture = {
  exports: {},
  spec: dag("x", shop.options, (d) => {
    d.task("a", noop());
  }),
};
`;
  expect(shownSpec(source)).toEqual({
    about: "",
    code: `import { dag, noop } from "sluice";
import * as shop from "../lakehouse/index.ts";

export default dag("x", shop.options, (d) => {
  d.task("a", noop());
});`,
  });
});

test("a fixture of IR has no spec to show", () => {
  expect(shownSpec(`import { dagIr } from "../../ir.ts";\n\nexport const dag = dagIr({ id: "x" });\n`)).toBe(undefined);
});

test("what a fixture exports by default is shown, and not a DAG that it needs beside that", () => {
  const source = `import { dag, dags, noop } from "sluice";
import { daily } from "../../../support/spec.ts";

const other = dag("other", daily, (d) => void d.task("load", noop()));
export const others = [other, dag("more", daily, () => undefined)];

/** Waits. */
export default dag("x", daily, (d) => void d.task("a", dags.wait({ dag: other })));
`;
  expect(shownSpec(source)).toEqual({
    about: "Waits.",
    code: `import { dag, dags, noop } from "sluice";

const other = dag("other", daily, (d) => void d.task("load", noop()));

export default dag("x", daily, (d) => void d.task("a", dags.wait({ dag: other })));`,
  });
});
