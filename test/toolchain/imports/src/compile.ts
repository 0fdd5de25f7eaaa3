export const load = () => import("./load/project.ts");
