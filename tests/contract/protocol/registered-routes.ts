import type { FastifyInstance } from "fastify";

/** A line of Fastify's tree: how deep it is, what its address adds, and its methods. */
const LINE = /^(?<branch>[│├└─ ]*── )(?<part>\S*) \((?<methods>[A-Z, ]+)\)$/;
/** Characters that each level of the tree is wide. */
const LEVEL = 4;

/**
 * The routes of a server that is ready, read from the tree that Fastify prints.
 *
 * @param app the server
 * @returns each as method and path; parameters begin with a colon
 * @throws Error when the tree looks other than it did
 */
export function registeredRoutes(app: FastifyInstance): readonly string[] {
  const parents: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => {
      const groups = LINE.exec(line)?.groups;
      if (groups === undefined) throw new Error(`a line that is no route: ${line}`);
      const { branch = "", part = "", methods = "" } = groups;
      const depth = branch.length / LEVEL - 1;
      const path = (parents[depth - 1] ?? "") + part;
      parents[depth] = path;
      return methods.split(", ").map((method) => `${method} ${path}`);
    });
}
