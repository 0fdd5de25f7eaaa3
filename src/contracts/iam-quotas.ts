/** Characters that the inline policies of a role may have together, without white space (IAM's quotas). */
export const longestPolicy = 10_240;
