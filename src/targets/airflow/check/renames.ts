/**
 * What an argument may be called instead, where no version's package says so itself: what Airflow 3 renamed without a warning
 * before (its release notes), what the amazon provider renamed before 9.0.0, and what operators beside each other call differently. A
 * name is suggested only where the class has it.
 */
export const renames: Readonly<Record<string, readonly string[]>> = {
  bucket: ["bucket_name", "s3_bucket"],
  bucket_name: ["bucket", "s3_bucket"],
  fail_stop: ["fail_fast"],
  key: ["bucket_key", "s3_key"],
  max_tries: ["max_polling_attempts", "waiter_max_attempts"],
  poke_interval: ["poll_interval", "waiter_delay"],
  poll_interval: ["poke_interval", "waiter_delay", "job_poll_interval", "sleep_time"],
  region: ["region_name"],
  region_name: ["region"],
};
