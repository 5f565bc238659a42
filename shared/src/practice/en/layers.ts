import type { LayerId } from "../sheets/what-changed.ts";

/** The four layers, each with what it is about. */
export const LAYER_WORDS: Readonly<Record<LayerId, { readonly title: string; readonly about: string }>> = {
  "root-cause": { title: "The root", about: "What really caused it, and whether it is understood and changing." },
  capacity: { title: "The skills", about: "Repairing, staying steady, saying no in time." },
  behaviour: { title: "What is done", about: "New actions, again and again, that anyone could see." },
  "proof-over-time": { title: "Time", about: "Whether it has held, on bad days too." },
};
