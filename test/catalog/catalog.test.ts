import { expect, test } from "@jest/globals";
import { Catalog } from "../../src/catalog/catalog.ts";
import type { ClassFacts, VersionFacts } from "../../src/catalog/facts.ts";
import type { MwaaImages } from "../../src/catalog/images.ts";
import { merge } from "../../src/catalog/merged.ts";

/** Facts of a version that has no more than a test says. */
const facts = (airflow: string, more: Partial<VersionFacts>): VersionFacts => ({
  airflow,
  packages: {},
  classes: {},
  paths: {},
  untried: [],
  unread: [],
  ...more,
});

const task: ClassFacts = { kind: "operator", constructors: ["a.Task"], arguments: { task_id: { required: true } } };
const copy = (own: ClassFacts["arguments"], more: Partial<ClassFacts> = {}): ClassFacts => ({
  kind: "operator",
  constructors: ["p.s3.Copy", "a.Task"],
  ...(own && { arguments: own }),
  ...more,
});

const images = (...versions: readonly string[]): MwaaImages => ({
  source: "a test",
  images: Object.fromEntries(versions.map((airflow) => [airflow, { python: "3.12", image: {}, constraints: {} }])),
});

const catalogOf = (...versions: readonly VersionFacts[]): Catalog =>
  new Catalog(merge(versions), images(...versions.map(({ airflow }) => airflow)));

test("what is the same in all versions is merged once, and every version is told apart", () => {
  const merged = merge([
    facts("1.0.0", { classes: { "a.Task": task, "p.s3.Copy": copy({ source: { type: "str", required: true } }) } }),
    facts("2.0.0", { classes: { "a.Task": task } }),
    facts("3.0.0", { classes: { "a.Task": task, "p.s3.Copy": copy({ source: { type: "str", required: true } }) } }),
  ]);
  expect(merged.arguments).toEqual([{ required: true }, { type: "str", required: true }]);
  expect(merged.constructors).toEqual(["a.Task", "p.s3.Copy"]);
  expect(merged.classes).toEqual({
    "a.Task": [[0b111, { kind: "operator", constructors: [0], arguments: { task_id: 0 } }]],
    // A set of versions, not a span: the second has no such class.
    "p.s3.Copy": [[0b101, { kind: "operator", constructors: [1, 0], arguments: { source: 1 } }]],
  });
});

test("a fact that changes is there as often as it is different", () => {
  const { classes, paths } = merge([
    facts("1.0.0", { classes: { C: copy({ x: { type: "int" } }) }, paths: { old: { to: "C" } } }),
    facts("2.0.0", { classes: { C: copy({ x: { type: "str" } }) }, paths: { old: { to: "C", old: true } } }),
    facts("3.0.0", { classes: { C: copy({ x: { type: "int" } }) } }),
  ]);
  expect(classes.C?.map(([versions]) => versions)).toEqual([0b101, 0b010]);
  expect(paths.old).toEqual([
    [0b001, { to: "C" }],
    [0b010, { to: "C", old: true }],
  ]);
});

test("the document does not depend on the order of the classes in the facts", () => {
  const classes = { B: copy({ x: {} }), A: copy({ x: {} }) };
  expect(Object.keys(merge([facts("1.0.0", { classes })]).classes)).toEqual(["A", "B"]);
});

