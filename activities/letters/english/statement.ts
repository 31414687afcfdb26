/** The statement of reasons to the seller; its parts follow Art. 17(3) of the Digital Services Act. */
export const statementLetter = {
  statement_of_reasons: {
    seller: {
      subject: 'Your offer is {{measure}}: “{{title}}” – the reasons, and what you can do',
      happened: 'We have restricted your offer. This letter says what we did, why, and what you can do about it.',
      meaning:
        'For a counterfeit your account gets a strike as soon as the offer is gone; it counts for {{strike}}. If your appeal succeeds, it is undone.',
      action: 'If you think that we are wrong, please appeal in the case. Invoices and papers of origin help most.',
    },
    seller_final: {
      subject: 'Your offer is {{measure}}: “{{title}}” – the reasons, and what you can do',
      happened:
        'The time for appeals to us is over, and your offer is restricted for good. This letter says what we did, why, and what you can do about it.',
      meaning: 'The decision that it is a counterfeit stands, and the case closes.',
      action: 'You can no longer appeal to us. If you still disagree, the ways above remain open to you.',
    },
    seller_interim: {
      subject: 'Your offer is {{measure}} while it is checked: “{{title}}” – the reasons, and what you can do',
      happened:
        'We have restricted your offer for the time being. This letter says what we did, why, and what you can do about it.',
      meaning: 'Nothing is decided yet, and nothing counts against your account.',
      action: 'If your goods are genuine, please tell us in the case now. Invoices and papers of origin help most.',
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
    suspicion: 'We checked this offer on our own initiative; nobody had sent us a notice about it.',
    notice: '{{brand}} sent us a notice about this offer (Art. 16 of the Digital Services Act).',
    score: 'The suspicion score of the offer is {{score}}.',
    interim: 'The score reaches the level from which we restrict an offer until the brand has answered.',
    brand: '{{brand}} looked at the offer and told us that it is a counterfeit.',
    staff: 'Our staff looked at the offer and came to the conclusion that it is a counterfeit.',
    rule: 'The offer was not cleared in time. By our rule for this, the suspicion score was decisive.',
  },
  automation: {
    heading: 'Use of automated means',
    detection: 'Detection',
    decision: 'Decision',
    suspicion: 'Yes. Automated checks found the offer.',
    notice: 'No. The brand found the offer.',
    interim: 'Yes. Our systems decided by the suspicion score, without a person.',
    brand: 'In part. A person or system of the brand gave the verdict; our systems carried it out.',
    staff: 'No. People decided; our systems carried it out.',
    rule: 'Yes. Our systems applied the rule, without a person.',
  },
  ground: {
    heading: 'Legal ground',
    right: 'Right relied on: {{office}}, number {{number}}, of {{brand}}.',
    right_in_class: 'Right relied on: {{office}}, number {{number}}, class {{class}}, of {{brand}}.',
    unnamed: 'Right relied on: the mark of {{brand}}; no registration was named to us.',
    suspected:
      'We suspect an infringement of this trade mark right: goods that do not come from its owner may not be sold under the mark without consent (for EU trade marks Art. 9 of Regulation (EU) 2017/1001, otherwise the national law).',
    infringed:
      'We regard the offer as illegal content: it infringes this trade mark right. Goods that do not come from the owner of a mark may not be sold under it without consent (for EU trade marks Art. 9 of Regulation (EU) 2017/1001, otherwise the national law).',
  },
  redress: {
    heading: 'What you can do',
    appeal: 'Appeal to us',
    appeal_text: 'Free of charge, in round {{round}} of {{rounds}}. A person who has not decided before decides.',
    until: 'You can appeal until',
    until_at_least: 'You can appeal at least until',
    say: 'Say something at once',
    say_text:
      'You can make one statement before it is decided. Whoever decides sees it. If the offer is removed, you get a new statement of reasons and can appeal.',
    brand_until: '{{brand}} can answer until',
    silence:
      'If you say nothing, it is decided without your view. If {{brand}} does not answer in time, {{consequence}}.',
  },
};
