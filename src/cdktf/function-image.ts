import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group/index.js";
import { CodebuildProject } from "@cdktf/provider-aws/lib/codebuild-project/index.js";
import { EcrLifecyclePolicy } from "@cdktf/provider-aws/lib/ecr-lifecycle-policy/index.js";
import { EcrRepository } from "@cdktf/provider-aws/lib/ecr-repository/index.js";
import { EcrRepositoryPolicy } from "@cdktf/provider-aws/lib/ecr-repository-policy/index.js";
import { LambdaInvocation } from "@cdktf/provider-aws/lib/lambda-invocation/index.js";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Bucket } from "./bucket.ts";
import { arnsOf } from "./iam/arns.ts";
import { asJson } from "./iam/document.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";
import { role } from "./role.ts";
import { uploaded } from "./uploaded.ts";
import { verbatim } from "./verbatim.ts";

export interface FunctionImageInputs {
  readonly house: LoadedLakehouse;
  readonly keyArn: string;
  /** Where what it is built from goes. */
  readonly bucket: Bucket;
  /** The name of the function that has it built. */
  readonly builder: string;
}

export interface FunctionImage {
  /** The image, by the repository's address and its tag. */
  readonly uri: string;
  /** What has to be there before a function may have it. */
  readonly built: readonly ITerraformDependable[];
}

/** Images that a repository keeps: the newest ones, so that a function may go back. */
const keptImages = 10;
/** Minutes that a build may take; the builder waits for fifteen. */
const longestBuild = 12;

/**
 * What CodeBuild runs. All that differs is in variables. A tag never changes, so an image that is there is not built again: the same tag is the
 * same source.
 */
const buildspec = {
  version: 0.2,
  phases: {
    build: {
      "on-failure": "ABORT",
      commands: [
        'aws ecr get-login-password | docker login --username AWS --password-stdin "$REGISTRY"',
        'aws ecr describe-images --repository-name "$REPOSITORY" --image-ids imageTag="$TAG" || (docker build --tag "$REGISTRY/$REPOSITORY:$TAG" . && docker push "$REGISTRY/$REPOSITORY:$TAG")',
      ],
    },
  },
};

/** The image of a function, by its id: a repository, and a project of CodeBuild that builds what was uploaded, tagged by its content. */
export function functionImage(
  scope: Construct,
  id: string,
  { house, keyArn, bucket, builder }: FunctionImageInputs,
): FunctionImage {
  const at = new Construct(scope, "image");
  const { env, names, images } = house;
  const archive = images?.sources.get(id);
  if (!archive) throw new Error(`There is nothing to build an image of the function '${id}' from.`);
  const arns = arnsOf(env);
  const name = names.function(id);
  const source = uploaded(at, "source", { ...archive, bucket, folder: "sluice/images" });
  const tag = archive.sha256.toString("hex").slice(0, 32);
  const repository = new EcrRepository(at, "repository", {
    name,
    imageTagMutability: "IMMUTABLE",
    imageScanningConfiguration: { scanOnPush: true },
    encryptionConfiguration: [{ encryptionType: "KMS", kmsKey: keyArn }],
    forceDelete: env.removal === "delete",
  });
  // Lambda would write it itself, and Terraform take it away.
  const pull = new EcrRepositoryPolicy(at, "pull", {
    repository: repository.name,
    policy: asJson([
      {
        Effect: "Allow",
        Principal: { Service: "lambda.amazonaws.com" },
        Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
        Condition: { ArnLike: { "aws:SourceArn": arns.function(name) } },
      },
    ]),
  });
  new EcrLifecyclePolicy(at, "kept", {
    repository: repository.name,
    policy: JSON.stringify({
      rules: [
        {
          rulePriority: 1,
          description: `The newest ${keptImages} are kept`,
          selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: keptImages },
          action: { type: "expire" },
        },
      ],
    }),
  });
  const logGroup = `/aws/codebuild/${name}`;
  const logs = new CloudwatchLogGroup(at, "logs", {
    name: logGroup,
    retentionInDays: env.logRetentionDays,
    kmsKeyId: keyArn,
  });
  const runner = role(at, "role", {
    name: names.role(`image-${id}`),
    description: `Builds the image of the function ${name}`,
    services: ["codebuild.amazonaws.com"],
    trust: { StringEquals: { "aws:SourceArn": arns.buildProject(name) } },
    allows: () => [
      { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [arns.logGroup(logGroup)] },
      { actions: ["s3:GetObject", "s3:GetObjectVersion"], resources: [arns.object(bucket.name, source.key)] },
      {
        actions: ["kms:Decrypt"],
        resources: [keyArn],
        conditions: { StringEquals: { "kms:ViaService": `s3.${env.region}.amazonaws.com` } },
      },
      // A token is of the whole registry; AWS knows no resource for it.
      { actions: ["ecr:GetAuthorizationToken"], resources: ["*"] },
      {
        // Amazon ECR user guide, "IAM permissions for pushing an image"; and whether the tag is there.
        actions: [
          "ecr:BatchCheckLayerAvailability",
          "ecr:BatchGetImage",
          "ecr:CompleteLayerUpload",
          "ecr:DescribeImages",
          "ecr:InitiateLayerUpload",
          "ecr:PutImage",
          "ecr:UploadLayerPart",
        ],
        resources: [repository.arn],
      },
    ],
  });
  const project = new CodebuildProject(at, "project", {
    name,
    description: `Builds the image of the function ${name}`,
    serviceRole: runner.arn,
    buildTimeout: longestBuild,
    encryptionKey: keyArn,
    artifacts: { type: "NO_ARTIFACTS" },
    source: { type: "S3", location: `${bucket.name}/${source.key}`, buildspec: verbatim(JSON.stringify(buildspec)) },
    environment: {
      type: "ARM_CONTAINER",
      computeType: "BUILD_GENERAL1_SMALL",
      image: "aws/codebuild/amazonlinux-aarch64-standard:3.0",
      // Docker within the container that builds.
      privilegedMode: true,
      environmentVariable: [
        { name: "REGISTRY", value: `${env.account}.dkr.ecr.${env.region}.amazonaws.com` },
        { name: "REPOSITORY", value: name },
        { name: "TAG", value: tag },
        // Lambda takes an image, and no index of an image with what is attested of it.
        { name: "BUILDX_NO_DEFAULT_ATTESTATIONS", value: "1" },
      ],
    },
    logsConfig: { cloudwatchLogs: { groupName: logs.name } },
    dependsOn: [...runner.policies, source.object],
  });
  const built = new LambdaInvocation(at, "built", {
    functionName: builder,
    input: JSON.stringify({ project: project.name }),
    triggers: { tag },
  });
  return { uri: `${repository.repositoryUrl}:${tag}`, built: [built, pull] };
}