test("a class has its own arguments, then those that it hands on to others, without what it gives itself", () => {
  const base: ClassFacts = {
    kind: "operator",
    constructors: ["p.Base", "a.Task"],
    arguments: { region: { type: "str" }, verify: { type: "bool" }, retries: { default: { value: 1 } } },
    gives: ["owner"],
  };
  const own = copy(
    { source: { required: true }, verify: { type: "str" } },
    {
      constructors: ["p.s3.Copy", "p.Base", "a.Task"],
      gives: ["region"],
      templates: ["source"],
      readEarly: { source: { output: "fails" } },
      deprecated: ["Move"],
    },
  );
  const version = catalogOf(
    facts("1.0.0", {
      classes: {
        "a.Task": {
          ...task,
          arguments: { task_id: { required: true }, retries: { default: { value: 0 } }, owner: {} },
        },
        "p.Base": base,
        "p.s3.Copy": own,
      },
    }),
  ).version("1.0.0");
  const found = version.find("p.s3.Copy");
  expect([...(found?.arguments.keys() ?? [])]).toEqual(["source", "verify", "retries", "task_id"]);
  expect(found?.arguments.get("source")).toEqual({
    name: "source",
    required: true,
    templated: true,
    readEarly: { output: "fails" },
  });
  // The nearest constructor decides.
  expect(found?.arguments.get("verify")?.type).toBe("str");
  expect(found?.arguments.get("retries")?.default).toEqual({ value: 1 });
  expect(found?.required).toEqual(["source", "task_id"]);
  expect(found?.given).toEqual(new Set(["region", "owner"]));
  expect(found).toMatchObject({ name: "Copy", kind: "operator", open: false, deprecated: ["Move"] });
});

test("a class is found by its other paths, and by its newest path in versions that keep it elsewhere", () => {
  const bash = (path: string): ClassFacts => ({ kind: "operator", constructors: [path], arguments: { command: {} } });
  const catalog = catalogOf(
    facts("2.0.0", { classes: { "airflow.bash.Bash": bash("airflow.bash.Bash") } }),
    facts("3.0.0", {
      classes: { "standard.bash.Bash": bash("standard.bash.Bash"), "standard.New": bash("standard.New") },
      paths: {
        "airflow.bash.Bash": { to: "standard.bash.Bash", old: true },
        "sdk.Bash": { to: "standard.bash.Bash" },
      },
    }),
  );
  const [two, three] = [catalog.version("2.0.0"), catalog.version("3.0.0")];
  expect(three.find("airflow.bash.Bash")?.path).toBe("standard.bash.Bash");
  expect([three.isOld("airflow.bash.Bash"), three.isOld("sdk.Bash")]).toEqual([true, false]);
  expect(two.find("standard.bash.Bash")).toBeUndefined();
  expect(two.locate("standard.bash.Bash")?.path).toBe("airflow.bash.Bash");
  expect(two.locate("sdk.Bash")?.path).toBe("airflow.bash.Bash");
  expect(three.locate("standard.bash.Bash")?.path).toBe("standard.bash.Bash");
  expect(two.locate("standard.New")).toBeUndefined();
  expect(two.paths()).toEqual(["airflow.bash.Bash"]);
});

test("a path's provider is the one with the longest package, described or only known", () => {
  const merged = merge([
    facts("1.0.0", {
      packages: { "apache-airflow-providers-common-sql": "1.2.3", "apache-airflow-providers-amazon": "9.0.0" },
    }),
  ]);
  const image = {
    python: "3.12",
    image: { "apache-airflow-providers-http": "4.0.0", "apache-airflow-providers-amazon": "9.0.0" },
    constraints: { "apache-airflow-providers-microsoft-azure": "5.0.0" },
  };
  const version = new Catalog(merged, { source: "a test", images: { "1.0.0": image } }).version("1.0.0");
  const distributions = [
    "airflow.providers.amazon.aws.operators.s3.Copy",
    "airflow.providers.common.sql.operators.sql.Check",
    "airflow.providers.microsoft.azure.operators.x.Y",
    "airflow.operators.bash.Bash",
  ].map((path) => version.distributionOf(path)?.replace("apache-airflow-providers-", ""));
  expect(distributions).toEqual(["amazon", "common-sql", "microsoft-azure", undefined]);
  expect(version.describes("airflow.providers.amazon.aws.operators.s3.Copy")).toBe(true);
  expect(version.describes("airflow.providers.microsoft.azure.operators.x.Y")).toBe(false);
  expect(version.versionOf("apache-airflow-providers-http")).toBe("4.0.0");
  expect(version.versionOf("apache-airflow-providers-unheard")).toBeUndefined();
});

test("a version that nobody has read is a bug", () => {
  expect(() => catalogOf(facts("1.0.0", {})).version("4.0.0")).toThrow("The catalog has no Airflow 4.0.0.");
});
