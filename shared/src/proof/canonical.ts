import canonicalize from "canonicalize";

/**
 * RFC 8785 JSON: equal values give equal text.
 * @throws TypeError for what JSON cannot carry
 */
export function canonicalJson(value: object): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError("this value has no JSON form");
  return json;
}
