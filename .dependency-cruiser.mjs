// The import rules of the architecture: data and language at the bottom, the outside world at the top.
//
// TypeScript 7 has no JavaScript API, so the parser is swc; it sees type-only imports too, which the rules are also about.

/** Folders by layer; one may import its own layer and those before it. */
const layers = [
  ["ir"],
  ["diagnostics"],
  ["language", "contracts"],
  ["operators", "catalog"],
  ["bindings"],
  ["passes", "checks", "targets"],
];

/** What may speak to files, processes and the network. */
const outside = ["python", "load", "analysis", "project", "publish", "mwaa", "local", "cdktf", "testing", "cli"];
const pure = `^src/(${layers.flat().join("|")})/|^src/(index|compile)\\.ts$`;

const inOut =
  "^(node:)?(fs|child_process|net|tls|dgram|dns|http|https|http2|worker_threads|cluster|readline|repl|inspector)(/|$)";

const downwards = layers.map((folders, index) => ({
  name: `${folders.join("-")}-imports-only-what-is-below`,
  comment: `src/{${folders.join(",")}} may import ${layers
    .slice(0, index + 1)
    .flat()
    .join(", ")}, and nothing else of src.`,
  severity: "error",
  from: { path: `^src/(${folders.join("|")})/` },
  to: {
    path: "^src/",
    pathNot: `^src/(${layers
      .slice(0, index + 1)
      .flat()
      .join("|")})/`,
  },
}));

export default {
  forbidden: [
    ...downwards,
    {
      name: "authoring-api-is-only-the-language",
      comment: "What specs import is the language, contracts and operators; no part of the compiler.",
      severity: "error",
      from: { path: "^src/index\\.ts$" },
      to: { path: "^src/", pathNot: "^src/(ir|diagnostics|language|contracts|operators)/" },
    },
    {
      name: "compiler-imports-only-its-stages",
      comment: "compile.ts is the whole way from specs to artifacts, and it is pure.",
      severity: "error",
      from: { path: "^src/compile\\.ts$" },
      to: { path: "^src/", pathNot: `^src/(${layers.flat().join("|")})/` },
    },
    {
      name: "pure-code-does-no-input-or-output",
      comment: `Only src/{${outside.join(",")}} touch files, processes and the network.`,
      severity: "error",
      from: { path: pure },
      to: { path: [inOut, "^src/package-root\\.ts$", "node_modules/(@aws-sdk|esbuild)/"] },
    },
    {
      name: "only-the-cli-publishes-and-runs",
      comment: "publish, mwaa and local are imported by cli and by themselves only.",
      severity: "error",
      from: { path: "^src/(?!cli/)([^/]+)" },
      to: { path: "^src/(publish|mwaa|local)/", pathNot: "^src/$1/" },
    },
    {
      name: "nothing-imports-the-cli",
      comment: "A command is the last caller.",
      severity: "error",
      from: { pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "nothing-imports-the-constructs",
      comment: "cdktf and the provider's classes are heavy, and optional: only projects import sluice/cdktf.",
      severity: "error",
      from: { path: "^src/(?!cdktf/)" },
      to: { path: ["^src/cdktf/", "node_modules/(cdktf|constructs|@cdktf)/"] },
    },
    {
      name: "product-knows-no-project",
      comment: "src is the product: it imports nothing of the reference lakehouse, the tests or the scripts.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(dags|lakehouse|lambda_src|test|scripts|bin|cdktf)/" },
    },
    {
      name: "project-imports-the-package-by-name",
      comment: "dags/, lakehouse/, lambda_src/ and cdktf/ are what a user writes: they import `sluice`, not its files.",
      severity: "error",
      from: { path: "^(dags|lakehouse|lambda_src|cdktf)/" },
      to: { path: "^(src|test|scripts|bin)/", dependencyTypes: ["local"] },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "everything-resolves",
      comment:
        "An import that does not resolve would pass every other rule; what runs in Lambda imports what Lambda has.",
      severity: "error",
      from: { pathNot: "^src/cdktf/image-builder/" },
      to: { couldNotResolve: true },
    },
    {
      name: "only-installed-dependencies",
      comment: "What a user installs has no development dependencies.",
      severity: "error",
      from: { path: "^src/" },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        // What is a peer is also installed here, for development.
        dependencyTypesNot: ["npm-peer"],
        // The build makes these a part of dist/ (scripts/javascript.mjs).
        pathNot: "^node_modules/(ajv|yaml)/",
      },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|build|\\.sluice)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["source", "import", "require", "node", "default"],
    },
  },
};
