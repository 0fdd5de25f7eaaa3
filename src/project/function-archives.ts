import { createHash } from "node:crypto";
import { functionFolder } from "../load/functions.ts";
import { archive } from "./archive.ts";
import type { ProjectBuild } from "./build.ts";

/** A function's bundle as Lambda takes it, or as its image is built from it. */
export interface FunctionArchive {
  /** Absolute path of the ZIP archive. */
  readonly path: string;
  /** SHA-256 of the archive. */
  readonly sha256: Buffer;
}

/** Packs the bundles of the functions that are given to AWS as archives, by their ids. */
export const archiveFunctions = ({ folder, lakehouse }: ProjectBuild): ReadonlyMap<string, FunctionArchive> =>
  new Map(
    lakehouse
      .all("function")
      .filter(({ packageType }) => packageType === "zip")
      .map(({ id }) => [id, archiveFunction(functionFolder(folder, id))]),
  );

/** Packs a bundle: beside its folder, unless another path is given. */
export function archiveFunction(folder: string, path = `${folder}.zip`): FunctionArchive {
  return { path, sha256: createHash("sha256").update(archive(folder, path)).digest() };
}
