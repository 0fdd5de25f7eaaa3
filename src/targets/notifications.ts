import type { Lakehouse } from "../contracts/lakehouse.ts";
import type { Names } from "../contracts/names.ts";
import { placeOf } from "../contracts/new-objects.ts";
import type { NotificationResource } from "../ir/resources.ts";

/** The functions that S3 calls, and for which objects. */
export const notificationsOf = (lakehouse: Lakehouse, names: Names): readonly NotificationResource[] =>
  lakehouse.all("function").flatMap(({ id, onObjects }) =>
    onObjects
      .flatMap((source) => placeOf(source) ?? [])
      .map(({ on, prefix, suffix }) => ({
        bucket: on.kind === "bucket" ? names.bucket(on.id) : names.houseBucket(on.id),
        function: names.function(id),
        prefix,
        suffix,
      })),
  );
