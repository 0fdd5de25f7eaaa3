import { cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../diagnostics/user-error.ts";
import { functionFolder } from "../load/functions.ts";
import { packageRoot } from "../package-root.ts";
import type { ProjectBuild } from "./build.ts";
import { archiveFunction, type FunctionArchive } from "./function-archives.ts";

/** What images of functions are built from, and by. */
export interface ImageFiles {
  /** What each image is built from, by the function's id: its bundle, its Dockerfile and what that copies. */
  readonly sources: ReadonlyMap<string, FunctionArchive>;
  /** The function that has them built. */
  readonly builder: FunctionArchive;
}

/** AWS's own image of Node with the bundle in it. */
const dockerfile = `FROM public.ecr.aws/lambda/nodejs:22
COPY index.mjs \${LAMBDA_TASK_ROOT}/
CMD ["index.handler"]
`;

/**
 * Packs what images are built from, for the functions that ask for one: the bundle with what lies in `lambda_src/<id>/image/`, a Dockerfile among it, or with a
 * Dockerfile that adds nothing. Undefined where no function asks.
 *
 * @throws UserError where a folder has no Dockerfile
 */
export function buildImages({ workspace, folder, lakehouse }: ProjectBuild): ImageFiles | undefined {
  const asking = lakehouse.all("function").filter(({ packageType }) => packageType === "image");
  if (asking.length === 0) return undefined;
  const images = join(folder, "images");
  rmSync(images, { recursive: true, force: true });
  const sources = asking.map(({ id }) => {
    const context = join(images, id);
    cpSync(functionFolder(folder, id), context, { recursive: true });
    const own = join(workspace.root, "lambda_src", id, "image");
    if (!existsSync(own)) {
      writeFileSync(join(context, "Dockerfile"), dockerfile);
    } else if (existsSync(join(own, "Dockerfile"))) {
      cpSync(own, context, { recursive: true });
    } else {
      throw new UserError(`There is no lambda_src/${id}/image/Dockerfile.`, {
        fix: `Write it, with COPY index.mjs \${LAMBDA_TASK_ROOT}/ in it, or take the folder away.`,
      });
    }
    return [id, archiveFunction(context)] as const;
  });
  const builder = archiveFunction(
    join(packageRoot, "src", "cdktf", "image-builder"),
    join(images, "image-builder.zip"),
  );
  return { sources: new Map(sources), builder };
}
