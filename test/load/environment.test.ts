import { afterAll, describe, expect, test } from "@jest/globals";
import { environmentOf } from "../../src/contracts/environment.ts";
import { conflictsIn } from "../../src/contracts/environment-rules.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { environmentNames, loadEnvironment, settingAt } from "../../src/load/environment.ts";
import { folderWith, removeFolders } from "./folder.ts";

afterAll(removeFolders);

const good = `name: prd
account: "123456789012"
region: eu-west-1
prefix: shop
airflow: "2.11.2"
`;

function read(text: string | Uint8Array, name = "prd") {
  const root = folderWith({ "lakehouse/environments/prd.yaml": text, "lakehouse/environments/acc.yaml": good });
  const found: Diagnostic[] = [];
  const environment = loadEnvironment(root, name, (diagnostic) => void found.push(diagnostic));
  return {
    environment,
    said: found.map(({ code, at, message, fix }) => [`${code} ${at.line}:${at.column}`, message, fix]),
  };
}

describe("an environment that is right", () => {
  test("has its settings and the defaults", () => {
    expect(read(good)).toEqual({
      environment: {
        name: "prd",
        account: "123456789012",
        region: "eu-west-1",
        prefix: "shop",
        airflow: "2.11.2",
        pollSeconds: 10,
        tags: {},
        variables: {},
        connections: {},
        awsProviderVersion: "6.25.0",
        cidr: "10.0.0.0/16",
        egress: "nat",
        egressPorts: [],
        mwaa: {
          ...{ class: "mw1.small", minWorkers: 1, maxWorkers: 5, schedulers: 2 },
          ...{ minWebServers: 2, maxWebServers: 2, webServer: "public", options: {} },
        },
        redshift: { baseCapacity: 8, maxCapacity: 64, administrators: [] },
        athena: { scanGigabytes: 1000 },
        glue: { workerType: "G.1X", workers: 2, timeoutMinutes: 120 },
        logRetentionDays: 30,
        removal: "keep",
        state: { backend: "local" },
      },
      said: [],
    });
  });

  test("says more, in CRLF and behind a byte order mark", () => {
    const text = `\ufeff${good}pollSeconds: 0.5\ntags: { team: data }\n`.replaceAll("\n", "\r\n");
    expect(read(text).environment).toMatchObject({ pollSeconds: 0.5, tags: { team: "data" } });
  });
});

test("five mistakes are five diagnostics, each at its place", () => {
  const text = `# Production.
name: prd
account: 123456789012
regoin: eu-west-1
airflow: "3.0"
pollSeconds: 0
`;
  expect(read(text)).toEqual({
    environment: undefined,
    said: [
      [
        "environment/invalid 2:1",
        "prefix is missing.",
        expect.stringContaining("Add it: what all physical names begin with"),
      ],
      ["environment/invalid 4:1", "There is no setting regoin.", "Did you mean region?"],
      ["environment/invalid 3:10", "account is 123456789012, which is not text.", 'Put it in quotes: "123456789012".'],
      ["environment/invalid 5:10", 'airflow is "3.0".', 'Write "3.3.1", "3.2.1", "3.0.6", "2.11.2" or "2.10.3".'],
      ["environment/invalid 6:14", "pollSeconds is 0; it must be more than 0.", undefined],
    ],
  });
});

test("mistakes in nested settings are told as those at the top", () => {
  const text = `${good}mwaa: { clas: mw1.small, maxWorkers: 26 }
redshift: { baseCapacity: 12, limit: 1 }
network: { vpcId: vpc-1, subnetIds: [subnet-1] }
cidr: 10.0.0.0/24
`;
  expect(read(text).said).toEqual([
    [
      "environment/invalid 8:37",
      "network.subnetIds has fewer than 3 entries.",
      expect.stringContaining("ids of private subnets in at least three availability zones"),
    ],
    ["environment/invalid 9:7", "cidr is 10.0.0.0/24.", expect.stringContaining("between `/16` and `/20`")],
    ["environment/invalid 6:9", "There is no setting mwaa.clas.", "Did you mean class?"],
    ["environment/invalid 6:38", "mwaa.maxWorkers is 26; it must be at most 25.", undefined],
    [
      "environment/invalid 7:31",
      "There is no setting redshift.limit.",
      "Take it away. The settings are: cluster, baseCapacity, maxCapacity, usageLimit, administrators.",
    ],
    ["environment/invalid 7:27", "redshift.baseCapacity is 12; it must be a multiple of 8.", undefined],
  ]);
});

