/** The statement of reasons to the seller; its parts follow Art. 17(3) of the Digital Services Act. */
export const statementLetter = {
  statement_of_reasons: {
    seller: {
      subject: 'Your offer is {{measure}}{{again}}: “{{title}}” – the reasons, and what you can do',
      happened: 'We have restricted your offer. This letter says what we did, why, and what you can do about it.',
      meaning: '{{strike}}',
      action: 'If you think that we are wrong, please appeal in the case. Invoices and papers of origin help most.',
    },
    seller_final: {
      subject: 'Your offer is {{measure}}{{again}}: “{{title}}” – the reasons, and what you can do',
      happened:
        'The time for appeals to us is over, and your offer is restricted for good. This letter says what we did, why, and what you can do about it.',
      meaning: 'The decision that it is a counterfeit stands, and the case closes.',
      action: 'You can no longer appeal to us. If you still disagree, the ways above remain open to you.',
    },
    seller_heard: {
      subject: 'Your offer is {{measure}}{{again}}: “{{title}}” – the reasons, while your appeal is heard',
      happened: 'We have restricted your offer. This letter says what we did, and why.',
      meaning: 'Your appeal is being heard all the same: we write to you as soon as there is a decision.',
      action: 'You need to do nothing now.',
    },
    seller_interim: {
      subject: 'Your offer is {{measure}}{{again}} while it is checked: “{{title}}” – the reasons, and what you can do',
      happened:
        'We have restricted your offer for the time being. This letter says what we did, why, and what you can do about it.',
      meaning: 'Nothing is decided yet, and nothing of this case counts against your account.',
      action: '{{say_now}}',
    },
  },
};

export const statement = {
  measure: {
    heading: 'What we did',
    measure: 'Measure',
    demoted: 'Your offer is shown less prominently in search and recommendations.',
    held: 'Your offer is on hold: it cannot be bought.',
    removed: 'Your offer is removed from sale.',
    since: 'Since',
    where: 'Where it applies',
    territory: 'everywhere on {{marketplace}}, in all countries',
    duration: 'How long',
    until_decided: 'until it is decided whether the offer is genuine',
    final: 'without an end',
    keep: 'without an end, unless an appeal succeeds',
    remove: 'without an end, unless an appeal succeeds',
    lift: 'until the time for appeals is over, or an appeal succeeds',
    gone: 'The offer was no longer online when we carried this out. The decision applies all the same.',
  },
  facts: {
    heading: 'Facts and circumstances',
    initiative: {
      automated:
        'An automated check of ours found this offer. We acted on our own initiative; nobody had sent us a notice.',
      staff: 'Our staff found this offer. We acted on our own initiative; nobody had sent us a notice.',
      notice: '{{brand}} sent us a notice about this offer (Art. 16 of the Digital Services Act).',
      automated_and_notice:
        'An automated check of ours found this offer; {{brand}} then sent us a notice about it (Art. 16 of the Digital Services Act).',
      staff_and_notice:
        'Our staff found this offer; {{brand}} then sent us a notice about it (Art. 16 of the Digital Services Act).',
    },
    interim:
      'The suspicion is so strong that, by our rule for this, we restrict the offer until it is decided whether it is genuine.',
    brand: '{{brand}} told us that it is a counterfeit.',
    staff: 'Our staff came to the conclusion that it is a counterfeit.',
    appeal: 'Our staff decided about your appeal: it remains that the offer is a counterfeit.',
    score: 'Nobody decided in time. By our rule for this, the strength of the suspicion was decisive.',
    appeal_overdue: 'Nobody decided about your appeal in time. By our rule for this, the decision stands.',
    again: 'The offer was gone and is back: the decision stands.',
    standing_removal:
      'The same offer was removed for good in case {{cited}} and is for sale again: that decision stands.',
  },
  automation: {
    heading: 'Use of automated means',
    detection: 'Detection',
    decision: 'Decision',
    looked_at: 'What it takes into account',
    looked_at_what: 'the pictures, the words and the price of an offer, and earlier decisions about it or its seller',
    detected: {
      automated: 'Yes. An automated check found the offer.',
      staff: 'No. Our staff found the offer.',
      notice: 'No. The brand found the offer.',
      automated_and_notice: 'In part. An automated check and the brand found the offer.',
      staff_and_notice: 'No. Our staff and the brand found the offer.',
    },
    interim: 'Yes. Our systems decided by the strength of the suspicion, without a person.',
    brand: 'In part. A person or system of the brand gave the verdict; our systems carried it out.',
    staff: 'No. People decided; our systems carried it out.',
    rule: 'Yes. Our systems applied the rule, without a person.',
    standing_removal: 'Yes. Our systems applied the earlier decision, without a person.',
  },
  ground: {
    heading: 'Legal ground',
    kinds: { trademark: 'trade mark', design: 'design', copyright: 'copyright', patent: 'patent' },
    right: 'Right relied on, as {{brand}} has named it: {{kind}}, {{office}}, number {{number}}.',
    right_in_class:
      'Right relied on, as {{brand}} has named it: {{kind}}, {{office}}, number {{number}}, class {{class}}.',
    unnamed:
      'For this decision no registered right was named to us. It rests on the name of {{brand}} as a trade mark.',
    suspected: 'We suspect that the offer infringes this right.',
    infringed: 'We regard the offer as illegal content: it infringes this right.',
    law: {
      trademark:
        'Goods that do not come from the owner of a trade mark may not be sold under it without consent (for EU trade marks Art. 9 of Regulation (EU) 2017/1001, otherwise the national law).',
      design:
        'Products with a protected design may not be sold without the consent of its holder (for EU designs Art. 19 of Regulation (EC) No 6/2002, otherwise the national law).',
      copyright:
        'Copies of a protected work may not be sold without the consent of its author or of whoever holds the rights (Art. 4 of Directive 2001/29/EC and the national law).',
      patent:
        'Products that are protected by a patent may not be sold without the consent of its owner (for European patents Art. 64 of the European Patent Convention, otherwise the national law).',
    },
  },
  redress: {
    heading: 'What you can do',
    appeal: 'Appeal to us',
    appeal_text:
      'Free of charge, in round {{round}} of {{rounds}}. If {{brand}} does not agree with you, {{independent}} decides.',
    until: 'You can appeal until',
    time: 'You can appeal',
    endless: 'without a deadline',
    from_delivery: 'for {{period}} from the moment at which this letter has reached you',
    say: 'Say something at once',
    say_text:
      'You can make one statement before it is decided. Whoever decides sees it. If the decision goes against you, you get a new statement of reasons and can appeal.',
  },
};
