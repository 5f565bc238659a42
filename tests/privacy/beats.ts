import fc from "fast-check";
import { secrets } from "./secrets.ts";
import type { Act, Beat, Secrets } from "./story.ts";

function beatThen(act: fc.Arbitrary<Act>, before: fc.Arbitrary<Secrets> = secrets): fc.Arbitrary<Beat> {
  return fc.record({ secrets: fc.tuple(before, before), meanwhile: fc.boolean(), afterwards: act });
}

/** A few beats, each with something of a kind. @param before what Ana does in secret */
export function beatsOf(act: fc.Arbitrary<Act>, before = secrets): fc.Arbitrary<readonly Beat[]> {
  return fc.array(beatThen(act, before), { minLength: 1, maxLength: 4 });
}

/** One beat for each thing that happens along one of these ways. */
export function beatsAlong(paths: readonly (readonly Act[])[], before = secrets): fc.Arbitrary<readonly Beat[]> {
  return fc.constantFrom(...paths).chain((acts) => fc.tuple(...acts.map((act) => beatThen(fc.constant(act), before))));
}