test("mistakes below names of people's own are told as those elsewhere", () => {
  const text = `${good}connections:
  shop: { type: http, pasword: secret }
`;
  expect(read(text).said).toEqual([
    [
      "environment/invalid 7:11",
      "There is no setting connections.shop.type.",
      "Take it away. The settings are: host, login, password, schema, port, extra.",
    ],
    ["environment/invalid 7:23", "There is no setting connections.shop.pasword.", "Did you mean password?"],
  ]);
});

test.each(["cn-north-1", "us-gov-west-1", "us-iso-east-1", "us-isob-east-1", "eu-isoe-west-1"])(
  "%s is in a partition whose ARNs Sluice does not write",
  (region) => {
    expect(read(good.replace("eu-west-1", region))).toEqual({
      environment: undefined,
      said: [
        [
          "environment/invalid 3:9",
          `${region} is in a partition of AWS of its own, whose ARNs do not begin with arn:aws:, as all that Sluice writes do.`,
          "Take a region of the public partition, such as eu-west-1.",
        ],
      ],
    });
  },
);

test.each(["aws-data", "ssmdata", "sthree-lake", "acme-", "acme--lake", "a", "abcdefghijklmnopqrstuv"])(
  "AWS refuses names that begin with %s",
  (prefix) => {
    expect(read(good.replace("prefix: shop", `prefix: ${prefix}`))).toEqual({
      environment: undefined,
      said: [["environment/invalid 4:9", `prefix is ${prefix}.`, expect.stringContaining("not `aws` or `ssm`")]],
    });
  },
);

