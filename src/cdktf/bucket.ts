import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket/index.js";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration/index.js";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls/index.js";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy/index.js";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block/index.js";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration/index.js";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning/index.js";
import { Construct } from "constructs";
import { asJson } from "./iam/document.ts";

/** Days for which S3 keeps what was overwritten or removed. */
const oldVersionDays = 30;
/** Days after which S3 forgets the parts of an upload that was not completed. */
const uploadDays = 7;

export interface BucketInputs {
  readonly name: string;
  /** What its objects are encrypted with. */
  readonly keyArn: string;
  /** Objects under a prefix that are removed after some days. */
  readonly expires?: { readonly prefix: string; readonly days: number };
}

/** A private bucket: versioned, encrypted, reached over TLS only. */
export function bucket(scope: Construct, id: string, { name, keyArn, expires }: BucketInputs): void {
  const at = new Construct(scope, id);
  const made = new S3Bucket(at, "bucket", { bucket: name });
  const ownership = new S3BucketOwnershipControls(at, "ownership", {
    bucket: made.id,
    rule: { objectOwnership: "BucketOwnerEnforced" },
  });
  const block = new S3BucketPublicAccessBlock(at, "public-access", {
    bucket: made.id,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  const versioning = new S3BucketVersioningA(at, "versioning", {
    bucket: made.id,
    versioningConfiguration: { status: "Enabled" },
  });
  new S3BucketServerSideEncryptionConfigurationA(at, "encryption", {
    bucket: made.id,
    rule: [
      {
        bucketKeyEnabled: true,
        applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: keyArn },
      },
    ],
  });
  new S3BucketPolicy(at, "policy", {
    bucket: made.id,
    policy: asJson([
      {
        Sid: "TlsOnly",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [made.arn, `${made.arn}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ]),
    // S3 refuses a policy while it changes what is public.
    dependsOn: [block, ownership],
  });
  new S3BucketLifecycleConfiguration(at, "lifecycle", {
    bucket: made.id,
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
    // Old versions are only there once versioning is.
    dependsOn: [versioning],
  });
}
