/** The part of a window that knows where one has been. Older browsers have no `navigation`. */
export interface Travelled {
  readonly navigation?: { readonly canGoBack: boolean };
  readonly history: { readonly length: number };
}

/** Whether there is a page of ours to go back to; where a browser cannot tell, whether there is any page at all. */
export function wasSomewhere({ navigation, history }: Travelled): boolean {
  return navigation?.canGoBack ?? history.length > 1;
}
