import type { Ground } from '../../../domain/case/ground.ts';
import type { Lane } from '../../../domain/case/questions/lane-of.ts';
import type { Hue } from '../../../domain/case/questions/marks-of.ts';
import type { Channel } from '../../../domain/notifications/delivery.ts';
import type { Party } from '../../../domain/notifications/kinds.ts';
import type { CaseKind, ClockName, IprKind, Measure, Outcome, Stage } from '../../../domain/vocabulary.ts';
import type { View } from '../../story/bundle-content.ts';
import type { DeadlineEnd } from '../../story/case-story.ts';

/** What the paper says. English is the measure: the compiler asks every other language for the same. */
export const english = {
  title: (caseId: string): string => `Record of case ${caseId}`,
  foot: (caseId: string, size: string): string => `Case ${caseId} · head of ${size} records`,
  pageOf: (at: number, count: number): string => `Page ${at} of ${count}`,
  unknown: '–',
  withheldHere: 'Withheld in this copy.',
  eventsWithheld: (count: number): string =>
    count === 1 ? 'One event is withheld in this copy.' : `${count} events are withheld in this copy.`,
  moment: (day: string, clock: string, distance: string): string => `${day}, ${clock} (UTC${distance})`,
  about: {
    title: 'What this paper is',
    what: 'This paper tells the record of one case about an offer that was suspected of being a counterfeit. It was made from the bundle of the case in which it lies; only the kind, office and number of a registered right were taken from the marketplace’s register. It tells what was recorded, by whom and when. Whether a suspicion or what somebody said is true, it does not say: a suspicion is told as a suspicion, and what a party said as what that party said.',
    views: {
      auditor: 'It was made for an auditor, and leaves out nothing that the bundle holds of the record.',
      brand:
        'It was made for the brand. What is for others alone is left out; where an event is left out, its number stands here.',
      seller:
        'It was made for the seller. What is for others alone is left out; where an event is left out, its number stands here.',
    } satisfies Record<View, string>,
    open: 'The case was still open. The record is complete only up to the head that is named here.',
    closed: 'The case is closed: nothing follows upon its last event.',
    facts: {
      caseId: 'Case',
      log: 'Log',
      size: 'Head: records in the log',
      root: 'Head: root hash',
      at: 'Head: signed',
      events: 'Events of the case',
      zone: 'Time zone of the case',
      policy: 'Rules of the case',
    },
    policy: (name: string, version: number, sha256: string): string =>
      `${name}, version ${version} (SHA-256 ${sha256})`,
    zone: (zone: string, country: string): string => `${zone}; public holidays of ${country}`,
  },
  held: {
    erased: (at: string, reason: string): string =>
      `Erased ${at}. Reason: ${reason}. Its hash still stands in the record.`,
    withheld: 'Left out: it is not for this reader. Its hash still stands in the record.',
    missing: 'The bundle does not hold it.',
  },
  parties: {
    title: 'Parties',
    names:
      'The record names brands, sellers and people by the ids under which they are kept. The name of the brand is given as the report of the offer gave it.',
    brand: 'Brand',
    seller: 'Seller',
    marketplace: 'Marketplace',
    id: (id: string): string => `Id: ${id}`,
    named: (name: string): string => `Named in the report: ${name}`,
    corrected: 'The seller as the marketplace named them after the report.',
  },
  offer: {
    title: 'The offer',
    asReported: 'As it was reported when the case was opened.',
    withheld: 'The event that opened the case is withheld in this copy, and with it what was reported of the offer.',
    inLetter: (at: string, event: number): string =>
      `The first letter to the seller names the offer and the brand. It was sent ${at}, tells of No. ${event}, stands below in full, and begins so:`,
    facts: {
      title: 'Title',
      price: 'Price',
      category: 'Category',
      country: 'Country',
      url: 'Address',
      listing: 'Id of the offer',
      score: 'Score of the suspicion',
      opened: 'Case opened',
      snapshot: 'SHA-256 of the report',
      pictures: 'Pictures',
      cites: 'Earlier case',
    },
    kinds: {
      suspicion: 'on a suspicion',
      notice: 'on a complaint of the brand',
      reinstatement: 'to undo what a closed case had done',
    } satisfies Record<CaseKind, string>,
    openedAs: (at: string, how: string): string => `${at}, ${how}`,
    picture: (at: number, count: number): string => `Picture ${at} of ${count} of the offer, as it was reported`,
    notShown: (at: number): string => `Picture ${at} cannot be shown here; the bundle holds it as a file.`,
    notHeld:
      'The bundle does not hold it: the report names it, and no record does. The marketplace gives it by this hash: GET /v1/cases/{caseId}/files/{sha256}.',
    hash: (sha256: string): string => `SHA-256 ${sha256}`,
  },
  rights: {
    title: 'Right relied on',
    none: 'No decision that stands here names a registered right.',
    some: 'Decisions in this case name the following registered right. The record holds the id under which the marketplace keeps it; kind, office and number are given as the marketplace’s register has them for this id, where they never change. They are not proved by the bundle, except where a letter that stands below names the right as well.',
    named: (kind: string, number: string, office: string): string => `${kind} ${number} (${office})`,
    kept: (id: string): string => `Kept as ${id}`,
    unknown: 'The marketplace’s register has no right of this id any more.',
    kinds: { trademark: 'Trade mark', design: 'Design', copyright: 'Copyright', patent: 'Patent' } satisfies Record<
      IprKind,
      string
    >,
  },
  inForce: {
    title: 'What is in force',
    facts: {
      measure: 'Measure',
      since: 'Since',
      basis: 'Decided by',
      reason: 'Reason',
      ending: 'End of the case',
      at: 'Date',
    },
    measures: {
      none: 'The offer is not restricted.',
      demoted: 'The offer is demoted.',
      held: 'The offer is on hold.',
      removed: 'The offer is removed.',
    } satisfies Record<Measure, string>,
    bases: {
      interim: 'the score of the suspicion alone, until the brand answers',
      brand: 'the verdict of the brand',
      staff: 'the marketplace’s staff',
      rule: 'a rule of the policy, since nobody had decided in time',
    } satisfies Record<Ground['basis'], string>,
    outcomes: {
      removed: 'The removal stands.',
      dismissed: 'The suspicion is dismissed.',
      reinstated: 'The offer is reinstated.',
      withdrawn: 'The suspicion is withdrawn.',
    } satisfies Record<Outcome, string>,
    ending: (outcome: string, reason: string): string => `${outcome} Reason: ${reason}.`,
    toCome: 'The end is decided; the case is not closed yet.',
    noEnd: 'The case had not ended.',
    noneShown: 'No restriction of the offer is among the events that are shown here.',
    noEndShown: 'No end of the case is among the events that are shown here.',
  },
  timeline: {
    title: 'Timeline',
    scale:
      'Time runs to the right, true to scale; each event has a little room of its own besides. Where nothing happened for long, it is broken; the length of what is left out stands in the break. Among the notices, an event that told somebody something has a mark in the form of whom it told first.',
    alt: (count: number, from: string, to: string): string =>
      `Timeline of ${count} events from ${from} to ${to}. All of them stand in the table below.`,
    lanes: { facts: 'Facts', decisions: 'Decisions', measures: 'Measures', notices: 'Notices' } satisfies Record<
      Lane,
      string
    >,
    hues: { brand: 'Brand', staff: 'Marketplace', seller: 'Seller', nobody: 'By rule' } satisfies Record<Hue, string>,
    force: 'In force',
    measures: { none: 'not restricted', demoted: 'demoted', held: 'on hold', removed: 'removed' } satisfies Record<
      Measure,
      string
    >,
  },
  events: {
    title: 'Every event',
    columns: { number: 'No.', at: 'When', who: 'Who', what: 'What' },
    withheld: 'This event is not for this reader. Its place in the chain is shown by its hash.',
    words: 'With words of their own.',
    files: (count: number): string => (count === 1 ? 'With one file.' : `With ${count} files.`),
    person: (kind: string, id: string): string => `${kind}\n${id}`,
  },
  deadlines: {
    title: 'Deadlines',
    none: 'No deadline had begun by this head.',
    noneShown: 'No deadline is among the events that are shown here.',
    columns: { what: 'What was waited for', from: 'From', until: 'Until', end: 'How it ended' },
    clocks: {
      verdict: 'Answer of the brand',
      review: 'Decision of the marketplace’s staff',
      appeal: 'Appeal of the seller',
      answer: 'Answer of the brand to the appeal',
      appeal_decision: 'Decision about the appeal',
      resolution: 'Settling a problem with the marketplace',
    } satisfies Record<ClockName, string>,
    ends: {
      met: 'in time',
      late: 'late',
      missed: 'missed: nobody acted in time',
      lapsed: 'passed without an appeal',
      not_needed: 'no longer needed: the case had gone on',
      running: 'still running',
      withheld: 'what followed is not for this reader',
    } satisfies Record<DeadlineEnd, string>,
    ended: (how: string, at: string, event: number): string => `${how}\n${at} (No. ${event})`,
    moved: (until: string, times: number): string => `${until}\n(moved ${times === 1 ? 'once' : `${times} times`})`,
    noEnd: 'no end',
  },
  decisions: {
    title: 'Decisions and statements, with their reasons',
    none: 'Nothing was decided.',
    noneShown: 'No decision and no statement is among the events that are shown here.',
    entry: (number: number, sentence: string): string => `No. ${number}: ${sentence}`,
    by: (who: string, id: string, at: string): string => `${who} (${id}), ${at}`,
    byRule: (rule: string, at: string): string => `${rule}; ${at}`,
    basis: (basis: string, reason: string): string => `Decided by: ${basis}. Reason: ${reason}.`,
    right: (id: string): string => `Registered right relied on: ${id}.`,
    score: (score: string): string => `Score of the suspicion: ${score}.`,
    appealUntil: (at: string): string => `The seller was told that an appeal is possible until ${at}.`,
    files: (hashes: string): string => `Files that came with it, by SHA-256: ${hashes}`,
  },
  letters: {
    title: 'What each party was told',
    note: 'By which event the case told whom what. What stood in the letters follows below.',
    noteShown:
      'By which event the case told whom what. What stood in the letters follows below. Of an event that is withheld in this copy, what the letters to this reader show stands here.',
    none: 'Nobody had been told anything by this head.',
    noneShown: 'No notice is among the events that are shown here.',
    columns: { number: 'No.', at: 'When', whom: 'Whom', what: 'What', how: 'How, and taken when' },
    taken: (channel: string, at: string): string => `${channel}, ${at}`,
    notTaken: {
      queued: 'in the queue; no letter is written',
      unshown: 'not shown in this copy',
      yet: 'not recorded as taken yet',
    },
    parties: {
      brand: 'Brand',
      account_manager: 'Account manager',
      seller: 'Seller',
      staff: 'Marketplace staff',
      lead: 'Lead',
    } satisfies Record<Party, string>,
    sent: {
      title: 'Letters as they were sent',
      note: 'Word for word, as plain text, as the mail server or the marketplace took them; where a link opens the case to whoever has it, … stands in the place of its secret. That such a letter was taken at that moment is proved; that it was read is not. What went to systems, as a webhook, holds no words, and letters that were sent before letters were kept stand in the table above alone.',
      none: 'The record holds no letter that is this reader’s.',
      heading: (whom: string, what: string): string => `${whom}: ${what}`,
      by: (at: string, channel: string, language: string, event: number): string =>
        `Sent ${at}, ${channel}, in ${language}; it tells of No. ${event}.`,
      channels: {
        mail: 'by email',
        marketplace_message: 'through the marketplace',
        webhook: 'as a webhook',
      } satisfies Record<Channel, string>,
      digest: 'It was told in a digest, one email about several cases; what that email said of this one stands here.',
      subject: (text: string): string => `Subject: ${text}`,
      hash: (sha256: string): string => `SHA-256 of the text: ${sha256}`,
    },
  },
  annex: {
    title: 'What was refused, and what else never became an event',
    none: 'Nothing.',
    columns: { at: 'When', who: 'Who', what: 'What' },
    kinds: {
      command_refused: 'A command was refused',
      access_refused: 'Access was refused',
      signal_undecodable: 'A message could not be read',
      operator_intervened: 'An operator intervened',
      history_archived: 'The history of a run was archived',
      erased: 'Something was erased',
    } as Readonly<Record<string, string>>,
    fact: (name: string, value: string): string => `${name}: ${value}`,
    facts: {
      operation: 'Asked for',
      signal: 'Message',
      code: 'Why not',
      stage: 'Step of the case',
      sequence: 'Newest event then, No.',
      reason: 'Reason',
      texts: 'Texts',
      files: 'Files',
      letters: 'Letters',
      erasedSha256: 'SHA-256 of what was erased',
      erasureId: 'Erasure',
      proposedBy: 'Proposed by',
      runId: 'Run',
      historySha256: 'SHA-256 of the history',
      workflowBundleSha256: 'SHA-256 of the program that ran',
      intervention: 'What was done',
      eventId: 'Event of the run',
      identity: 'By',
      before: 'Run before',
      effect: 'Effect',
    } as Readonly<Record<string, string>>,
    values: {
      code: {
        malformed: 'it could not be read',
        not_permitted: 'not permitted',
        not_independent: 'somebody who has not decided before must decide',
        stage_conflict: 'the case was not at that step',
        changed_meanwhile: 'something had happened meanwhile',
        claimed: 'somebody else had it in hand',
        not_due: 'it was not due',
        limit_reached: 'the rules allow no more of it',
        invalid: 'the content was not valid',
      },
      stage: {
        screening: 'being opened',
        awaiting_verdict: 'the brand is asked',
        staff_review: 'marketplace staff decide',
        removing: 'the offer is being restricted',
        appeal_window: 'the seller may appeal',
        appeal_review: 'an appeal is heard',
        lifting: 'the measure is being lifted',
        closed: 'closed',
      } satisfies Record<Stage, string>,
      intervention: {
        reset: 'the run was set back',
        terminated: 'the run was ended by force',
        cancel_requested: 'an end of the run was asked for',
        history_gone: 'the history of the run is gone',
      },
      effect: { none: 'none' },
    } as Readonly<Record<string, Readonly<Record<string, string>>>>,
    more: 'There may have been more attempts in that time: they are not kept.',
  },
  absent: {
    title: 'What is not here',
    erased: 'Erased from the record; the hashes stay, and with them the chain.',
    withheld: (count: string): string =>
      `Texts and files left out for this reader: ${count}. Their hashes stand in withheld.json.`,
    columns: { sha256: 'SHA-256', at: 'Erased', reason: 'Reason' },
  },
  verify: {
    title: 'How to verify this paper',
    intro:
      'This paper is a reading of the bundle; the proof lies in the bundle. Anybody can check it without us, with Node.js (version 20 or newer), without a network and without installing anything:',
    steps: (root: string): string[] => [
      'Unpack the bundle into an empty folder, and open a terminal there.',
      'Run: node verify.mjs',
      `Compare the root hash that it prints with the one on the first page of this paper, which begins with ${root}, and with a head that you keep from elsewhere, such as one that the log has published.`,
      'To check that the log has only grown since a head that you keep, run: node verify.mjs --head kept.jws --consistency proof.json',
    ],
    holds:
      'When everything holds, no event was changed, removed, inserted or moved since the head was signed, and every text and file is the one that the record names.',
    limits:
      'What no check can say: whether what somebody said is true; who really sat behind an id; whether somebody else has used a stolen key; and, of an open case, what came after the head.',
  },
};

export type PaperWords = typeof english;
