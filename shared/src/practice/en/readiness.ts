import type { ReadinessWords } from "../readiness-words.ts";

const UNSAID = "I do not know, or would rather not say";

/** The readiness screen. It speaks to one person alone, and says nothing of the other that they did not say. */
export const READINESS_WORDS: ReadinessWords = {
  title: "Is now the time?",
  lead: [
    "A few plain questions about the two of you. Answer those you like, in any order, and leave the rest. What this page makes of it stands below them, and so do people to speak with, whatever you answer.",
    "Your answers stay in this page and go nowhere. Nothing is sent, nothing is kept, not even that you were here, and closing this forgets it all. So nobody can ask you to show that you did it, and nothing here opens or closes because of it.",
  ],
  questions: {
    addiction: {
      ask: "Is an addiction doing harm now, in your life or in theirs?",
      hint: "Drink or other drugs, gambling, sex.",
      answers: {
        no: "No",
        helped: "There is help for it, and it is getting steadier",
        now: "Yes, it is doing harm now",
        unsaid: UNSAID,
      },
      because: {
        helped: "An addiction that is getting steadier needs its own help to stay close by.",
        now: "An addiction that does harm now needs help of its own before two people can build on anything.",
      },
    },
    mind: {
      ask: "Is one of you living with a serious mental-health condition?",
      hint: "One that makes ordinary days hard to get through, for either of you.",
      answers: {
        no: "No, or it has been steady for a good while",
        treated: "Yes. It is being treated, and is not steady yet",
        untreated: "Yes, and it is not being treated",
        unsaid: UNSAID,
      },
      because: {
        treated: "Whoever is treating a condition that is not steady yet can say which pace is kind to it.",
        untreated: "A serious condition that is not being treated needs care first, from someone trained in it.",
      },
    },
    abuse: {
      ask: "Has one of you hurt, forced or controlled the other?",
      hint: "With hands or words, in bed, with money, or by keeping someone from the people they love. Whichever of you it was.",
      answers: {
        no: "No",
        ended: "It was of a milder kind, and it has ended",
        serious: "Yes. It was serious, or it still happens",
        unsaid: UNSAID,
      },
      because: {
        ended:
          "What was done and has ended belongs in front of a couples therapist who knows about abuse, and nowhere else.",
        serious: "Serious abuse, or abuse that still happens, is a reason not to go back.",
      },
    },
    threats: {
      ask: "Are there threats, pressure or fear between you?",
      hint: "Threatening to harm you, themselves or someone else, following, checking up on, or being afraid of what a no would bring.",
      answers: {
        no: "No",
        ended: "There were, and they have ended",
        now: "Yes",
        unsaid: UNSAID,
      },
      because: {
        ended: "Where there were threats, a yes needs someone beside it who can hear whether it is free.",
        now: "Where there are threats or fear, a yes is not free, whatever stands on a page.",
      },
    },
    contempt: {
      ask: "Is there contempt in how you speak to each other?",
      hint: "Mocking, disgust, looking down on the other.",
      answers: { seldom: "No, or seldom", often: "Often", unsaid: UNSAID },
      because: { often: "Contempt is hard to hear from inside; a third person can hear it for both of you." },
    },
    cycles: {
      ask: "Have you parted and come back several times, without anything becoming different?",
      answers: { no: "No", yes: "Yes", unsaid: UNSAID },
      because: {
        yes: "Coming back several times without a change asks for someone who helps to find what was never touched.",
      },
    },
    escalation: {
      ask: "When you quarrel, does it grow until something is said or done that one of you regrets?",
      answers: { seldom: "No, or seldom", often: "Often", unsaid: UNSAID },
      because: { often: "Quarrels that keep growing need someone in the room who can slow them down." },
    },
    shutdown: {
      ask: "When you speak of the past, does one of you shut down?",
      hint: "Going numb or silent, leaving the room, not hearing any more.",
      answers: { seldom: "No, or seldom", often: "Often", unsaid: UNSAID },
      because: { often: "A past that makes one of you shut down is better opened slowly, with someone trained." },
    },
  },
  outcomes: {
    open: {
      title: "Some of it is open",
      first: "That is fine. This page knows only what you marked, and nothing that you marked asks you to stop here.",
      instead:
        "If you left something open because the answer frightens you, let somebody hear it first: a doctor, someone who loves you, or one of the lines below.",
      last: "Otherwise go on as gently as you like. You can stop at any time, and come back to this page whenever something changes.",
    },
    gently: {
      title: "Go on gently",
      first:
        "Nothing that you marked asks you to stop here. That promises nothing; it only means that none of these reasons to wait stands in front of you today.",
      instead:
        "You know things that no question asks. If something in you says wait, that counts for more than this page.",
      last: "Go slowly. You can stop at any time, and come back to this page whenever something changes.",
    },
    beside: {
      title: "Go on with a professional beside you",
      first:
        "Some of what you marked is hard to carry for two people alone. Needing a third says nothing bad about either of you.",
      instead: null,
      last: "Look for a couples therapist, a counsellor or a doctor, and begin the shared part when someone is beside you. What you write for yourself you can write at your own pace.",
    },
    "beside-after-harm": {
      title: "Go on only with a professional beside you",
      first:
        "Something happened that must not happen again. Even where it has ended, it is not for two people alone to work out.",
      instead: null,
      last: "Look for a couples therapist who is trained in work with abuse, and let each of you speak with them alone first. Please leave the shared part for later until then. If it begins again, or if you are afraid, do not go back.",
    },
    "not-now": {
      title: "Not now",
      first: "Something else comes first. That is no verdict on either of you, and it need not be a no for ever.",
      instead: null,
      last: "Begin with the help: a doctor, a counsellor, or one of the lines below. Everything here can wait as long as it needs to, and nobody counts the days.",
    },
    "stay-away": {
      title: "Not now, and please do not go back",
      first:
        "What you marked is serious. Being hurt is never the fault of the one who is hurt, and no agreement, no patience and no love can make it stop from your side.",
      instead: null,
      last: "Please speak with someone who knows about this before you tell the other person anything: saying no, or leaving, can make things more dangerous for a while, and they can think it through with you. If it is you who hurts or threatens, there are people who help with that too: go to them, and stay away from the other. How to leave this page without traces stands at the end.",
    },
  },
};
