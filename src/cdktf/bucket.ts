import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket/index.js";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration/index.js";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging/index.js";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls/index.js";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy/index.js";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block/index.js";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration/index.js";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning/index.js";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Environment } from "../contracts/environment.ts";
import { namesOf } from "../contracts/names.ts";
import { asJson } from "./iam/document.ts";

/** Days for which S3 keeps what was overwritten or removed. */
const oldVersionDays = 30;
/** Days after which S3 forgets the parts of an upload that was not completed. */
const uploadDays = 7;

export interface BucketInputs {
  readonly env: Environment;
  readonly name: string;
  /** What its objects are encrypted with. */
  readonly keyArn: string;
  /** Where S3 writes who read and wrote it. */
  readonly logs: LogBucket;
  /** Objects under a prefix that are removed after some days. */
  readonly expires?: Expiry;
}

/** A bucket that objects may be put into. */
export interface Bucket {
  readonly name: string;
  /** Its name for Terraform, which has it only once the bucket keeps versions and encrypts: before that, nothing is put into it. */
  readonly ready: string;
}

/** The bucket of access logs. */
export interface LogBucket {
  readonly name: string;
  /** What lets S3 write to it. */
  readonly policy: ITerraformDependable;
}

interface Expiry {
  readonly prefix: string;
  readonly days: number;
}

/** A private bucket: versioned, encrypted, reached over TLS only; who reads and writes it is logged. */
export function bucket(scope: Construct, id: string, { env, name, keyArn, logs, expires }: BucketInputs): Bucket {
  const at = new Construct(scope, id);
  const { made, ready } = secured(at, env, {
    name,
    encryption: { sseAlgorithm: "aws:kms", kmsMasterKeyId: keyArn },
    ...(expires ? { expires } : {}),
  });
  new S3BucketLoggingA(at, "access-logs", {
    bucket: made.id,
    targetBucket: logs.name,
    targetPrefix: `s3/${name}/`,
    dependsOn: [logs.policy],
  });
  return { name, ready };
}

/** The bucket that S3 writes the access logs of the others to, which it only does where S3 has the key itself. */
export function logBucket(scope: Construct, id: string, env: Environment): LogBucket {
  const at = new Construct(scope, id);
  const name = namesOf(env).houseBucket("logs");
  const { policy } = secured(at, env, {
    name,
    encryption: { sseAlgorithm: "AES256" },
    expires: { prefix: "s3/", days: env.logRetentionDays },
    allows: [
      {
        Sid: "AccessLogs",
        Effect: "Allow",
        Principal: { Service: "logging.s3.amazonaws.com" },
        Action: "s3:PutObject",
        Resource: `arn:aws:s3:::${name}/s3/*`,
        Condition: { StringEquals: { "aws:SourceAccount": env.account } },
      },
    ],
  });
  return { name, policy };
}

interface Secured {
  readonly name: string;
  readonly encryption: { readonly sseAlgorithm: string; readonly kmsMasterKeyId?: string };
  readonly expires?: Expiry;
  /** What its policy allows besides. */
  readonly allows?: readonly object[];
}

function secured(
  at: Construct,
  env: Environment,
  { name, encryption, expires, allows = [] }: Secured,
): { made: S3Bucket; policy: S3BucketPolicy; ready: string } {
  const made = new S3Bucket(at, "bucket", { bucket: name, forceDestroy: env.removal === "delete" });
  // Once: each reference that is made is a stack trace, too.
  const [bucket, arn] = [made.id, made.arn];
  const ownership = new S3BucketOwnershipControls(at, "ownership", {
    bucket,
    rule: { objectOwnership: "BucketOwnerEnforced" },
  });
  const block = new S3BucketPublicAccessBlock(at, "public-access", {
    bucket,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  const versioning = new S3BucketVersioningA(at, "versioning", {
    bucket,
    versioningConfiguration: { status: "Enabled" },
  });
  const encrypted = new S3BucketServerSideEncryptionConfigurationA(at, "encryption", {
    bucket,
    rule: [
      {
        bucketKeyEnabled: true,
        applyServerSideEncryptionByDefault: encryption,
      },
    ],
    dependsOn: [versioning],
  });
  const policy = new S3BucketPolicy(at, "policy", {
    bucket,
    policy: asJson([
      {
        Sid: "TlsOnly",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [arn, `${arn}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
      ...allows,
    ]),
    // S3 refuses a policy while it changes what is public.
    dependsOn: [block, ownership],
  });
  // Not after versioning: S3 takes the rules of a bucket without it, too, and the provider then waits for 55 s. Source: Amazon S3 user
  // guide, "Lifecycle and other bucket configurations".
  new S3BucketLifecycleConfiguration(at, "lifecycle", {
    bucket,
    rule: [
      {
        id: "old-versions",
        status: "Enabled",
        filter: [{ prefix: "" }],
        noncurrentVersionExpiration: [{ noncurrentDays: oldVersionDays }],
        abortIncompleteMultipartUpload: [{ daysAfterInitiation: uploadDays }],
      },
      ...(expires
        ? [
            {
              id: "expired",
              status: "Enabled",
              filter: [{ prefix: expires.prefix }],
              expiration: [{ days: expires.days }],
            },
          ]
        : []),
    ],
  });
  return { made, policy, ready: encrypted.bucket };
}
