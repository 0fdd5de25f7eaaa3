// `integration` starts real processes (Python, esbuild, npm) and needs the Python environments; `unit` needs neither.
// `infra` needs Terraform and a mirror of its AWS provider besides, and is skipped where they are missing.
const integration = ["<rootDir>/test/local/", "<rootDir>/test/python/", "<rootDir>/test/e2e/"];

const common = {
  testEnvironment: "node",
  // The package's own name resolves to its source.
  testEnvironmentOptions: { customExportConditions: ["source", "node", "node-addons"] },
  transform: { "\\.ts$": "@swc/jest" },
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/build/", "<rootDir>/.sluice/"],
};

export default {
  // A bound, not an expectation: starting real Airflow takes its time.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: [...integration, "<rootDir>/test/infra/"],
    },
    {
      ...common,
      displayName: "integration",
      testMatch: integration.map((folder) => `${folder}**/*.test.ts`),
    },
    {
      ...common,
      displayName: "infra",
      testMatch: ["<rootDir>/test/infra/**/*.test.ts"],
    },
  ],
};
