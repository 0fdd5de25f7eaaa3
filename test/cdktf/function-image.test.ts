import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { lambdaFunction } from "sluice";
import { stack } from "sluice/cdktf";
import { lake } from "../../cdktf/stacks/lake.ts";
import type { LoadedLakehouse } from "../../src/cdktf/lakehouse.ts";
import type { EnvironmentFile } from "../../src/contracts/environment.ts";
import { packageRoot } from "../../src/package-root.ts";
import { archiveFunction } from "../../src/project/function-archives.ts";
import { foundationOf, houseOf, removeTemporary, temporary } from "./house.ts";
import { allowed, resourceIn, resourcesIn, synthesise } from "./synthesised.ts";

afterAll(removeTemporary);

const thumbnails = lambdaFunction("thumbnails", { packageType: "image", memory: 1024 });
const plain = lambdaFunction("plain");

function provisioned(source = "one", env: Partial<EnvironmentFile> = {}, imaged = thumbnails) {
  const folder = temporary();
  const packed = (name: string, text: string) => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "index.mjs"), text);
    return archiveFunction(join(folder, name));
  };
  const [builder, image] = [packed("image-builder", "builder"), packed(imaged.id, source)];
  const made = houseOf({ exports: { imaged, plain }, env });
  const house: LoadedLakehouse = { ...made, images: { builder, sources: new Map([[imaged.id, image]]) } };
  return synthesise(house, (app) => lake(stack(app, "lake", house.env), house, foundationOf(house)));
}

const files = provisioned();
const [account, place] = ["123456789012", "eu-west-1:123456789012"];

describe("a function that asks for an image", () => {
  test("is that image, by the tag of what it was built from; another one stays an archive", () => {
    const function_ = resourceIn(files, "aws_lambda_function", { function_name: "acme-thumbnails" });
    expect(function_).toMatchObject({
      package_type: "Image",
      image_uri: expect.stringMatching(/^\$\{aws_ecr_repository\..*repository_url\}:[0-9a-f]{32}$/),
      architectures: ["arm64"],
      memory_size: 1024,
    });
    for (const setting of ["runtime", "handler", "filename"]) expect(function_).not.toHaveProperty(setting);
    const archive = resourceIn(files, "aws_lambda_function", { function_name: "acme-plain" });
    expect(archive).toMatchObject({ runtime: "nodejs22.x", handler: "index.handler" });
    expect(archive).not.toHaveProperty("package_type");
  });

  test("waits until the image is built, and has another one built where it is built from something else", () => {
    const { depends_on } = resourceIn(files, "aws_lambda_function", { function_name: "acme-thumbnails" });
    expect(depends_on).toContainEqual(expect.stringMatching(/^aws_lambda_invocation\./));
    const triggers = (of: typeof files) => resourceIn(of, "aws_lambda_invocation").triggers;
    expect(triggers(provisioned("two"))).not.toEqual(triggers(files));
    expect(triggers(provisioned("one"))).toEqual(triggers(files));
  });

  test("comes from a repository that scans, encrypts, changes no tag, and keeps the newest", () => {
    expect(resourceIn(files, "aws_ecr_repository")).toMatchObject({
      name: "acme-thumbnails",
      image_tag_mutability: "IMMUTABLE",
      image_scanning_configuration: { scan_on_push: true },
      encryption_configuration: [{ encryption_type: "KMS", kms_key: "arn:key" }],
      force_delete: false,
    });
    expect(resourceIn(provisioned("one", { removal: "delete" }), "aws_ecr_repository").force_delete).toBe(true);
    const { policy } = resourceIn(files, "aws_ecr_lifecycle_policy");
    expect(JSON.parse(String(policy)).rules).toMatchObject([
      { selection: { countType: "imageCountMoreThan", countNumber: 10 }, action: { type: "expire" } },
    ]);
  });

  test("is let in by the repository, and no other function", () => {
    const { policy } = resourceIn(files, "aws_ecr_repository_policy");
    expect(JSON.parse(String(policy)).Statement).toEqual([
      {
        Effect: "Allow",
        Principal: { Service: "lambda.amazonaws.com" },
        Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
        Condition: { ArnLike: { "aws:SourceArn": `arn:aws:lambda:${place}:function:acme-thumbnails` } },
      },
    ]);
  });
});

