/** What the tab says once somebody has left this page. It gives nothing away. */
export const awayTitle = "Kitchen measures";

/** The neutral page that takes this one's place: everyday things, true in themselves, and nothing of the product. */
export const away = {
  title: awayTitle,
  measures: {
    head: ["Measure", "Millilitres"],
    rows: [
      ["¼ teaspoon", "1.25"],
      ["½ teaspoon", "2.5"],
      ["1 teaspoon", "5"],
      ["1 tablespoon", "15"],
      ["¼ cup", "60"],
      ["⅓ cup", "80"],
      ["½ cup", "120"],
      ["1 cup", "240"],
      ["1 pint (UK)", "568"],
    ],
  },
  oven: {
    title: "Oven",
    head: ["Gas mark", "°C", "°F"],
    rows: [
      ["2", "150", "300"],
      ["3", "165", "325"],
      ["4", "180", "350"],
      ["5", "190", "375"],
      ["6", "200", "400"],
      ["7", "220", "425"],
    ],
  },
} as const;

/** What a note says that shows on a device: the same each time, whatever it is about. */
export const note = {
  title: "A note from Footbridge",
  body: "Something you planned is coming up. Open Footbridge when it suits you.",
} as const;

/** What a browser shows in which scripts are switched off. */
export const withoutScript =
  "Footbridge needs JavaScript, because your words are saved while you write them. Please switch it on for this page.";
