/** One of the two people of the demo. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly passPhrase: string;
  /** IANA time zone where they live. */
  readonly zone: string;
}

/** She invites. */
export const NADIA: DemoPerson = {
  name: "Nadia Haddad",
  email: "nadia@example.org",
  passPhrase: "lanterns along the quiet river",
  zone: "Europe/Lisbon",
};

/** He joins. */
export const TOM: DemoPerson = {
  name: "Tom Lindqvist",
  email: "tom@example.org",
  passPhrase: "nine pears on a blue windowsill",
  zone: "Europe/Stockholm",
};