describe("the project that builds it", () => {
  const project = resourceIn(files, "aws_codebuild_project");

  test("builds what was uploaded, by its content", () => {
    expect(project).toMatchObject({
      source: {
        type: "S3",
        location: expect.stringMatching(/^acme-mwaa-\S+\/sluice\/images\/[0-9a-f]{16}\/thumbnails\.zip$/),
      },
      environment: { type: "ARM_CONTAINER", privileged_mode: true },
      encryption_key: "arn:key",
      artifacts: { type: "NO_ARTIFACTS" },
    });
  });

  test("runs commands that hold no value: those are variables", () => {
    const { buildspec } = project.source as { buildspec: string };
    const { commands } = JSON.parse(buildspec).phases.build;
    expect(commands.join("\n")).not.toMatch(/acme|123456789012/);
    const { environment_variable: variables } = project.environment as { environment_variable: { name: string }[] };
    expect(variables).toEqual(
      expect.arrayContaining([
        { name: "REGISTRY", value: `${account}.dkr.ecr.eu-west-1.amazonaws.com` },
        { name: "REPOSITORY", value: "acme-thumbnails" },
      ]),
    );
    const known = new Set(variables.map(({ name }) => name));
    for (const [, name = ""] of commands.join("\n").matchAll(/\$([A-Z_]+)/g)) expect(known).toContain(name);
  });

  test("may read its source, push into its repository and write its log, and nothing else", () => {
    expect(allowed(files, "acme-image-thumbnails").map(({ Action, Resource }) => [Action, Resource])).toEqual([
      [
        ["logs:CreateLogStream", "logs:PutLogEvents"],
        [`arn:aws:logs:${place}:log-group:/aws/codebuild/acme-thumbnails:*`],
      ],
      [
        ["s3:GetObject", "s3:GetObjectVersion"],
        [expect.stringMatching(/^arn:aws:s3:::acme-mwaa-\S+\/sluice\/images\/[0-9a-f]{16}\/thumbnails\.zip$/)],
      ],
      [["kms:Decrypt"], ["arn:key"]],
      [["ecr:GetAuthorizationToken"], ["*"]],
      [expect.arrayContaining(["ecr:PutImage"]), [expect.stringMatching(/^\$\{aws_ecr_repository\..*\.arn\}$/)]],
    ]);
    const { assume_role_policy: trust } = resourceIn(files, "aws_iam_role", { name: "acme-image-thumbnails" });
    expect(JSON.parse(String(trust)).Statement[0].Condition).toEqual({
      StringEquals: { "aws:SourceArn": `arn:aws:codebuild:${place}:project/acme-thumbnails` },
    });
  });
});

describe("the function that has images built", () => {
  test("may start those builds and look at them, and is only there where a function asks", () => {
    expect(allowed(files, "acme--image-builder")).toContainEqual({
      Effect: "Allow",
      Action: ["codebuild:BatchGetBuilds", "codebuild:StartBuild"],
      Resource: [`arn:aws:codebuild:${place}:project/acme-thumbnails`],
    });
    const without = houseOf({ exports: { plain } });
    const none = synthesise(without, (app) => lake(stack(app, "lake", without.env), without, foundationOf(without)));
    expect([...resourcesIn(none).keys()].filter((address) => /image|ecr|codebuild/.test(address))).toEqual([]);
  });

  test("has a role of its own, also where a function is called builder", () => {
    const after = provisioned("one", {}, lambdaFunction("builder", { packageType: "image" }));
    const roles = [...resourcesIn(after)].flatMap(([address, { name }]) =>
      address.includes(" aws_iam_role.") ? [String(name)] : [],
    );
    expect(roles.filter((name) => name.endsWith("image-builder"))).toEqual([
      "acme-image-builder",
      "acme--image-builder",
    ]);
    expect(new Set(roles).size).toBe(roles.length);
  });

  /** What the function answers, where CodeBuild says this of a build; the SDK is Lambda's, so it is stood in for. */
  const answerTo = (statuses: readonly string[]): string => {
    const folder = temporary();
    copyFileSync(join(packageRoot, "src", "cdktf", "image-builder", "index.mjs"), join(folder, "index.mjs"));
    const sdk = join(folder, "node_modules", "@aws-sdk", "client-codebuild");
    mkdirSync(sdk, { recursive: true });
    writeFileSync(join(sdk, "package.json"), JSON.stringify({ name: "@aws-sdk/client-codebuild", main: "index.js" }));
    writeFileSync(
      join(sdk, "index.js"),
      `const statuses = ${JSON.stringify(statuses)};
       class Command { constructor(input) { this.input = input; } }
       exports.StartBuildCommand = class extends Command { answer() { return { build: { id: this.input.projectName + ":1" } }; } };
       exports.BatchGetBuildsCommand = class extends Command {
         answer() { return { builds: [{ id: this.input.ids[0], buildStatus: statuses.shift(), logs: { deepLink: "its log" } }] }; }
       };
       exports.CodeBuildClient = class { async send(command) { return command.answer(); } };`,
    );
    writeFileSync(
      join(folder, "call.mjs"),
      `import { handler } from "./index.mjs";
       const said = await handler({ project: "acme-thumbnails" }).catch((error) => error.message);
       console.log(JSON.stringify(said));`,
    );
    const env = { ...process.env, POLL_MILLISECONDS: "1" };
    return JSON.parse(execFileSync(process.execPath, [join(folder, "call.mjs")], { encoding: "utf8", env }));
  };

  test("waits until there is an image", () => {
    expect(answerTo(["IN_PROGRESS", "IN_PROGRESS", "SUCCEEDED"])).toEqual({ build: "acme-thumbnails:1" });
  });

  test("fails, and the deploy with it, where the build has failed", () => {
    expect(answerTo(["IN_PROGRESS", "FAILED"])).toBe("The build acme-thumbnails:1 has ended as FAILED: its log");
  });
});
