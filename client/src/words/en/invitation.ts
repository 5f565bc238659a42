/** Inviting, waiting, joining. */
export const invitation = {
  make: {
    title: "Invite one person",
    lead: "Make a link and give it to the person you want to do this with. It works once, for seven days. You can take it back at any time.",
    before: "Send it only if an invitation would be welcome. They can say no, or nothing, and that is an answer too.",
    submit: "Make a link",
    working: "One moment",
  },
  made: {
    title: "Here is the link",
    lead: "It is shown this one time. Send it in the way you two usually write to each other. They make their own account and join with it.",
    label: "Link for the other person",
    copy: "Copy the link",
    copied: "Copied",
    copyFailed: "Copying did not work here. Select the link and copy it by hand.",
    share: "Share",
    shareText: "A link for you. It works once.",
    until: "It works until {date}.",
    afterTitle: "Once you have sent it",
    afterBody:
      "There is nothing more to do. They may open it today, in some days, or not at all. You need not keep this page open: what happens will be here when you come back.",
  },
  waiting: {
    title: "Now there is nothing to do",
    body: "Your link is out. They may open it today, in some days, or not at all. You need not keep this page open: what happens will be here when you come back.",
    until: "It works until {date}. If it got lost, make a new one; the old one then stops working.",
    again: "Make a new link",
    revoke: "Take the link back",
    revokeTitle: "Take the link back?",
    revokeBody: "Whoever holds it can no longer join with it. You can make another one whenever you like.",
    revokeCancel: "Leave it as it is",
    home: "Your workspaces",
  },
  joined: {
    title: "{name} has joined",
    question: "Is this the person you invited?",
    lead: "Anyone who held the link could have used it and could have written any name. If you are not sure, ask them in some other way before you say yes. Nothing can be written or read here until you do.",
    lasting: "There are two seats here, and once you say yes they stay as they are.",
    confirm: "Yes, this is the right person",
    decline: "No, this is someone else",
    working: "One moment",
    declineTitle: "Send {name} away?",
    declineBody:
      "They lose their seat and cannot come back with this link. They will see only that the seat is no longer theirs. You can make a new link afterwards.",
    declineConfirm: "Send them away",
    declineCancel: "Not yet",
  },
  joiner: {
    title: "You have a seat",
    body: "{name} now checks that it is really you who joined, and then says yes. Until then nothing can be written or read here. You need not keep this page open.",
    bodyUnknown:
      "The person who invited you now checks that it is really you who joined, and then says yes. Until then nothing can be written or read here. You need not keep this page open.",
    home: "Your workspaces",
  },
  join: {
    tab: "An invitation",
    looking: "Looking at your invitation",
    openTitle: "{name} invites you",
    openTitleUnknown: "You are invited",
    openLead:
      "To a quiet place for two people who are deciding whether, and how, to come back to each other. You each write alone; neither sees a word until both are ready; then you agree line by line.",
    openFree:
      "You owe nobody a yes. Joining promises nothing: you can look, write for yourself alone, slow down or stop at any time, without a reason. And you can close this page: {name} is not told that you have opened it.",
    openFreeUnknown:
      "You owe nobody a yes. Joining promises nothing: you can look, write for yourself alone, slow down or stop at any time, without a reason. And you can close this page: nobody is told that you have opened it.",
    afraid: "If you are afraid of this person, please do not join. Speak to a helpline or to someone you trust.",
    account: "Join with an account of your own. Nobody else can see into it.",
    signUp: "Make an account",
    signIn: "I have an account",
    asPerson: "You are signed in as {name}.",
    join: "Join",
    working: "One moment",
    notNow: "Not now",
    expired: {
      title: "This link is too old",
      body: "A link works for seven days, and these are over. Ask the person who sent it for a new one, if you want to.",
    },
    used: {
      title: "This link was used already",
      body: "Each link lets one person in, once. If that was you, you will find the room among your workspaces. If it was not you, tell the person who sent it: they can send the other one away and make a new link.",
    },
    revoked: {
      title: "This link was taken back",
      body: "The person who sent it has taken it back. If you think that was a slip, ask them.",
    },
    own: {
      title: "This is your own link",
      body: "You made it for the other person, and two seats need two people. Send it to them; it is still good.",
    },
    unknown: {
      title: "This link is not whole",
      body: "A part of it may have been lost on the way. Copy all of it, to the last character, or ask for it again.",
    },
    toWorkspaces: "Your workspaces",
    toFirst: "What Footbridge is",
  },
} as const;