describe("settings that do not go together", () => {
  test.each([
    [
      "a mw1.micro has one of each",
      "mwaa: { class: mw1.micro, schedulers: 2, maxWorkers: 3 }",
      [
        ["environment/invalid 6:39", "A mw1.micro has one scheduler, not 2.", expect.stringContaining("mw1.small")],
        ["environment/invalid 6:54", "A mw1.micro has one worker, not 3.", expect.stringContaining("mw1.small")],
      ],
    ],
    [
      "of web servers, too",
      "mwaa: { class: mw1.micro, maxWebServers: 2 }",
      [["environment/invalid 6:42", "A mw1.micro has one web server, not 2.", expect.stringContaining("mw1.small")]],
    ],
    [
      "more web servers at all times than at the busiest",
      "mwaa: { minWebServers: 4, maxWebServers: 3 }",
      [
        [
          "environment/invalid 6:24",
          "mwaa.minWebServers is 4, and mwaa.maxWebServers is 3.",
          expect.stringContaining("at most as many"),
        ],
      ],
    ],
    [
      "options of Airflow's that are none, or Sluice's own",
      "mwaa: { options: { parallelism: '64', core.default_timezone: CET, core.parallelism: '64' } }",
      [
        [
          "environment/invalid 6:33",
          "parallelism is no option of Airflow's.",
          expect.stringContaining("section.option"),
        ],
        ["environment/invalid 6:62", "Sluice sets core.default_timezone itself.", "Take it away."],
      ],
    ],
    [
      "other classes have two schedulers",
      "mwaa: { schedulers: 1 }",
      [["environment/invalid 6:21", "A mw1.small has at least two schedulers.", expect.stringContaining("mw1.micro")]],
    ],
    [
      "more workers at all times than at the busiest",
      "mwaa: { minWorkers: 6 }",
      [
        [
          "environment/invalid 6:21",
          "mwaa.minWorkers is 6, and mwaa.maxWorkers is 5.",
          expect.stringContaining("at most as many"),
        ],
      ],
    ],
    [
      "a query that finds more than there is",
      "redshift: { baseCapacity: 16, maxCapacity: 8 }",
      [
        [
          "environment/invalid 6:27",
          "redshift.baseCapacity is 16, and redshift.maxCapacity is 8.",
          expect.stringContaining("at most as much"),
        ],
      ],
    ],
    [
      "more nodes than a type has, and what is of Redshift Serverless",
      "redshift: { cluster: { nodeType: ra3.large, nodes: 17 }, baseCapacity: 16, usageLimit: { rpuHours: 1 } }",
      [
        [
          "environment/invalid 6:22",
          "A cluster of ra3.large has between 1 and 16 nodes, not 17.",
          expect.stringContaining("redshift.cluster.nodes"),
        ],
        [
          "environment/invalid 6:72",
          "redshift.baseCapacity is of Redshift Serverless, and the warehouses are clusters.",
          "Take redshift.baseCapacity away, or redshift.cluster.",
        ],
        [
          "environment/invalid 6:88",
          "redshift.usageLimit is of Redshift Serverless, and the warehouses are clusters.",
          "Take redshift.usageLimit away, or redshift.cluster.",
        ],
      ],
    ],
    [
      "one large node",
      "redshift: { cluster: { nodeType: ra3.4xlarge, nodes: 1 } }",
      [
        [
          "environment/invalid 6:22",
          "A cluster of ra3.4xlarge has between 2 and 128 nodes, not 1.",
          expect.stringContaining("redshift.cluster.nodes"),
        ],
      ],
    ],
    [
      "another value of the tag that the budget counts by",
      "tags: { team: data, environment: production, Environment: production }",
      [
        [
          "environment/invalid 6:34",
          "Sluice sets the tag environment itself, to prd: the budget counts what has it.",
          expect.stringContaining("another name"),
        ],
        [
          "environment/invalid 6:59",
          "Sluice sets the tag environment itself, to prd: the budget counts what has it.",
          expect.stringContaining("another name"),
        ],
      ],
    ],
    [
      "addresses that are none",
      "cidr: 10.999.0.0/16",
      [
        [
          "environment/invalid 6:7",
          "cidr is 10.999.0.0/16: 10.999.0.0 is no address.",
          expect.stringContaining("such as"),
        ],
      ],
    ],
    [
      "addresses in the middle of a range",
      "cidr: 10.20.128.0/16",
      [
        [
          "environment/invalid 6:7",
          "cidr is 10.20.128.0/16: 10.20.128.0 is not where a range of /16 begins.",
          expect.stringContaining("such as"),
        ],
      ],
    ],
    [
      "an administrator who is nobody of IAM's",
      "redshift: { administrators: ['arn:aws:iam::123456789012:user/ann', 'me'] }",
      [
        [
          "environment/invalid 6:68",
          "me is no ARN of a user or a role of IAM.",
          expect.stringContaining("arn:aws:iam::"),
        ],
      ],
    ],
    [
      "a password for all to read",
      "connections: { shop: { host: shop.example, password: hunter2 } }",
      [
        [
          "environment/invalid 6:54",
          "The password of the connection 'shop' stands in a file: that is for the local stack alone.",
          expect.stringContaining("take connections.shop away"),
        ],
      ],
    ],
    [
      "a state that is nowhere",
      "state: { backend: cloud, project: lake }",
      [
        [
          "environment/invalid 6:8",
          "state.organization is missing: the backend cloud needs it.",
          "Write organization: beside backend: cloud.",
        ],
      ],
    ],
  ])("%s", (_, line, said) => {
    expect(read(`${good}${line}\n`)).toEqual({ environment: undefined, said });
  });

  test("a cluster on the local stack", () => {
    const local = { name: "local", account: "1", region: "eu-west-1", prefix: "acme", airflow: "3.3.1" } as const;
    expect(conflictsIn(environmentOf({ ...local, redshift: { cluster: {} } }))).toEqual([
      expect.objectContaining({ message: "The local stack has Redshift Serverless, and no clusters." }),
    ]);
    expect(conflictsIn(environmentOf({ ...local, name: "prd", redshift: { cluster: {} } }))).toEqual([]);
  });

  test("a password on the local stack is right", () => {
    const local = { name: "local", account: "1", region: "eu-west-1", prefix: "acme", airflow: "3.3.1" } as const;
    expect(conflictsIn(environmentOf({ ...local, connections: { shop: { password: "s3cret" } } }))).toEqual([]);
  });

  test("a mw1.micro by itself is right", () => {
    expect(read(`${good}mwaa: { class: mw1.micro }\n`)).toMatchObject({
      environment: { mwaa: { schedulers: 1, maxWorkers: 1 } },
      said: [],
    });
  });
});

