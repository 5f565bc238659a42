import type { LibraryPageWords } from "../../library/words.ts";

export const MYTHS_AND_FACTS_WORDS: LibraryPageWords = {
  lead: "When you miss someone, a good deal of advice sounds true. Here are sentences that many people hear, or tell themselves, and what can honestly be said about them.",
  parts: {
    feelings: {
      title: "About what you feel",
      blocks: [
        {
          kind: "myth",
          myth: "“I miss them this much, so it must be right.”",
          fact: "Missing someone shows that there was a bond. It does not show whether the bond did you good. Longing also has a kind memory: it keeps the best evenings and lets go of the long weeks.",
        },
        {
          kind: "myth",
          myth: "“If we were meant to be together, it would be easy.”",
          fact: "The first weeks are often easy: relief does that. Old trouble tends to return when ordinary days do. That it is hard then says little. How you treat each other while it is hard says more.",
        },
        {
          kind: "myth",
          myth: "“If I love them enough, they will change.”",
          fact: "People change what they want to change themselves, and work at. Your love can stand beside that work. It cannot do it.",
        },
      ],
    },
    time: {
      title: "About time and change",
      blocks: [
        {
          kind: "myth",
          myth: "“We only needed some time apart.”",
          fact: "Time lets the worst of the pain settle, and that is worth having. Alone it fixes nothing: it teaches nobody to listen, to tell the truth, or to stay in a hard talk. Ask what each of you did with the time.",
        },
        {
          kind: "myth",
          myth: "“They said sorry and they meant it, so it is settled.”",
          fact: "A regret can be wholly meant and have changed nothing yet. Trust grows from what is done afterwards, again and again, on tired days too.",
        },
        {
          kind: "myth",
          myth: "“We know each other. We can go on where we left off.”",
          fact: "Where you left off is where it broke. Much has to be asked anew: what you are to each other, what is agreed, what has happened meanwhile.",
        },
        {
          kind: "myth",
          myth: "“Wanting to see proof means that you do not trust.”",
          fact: "After a hurt, seeing is how trust comes back. That is not the same as watching: nobody owes anyone their phone, their passwords or their whereabouts.",
        },
      ],
    },
    outcome: {
      title: "About how it ends",
      blocks: [
        {
          kind: "myth",
          myth: "“It would be better for the children, whatever it is like.”",
          fact: "Children tend to do well with calm and with people they can rely on, and badly with long strife and with much going and coming. One home can have either, and so can two.",
        },
        {
          kind: "myth",
          myth: "“There is a figure for how many couples make it.”",
          fact: "There are many, and they contradict one another: they count other people, in other ways, over other times. None of them is about the two of you.",
        },
        {
          kind: "myth",
          myth: "“If it ends again, it was all for nothing.”",
          fact: "A clear and kind ending is a result too. What you both learnt on the way to it stays yours.",
        },
      ],
    },
  },
};
