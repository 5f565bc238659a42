import { note } from "./plain.ts";

/** Reminders: how somebody is told of what they planned, if they want to be; and the page that stops them. */
export const reminders = {
  tab: "Reminders",
  title: "Reminders",
  lead: "If you like, a small note tells you when a check-in is coming, or the day on which you look back and ahead. This is for you alone: the other person is not told whether you chose any, and you are not told of theirs.",
  notHere:
    "Here, notes are set up neither by e-mail nor on devices. Your own calendar can remind you of what you planned.",
  calendar: {
    title: "Your own calendar first",
    body: "A calendar needs no note from us and reminds you in its own way. You find the file and the address on the page of what you both signed.",
    link: "The agreement with {name}",
    none: "Once you have both signed an agreement, you find them there.",
  },
  note: {
    title: "What a note says",
    lead: "It says the same each time, whatever it is about:",
    subject: note.title,
    body: note.body,
    never:
      "No name, no day, no word of yours, and nothing that the other person did or did not do. Still, whoever sees your mail or your screen can see that you have something to do with Footbridge.",
  },
  mail: {
    title: "By e-mail",
    choice: "Send me a note by e-mail",
    about: "To the address that you sign in with. Every note has a link that stops them with one press.",
    none: "E-mail is not set up here.",
  },
  device: {
    title: "On this device",
    off: "Notes can show on this device, also while Footbridge is closed. Your browser will ask you first.",
    on: "Notes show on this device.",
    turnOn: "Show notes on this device",
    turnOff: "No more notes on this device",
    blocked:
      "Your browser does not let Footbridge show notes on this device. If you want them, allow notifications for this site in your browser's settings, and come back here.",
    unable:
      "This browser cannot show notes, or not in this way. On an iPhone, add Footbridge to your home screen first.",
    company:
      "They travel through the company that makes your browser. It learns that there is a note, and not what it says.",
    none: "Notes on devices are not set up here.",
    working: "One moment",
    noWay:
      "Your browser found no way to do that just now. Nothing else has changed, and you can try again whenever you like.",
    others: {
      one: "One other device shows notes.",
      several: "{count} other devices show notes.",
    },
  },
  when: {
    title: "How long before",
    hour: "An hour",
    "three-hours": "Three hours",
    day: "A day",
    days: "A whole day, such as the midpoint, counts as beginning at nine in the morning.",
  },
  quiet: {
    title: "Quiet hours",
    choice: "Send nothing at night",
    from: "From",
    until: "Until",
    about:
      "By the clock in {place}. A note that would fall in there comes when they end, or before they begin if it would be too late by then.",
    same: "Both times are the same, so no hours are quiet: a note may come at any time.",
    missing: "Please put in both times.",
  },
  save: "Save",
  saving: "Saving",
  saved: "Saved",
  unsaved: "Not saved yet",
  back: "Back to your workspaces",
  stop: {
    tab: "Reminders",
    title: "No more notes by e-mail?",
    body: "Press the button, and no more notes come to this address. You need not sign in.",
    press: "Stop the notes",
    working: "One moment",
    done: "The notes are stopped",
    doneBody:
      "None will come by e-mail any more. If you ever want them back, you find them under “Reminders” when you are signed in.",
    unknown: "This link is not known here",
    unknownBody: "Perhaps a part of it is missing. In the note, the link may go on in the next line.",
  },
} as const;
