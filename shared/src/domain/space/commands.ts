/**
 * A space: an agreed time without contact here. Both agree to begin one; either may lengthen it alone; nobody ends it
 * early. Not answering a proposal is an answer too, so there is no command to decline one. `until`: ISO 8601, UTC.
 */
export type SpaceCommand =
  | { readonly type: "space.propose"; readonly until: string }
  | { readonly type: "space.take-back" }
  /** `until` names exactly the end that the other proposed (C3). */
  | { readonly type: "space.agree"; readonly until: string }
  | { readonly type: "space.lengthen"; readonly until: string };
