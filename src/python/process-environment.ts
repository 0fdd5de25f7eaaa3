type Variables = Readonly<Record<string, string>>;

/** What a shell or a virtual environment may have set for another Python: PYTHONPATH, PYTHONHOME and their like. */
const otherPythons = /^(PYTHON[A-Z]|VIRTUAL_ENV$|CONDA_)/;

/**
 * What is meant for real AWS accounts, for another Airflow, or for another child. Airflow's variables and connections belong
 * to the user's DAGs and stay, except connections to AWS.
 */
const otherSystems = /^(AWS_|AIRFLOW_(_|HOME$|CONFIG$|CONN_AWS_)|MOTO_|SLUICE_EVENTS_FD$)/;

/** UTF-8 with no country's rules. macOS knows it by another name only. */
const locale = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";

/** The environment of a Python tool: this process's own, without settings that are meant for other Pythons. */
export function pythonToolEnvironment(): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !otherPythons.test(name)) kept[name] = value;
  }
  // Java and shells take the locale's word for how names of files are written: C, which containers have, knows ASCII alone.
  return { ...kept, PYTHONUTF8: "1", LC_ALL: locale };
}

/**
 * The environment of a child of the local stack, with `more`. Nothing of the user's AWS reaches it, so that it can't touch a
 * real account, and what talks on loopback does so directly. It is in UTC, as all that it stands for is on AWS.
 */
export function localChildEnvironment(more: Variables): Record<string, string> {
  const kept = Object.entries(pythonToolEnvironment()).filter(([name]) => !otherSystems.test(name));
  const direct = [process.env.NO_PROXY ?? process.env.no_proxy, "127.0.0.1", "localhost"].filter(Boolean).join(",");
  return { ...Object.fromEntries(kept), NO_PROXY: direct, no_proxy: direct, TZ: "UTC", ...more };
}
