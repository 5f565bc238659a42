import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/** A page's script could not be fetched: no connection, or the product was renewed while this page was open. */
export class PageNotFetched extends Error {
  override readonly name = "PageNotFetched";
}

/** A page that is fetched when it is first shown. `pick` names its component in the module. */
export function lazyPage<M, P extends object>(
  fetchModule: () => Promise<M>,
  pick: (module: M) => ComponentType<P>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    try {
      return { default: pick(await fetchModule()) };
    } catch (cause) {
      throw new PageNotFetched("a page could not be fetched", { cause });
    }
  });
}
