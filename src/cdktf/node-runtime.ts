/** What functions run in: it runs what is bundled for Node 20, and is supported for longer. */
export const nodeRuntime = { runtime: "nodejs22.x", architectures: ["arm64"] };
