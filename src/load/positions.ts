import type { Origin } from "../ir/origin.ts";
import { bundleFile, entryFile } from "./bundle.ts";
import { SourceMap } from "./source-map.ts";

/** From places in the bundle to the places that authors wrote. */
export interface Positions {
  /** The author's place; a place that is no bundle's, or none of a source's, stays as it is. */
  mapOrigin(raw: Origin): Origin;
  /** The same for a place that must lie in the project's own sources. */
  inProject(line: number, column: number): Origin | undefined;
}

/** Reads a source map when it is first asked. */
export function positionsOf(map: string): Positions {
  let read: SourceMap | undefined;
  const find = (line: number, column: number): Origin | undefined => {
    read ??= new SourceMap(map);
    return read.find(line, column);
  };
  return {
    mapOrigin(raw) {
      if (raw.file !== bundleFile) return raw;
      const found = find(raw.line, raw.column);
      return found ? { ...raw, ...found } : raw;
    },
    inProject(line, column) {
      const found = find(line, column);
      // A package that is linked lies beside the project, as Sluice itself does then.
      return found && isProjects(found.file) && !found.file.startsWith("../") ? found : undefined;
    },
  };
}

/** Whether a file is the project's own, and not one of a package that it has installed. */
export const isProjects = (file: string): boolean => file !== entryFile && !/(^|\/)node_modules\//.test(file);
