/** The frame around gentle notes; what each note says is in the practice. */
export const gentleNotes = {
  there: "A gentle note on these words",
  announced: "There is a gentle note under this field, if you would like one.",
  about: "About: {words}",
  quoted: "“{words}”",
  private: "Only this page has read your words for it. Nothing of it is sent or kept.",
  putAway: "Put this away",
  silence: "Do not show this kind again",
  silenced: "Notes of this kind will not come again.",
  undo: "Bring them back",
} as const;
