/** What Amazon MWAA's images hold, by MWAA version: data/mwaa-images.json, whose `source` says where it was read. */
export interface MwaaImages {
  readonly source: string;
  readonly images: Readonly<Record<string, MwaaImage>>;
}

/** Of the packages in an image, those that DAGs may need: providers and what their operators import when they run. */
export interface MwaaImage {
  /** `3.12`. */
  readonly python: string;
  /** Versions of what is there. */
  readonly image: Readonly<Record<string, string>>;
  /** Versions of what is not there, as the constraints that MWAA installs requirements with name them. */
  readonly constraints: Readonly<Record<string, string>>;
}
