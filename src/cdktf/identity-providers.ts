/** HCP Terraform's identities: https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials. */
export const hcp = { host: "app.terraform.io", audience: "aws.workload.identity" } as const;
/** Those of GitHub's workflows: https://docs.github.com/actions/security-for-github-actions/security-hardening-your-deployments. */
export const github = { host: "token.actions.githubusercontent.com", audience: "sts.amazonaws.com" } as const;