describe("other mistakes", () => {
  test.each([
    [
      "a key twice",
      `${good}region: eu-central-1\n`,
      [["load/syntax 6:1", "The key region is there twice.", "Leave one of them."]],
    ],
    [
      "no YAML",
      `${good}tags: [a, b\n`,
      [
        [
          "load/syntax 7:1",
          "Flow sequence in block collection must be sufficiently indented and end with a ].",
          "Write one `name: value` a line, and quote what holds : or #.",
        ],
      ],
    ],
    [
      "a line without a colon",
      good.replace("region: ", "region "),
      [
        [
          "load/syntax 3:1",
          "This line is no setting: there is no `:` after its name.",
          "Write one `name: value` a line, and quote what holds : or #.",
        ],
      ],
    ],
    ["an empty file", "", [["environment/invalid 1:1", "The file holds no settings.", undefined]]],
    ["a list", "- name: prd\n", [["environment/invalid 1:1", "The file holds no settings.", undefined]]],
    [
      "an alias without an anchor",
      "name: *nobody\n",
      [["load/syntax 1:1", expect.stringContaining("nobody"), undefined]],
    ],
    [
      "another file's name",
      good.replace("name: prd", "name: production"),
      [
        [
          "environment/invalid 1:7",
          "The file is prd.yaml, but its name is 'production'.",
          "Write name: prd, or rename the file.",
        ],
      ],
    ],
    [
      "a value that does not fit",
      good.replace("prefix: shop", "prefix: Shop_1"),
      [["environment/invalid 4:9", "prefix is Shop_1.", expect.stringContaining("lower-case letter")]],
    ],
    [
      "a tag that is no text",
      `${good}tags:\n  cost center: 4711\n`,
      [["environment/invalid 7:16", "tags.cost center is 4711, which is not text.", 'Put it in quotes: "4711".']],
    ],
    [
      "a password that is no text, and is not said",
      `${good}connections:\n  shop:\n    password: 4711\n`,
      [["environment/invalid 8:15", "connections.shop.password is •••, which is not text.", "Put it in quotes."]],
    ],
    [
      "a password without a value",
      `${good}connections:\n  shop:\n    password:\n`,
      [["environment/invalid 8:14", "connections.shop.password has no value.", undefined]],
    ],
    [
      "no value",
      good.replace("prefix: shop", "prefix:"),
      [["environment/invalid 4:8", "prefix has no value.", undefined]],
    ],
    [
      "a setting that nobody meant",
      `${good}colour: red\n`,
      [
        [
          "environment/invalid 6:1",
          "There is no setting colour.",
          expect.stringContaining("The settings are: name, account"),
        ],
      ],
    ],
    [
      "text that is not UTF-8",
      new Uint8Array([0x6e, 0xff, 0xfe]),
      [["load/missing-file 1:1", "lakehouse/environments/prd.yaml cannot be read: it is not UTF-8 text.", undefined]],
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text).said).toEqual(expected);
    expect(read(text).environment).toBeUndefined();
  });

  test("an environment that is not there", () => {
    expect(read(good, "prod").said).toEqual([
      ["environment/unknown 1:1", "There is no environment 'prod'. There are: acc, prd.", "Did you mean prd?"],
    ]);
    expect(read(good, "../prd").said[0]?.[1]).toContain("There is no environment '../prd'.");
    expect(environmentNames(folderWith({}))).toEqual([]);
  });
});

test("a setting that a check names by its path is at its key; another place stays as it is", () => {
  const root = folderWith({ "lakehouse/environments/prd.yaml": `${good}variables:\n  limit: 5\n  a.b: 6\n` });
  const named = (path: string) => ({ file: "lakehouse/environments/prd.yaml", line: 1, column: 1, path });
  expect(settingAt(root, named("variables.limit"))).toEqual({ file: named("").file, line: 7, column: 3 });
  expect(settingAt(root, named("variables.a.b"))).toMatchObject({ line: 8, column: 3 });
  const elsewhere = { file: "dags/x.dag.ts", line: 3, column: 5, path: "args.limit" };
  expect(settingAt(root, elsewhere)).toEqual(elsewhere);
  const gone = { ...named("variables.limit"), file: "lakehouse/environments/gone.yaml" };
  expect(settingAt(root, gone)).toEqual(gone);
});

describe("two environments of one account", () => {
  /** What is said of acc beside prd, which is called shop. */
  const beside = (text: string, other = "prd") => {
    const files = { [`lakehouse/environments/${other}.yaml`]: good.replace("prd", other) };
    const root = folderWith({ ...files, "lakehouse/environments/acc.yaml": text });
    const found: Diagnostic[] = [];
    const environment = loadEnvironment(root, "acc", (diagnostic) => void found.push(diagnostic));
    return { name: environment?.name, said: found.map(({ at, message }) => `${at.line}:${at.column} ${message}`) };
  };
  const acc = good.replace("prd", "acc");

  test("may not have one prefix, in whatever regions", () => {
    const said = [
      "4:9 The environment 'prd' has this account and prefix, too: what either deploys would have the other's names.",
    ];
    expect(beside(acc)).toEqual({ name: undefined, said });
    expect(beside(acc.replace("eu-west-1", "eu-central-1"))).toEqual({ name: undefined, said });
  });

  test("may be called alike in two accounts, or as the local stack is", () => {
    const right = { name: "acc", said: [] };
    expect(beside(acc.replace("123456789012", "123456789013"))).toEqual(right);
    expect(beside(acc.replace("shop", "shop-acc"))).toEqual(right);
    expect(beside(acc, "local")).toEqual(right);
  });
});
