import { bucket } from "sluice";

export const dropped = bucket("files-that-partners-drop-every-night");
