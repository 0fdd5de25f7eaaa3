import { diagnosticPages } from "../diagnostics/pages.ts";
import { type Files, Projects } from "../diagnostics/projects.ts";
import { languagePage } from "./language.ts";

/** All pages of docs/ that are generated, by their paths. */
export async function pages(): Promise<Files> {
  const projects = new Projects();
  try {
    return { ...(await diagnosticPages(projects)), "docs/language.md": languagePage() };
  } finally {
    projects.remove();
  }
}
