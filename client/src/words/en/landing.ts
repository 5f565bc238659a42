/** The first page: what this is, how it goes, for whom it is not. */
export const landing = {
  title: "For two people deciding whether, and how, to come back to each other",
  lead: "A quiet place for the two of you, wherever each of you is living now. You write alone first. Neither of you sees a word until both of you are ready. Then, line by line, you agree on a slow way back, or on a kind way apart.",
  begin: "Begin",
  signIn: "Sign in",
  workspaces: "Open your workspaces",
  farewell: "Your account is deleted.",
  noHurry: "Beginning asks nothing of you yet, and nothing of the other person.",
  how: {
    title: "How it goes",
    steps: [
      {
        title: "You each write alone",
        body: "The same questions for both, on your own device and at your own pace. Your side is yours: not a word of it, not even whether you have begun, is shown to the other.",
      },
      {
        title: "You open them together",
        body: "When you have both finished, and you have both said that you are ready to read, both sides open at the same moment. Not before, and never by surprise.",
      },
      {
        title: "You agree line by line",
        body: "What you wrote becomes a draft. A line counts only while you have both said yes to exactly those words. What stays open is written down as open.",
      },
      {
        title: "You sign, and go slowly",
        body: "You both keep a copy and try it for the weeks you set. Going closer takes two of you. Slowing down or stopping takes one, and no reason.",
      },
    ],
  },
  not: {
    title: "When this is not the right place",
    lead: "A good process cannot make a harmful bond a safe one. Please do not use this, or not now, if",
    items: [
      "you are afraid of the other person, or one of you threatens, controls, watches or hurts the other;",
      "one of you has already said no;",
      "an addiction is doing harm now, or a serious mental-health condition is not steady yet: then someone trained comes first;",
      "you hope that a signed page will hold someone who wants to go.",
    ],
    help: "If you or someone near you is in danger now, call your local emergency number. If you are not sure, speak first to a helpline, a doctor or someone who loves you.",
    signs: "Signs to take seriously",
  },
  honest: {
    title: "What it cannot do",
    body: "It cannot tell you whether to go back, and it does not try to. There is no score, no streak and no verdict about either of you. Time alone mends nothing, and a page mends nothing either: what counts is what each of you does.",
    words:
      "Your words are encrypted where they are stored. Whoever runs this server holds the keys, so use one that you trust.",
  },
  library: {
    title: "Something to read first",
    body: "How to listen, how to write a repair, what tends to hold and what does not, and a slow breath for hard moments. Short pages, for you alone and without an account.",
    link: "Open the library",
  },
  verify: {
    title: "Something to check",
    body: "Did somebody show you an agreement from here, or do you have one of your own? Anyone can see whether it is still as it was signed, without an account and without sending it anywhere.",
    link: "Check a file",
  },
  standing: "Footbridge is educational. It is not therapy, not legal advice and not emergency help.",
} as const;
