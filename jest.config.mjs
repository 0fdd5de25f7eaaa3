// `integration` starts real processes (Python, esbuild, npm) and needs the Python environments; `unit` needs neither.
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
      testPathIgnorePatterns: integration,
    },
    {
      ...common,
      displayName: "integration",
      testMatch: integration.map((folder) => `${folder}**/*.test.ts`),
    },
  ],
};
