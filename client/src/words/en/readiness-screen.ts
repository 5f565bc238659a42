/** Around the questions of the readiness screen: help by country, and leaving it without traces. */
export const readinessScreen = {
  close: "Close and forget",
  toHelp: "Go straight to people to speak with",
  outcome: "What this page makes of it",
  help: {
    title: "Someone to speak with",
    lead: "If someone is in danger now, call the emergency number of the country you are in.",
    country: "Where are you?",
    countryHint: "The whole list came with this page. Choosing a country asks nobody, and is forgotten like the rest.",
    none: "Choose a country",
    elsewhere: "A country that is not in this list",
    emergency: "Emergency",
    services: { any: "Every service", police: "Police", ambulance: "Ambulance", fire: "Fire service" },
    elsewhereNumber:
      "We have no confirmed emergency number for a country that is not in this list. The police, a hospital or a doctor near you can tell you.",
    noLines:
      "We have no confirmed line here. A doctor, a hospital or the police can tell you who helps where you are, and so can someone who loves you.",
    lines: "Lines",
    kinds: {
      abuse: "If a partner hurts or controls you",
      crisis: "If you think of ending your life",
      addiction: "If drink, drugs or gambling do harm",
      relationship: "Counselling for couples",
      "own-violence": "If you fear that you may hurt someone you love",
    },
    always: "Day and night",
    hoursUnknown: "Where we read of it, it does not say when someone answers.",
    opening: "{days}, {from} to {to}",
    everyDay: "Every day",
    traces:
      "A call stands in the list of this phone, and may stand on its bill. Addresses are written out here and are no links, because a page that you open stays in the history of the browser.",
    sources: "Where these numbers come from",
    sourcesLead:
      "Each was read in a public source on the day beside it. Numbers change; if one does not answer, try another.",
    source: "{address}, {date}",
  },
  leaving: {
    title: "Leaving without traces",
    points: [
      "Closing this screen forgets your answers. It has no address of its own: the browser’s history shows that Footbridge was open, and nothing of this.",
      "“Leave this page”, above, empties everything at once and puts a page of kitchen measures in its place. So does the Escape key, pressed three times: the first press closes this screen.",
      "Neither clears the history. You can take Footbridge out of it yourself, or use a private window from the start.",
      "If someone may be watching this device, use one that only you use: a friend’s, or one at a library.",
    ],
  },
} as const;
