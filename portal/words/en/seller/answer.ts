import { statementInEnglish as said } from '../../../../domain/sentences/statement-in-english.ts';
import type { reasonsOfAct } from '../../../../domain/reasons/lists.ts';

/** What the seller can say, and what became of it. */
export const answer = {
  act: {
    heading: 'What you can do',
    appealHeading: (round: number, granted: number): string => `Appeal to us, round ${round} of ${granted}`,
    appealText: (brand: string, independent: string): string =>
      `Free of charge. If ${brand} does not agree with you, ${independent} decides.`,
    independent: said.independent,
    sayOnce: said.sayOnce,
    notNow: 'You cannot answer here at this stage.',
    whoReads: 'The brand and our staff read what you write and see your files; both stay in the record of the case.',
    helpsMost: 'Invoices and proofs of origin help most.',
    why: { appeal: 'Why is the decision wrong?', statement: 'Why is the suspicion wrong?' },
    reasons: {
      genuine: 'The goods are genuine',
      invoice_attached: 'I enclose an invoice',
      authorised_seller: 'The brand has authorised me to sell',
      parallel_import: 'The goods are genuine and come from another market',
      second_hand: 'The goods are genuine and used',
      serial_number_known: 'The serial number is that of genuine goods',
      not_our_mark: 'The offer does not use the brand’s mark',
      compatible_goods: 'The offer only says which goods it fits',
      mistaken: 'Something else: it is a mistake',
    } satisfies Record<(typeof reasonsOfAct.fileAppeal)[number], string>,
    needed: '(required)',
    words: 'In your own words',
    characters: (left: string): string => `${left} characters left`,
    tooMany: (over: string): string => `${over} characters too many`,
    draft: 'What you write is kept on this device until you send it.',
    files: 'Photos and documents',
    limits: (most: number): string =>
      `JPEG, PNG, WebP, PDF or plain text; 10 MB each; ${most} files at most. Place and time are removed from photos before others see them.`,
    add: 'Add photos or files',
    uploading: (percent: string): string => `uploading, ${percent}`,
    uploaded: 'uploaded',
    remove: (name: string): string => `Remove ${name}`,
    fileRefused: {
      too_large: 'is larger than 10 MB, or more than this case takes.',
      unsupported_type: 'is not JPEG, PNG, WebP, PDF or plain text.',
      heic: 'is a HEIC photo, which is not accepted. Save it as JPEG and add it again.',
      unreadable: 'cannot be read as a picture. Take the photo again, or add another.',
      unreachable: 'could not be sent.',
    },
    fileAgain: (name: string): string => `Send ${name} again`,
    send: { appeal: 'Send the appeal', statement: 'Send the statement' },
    sending: 'Sending …',
    waitForFiles: 'Wait until your files are uploaded, or remove them.',
    lacking: {
      failed: {
        text: 'Not every file was uploaded. Remove those that were not accepted, or send without them.',
        send: 'Send without it',
      },
      proof: {
        text: 'You say that you enclose an invoice, but no file is uploaded. Add it, or send without it.',
        send: 'Send without it',
      },
    },
    chooseReason: 'Choose a reason.',
    writeWords: 'Write in your own words why it is wrong.',
    wrongFile: 'A file cannot be used. Remove it and add it again.',
  },
  kept: {
    heading: 'Not sent yet',
    text: 'We could not be reached. What you wrote is kept on this device and will be sent again automatically, once only.',
    tryNow: 'Send now',
    change: 'Change it',
  },
  conflict: {
    heading: 'It was not sent: the case has moved on',
    text: 'Something happened in the case before your words arrived. Look above at how it stands now. This is what you wrote:',
    dismiss: 'Close',
  },
  refused: 'It was not sent. Check the reason, your words and the files, and send it again.',
  received: {
    appeal: 'We have your appeal.',
    statement: 'We have your statement. Whoever decides sees it.',
    answerDue: (brand: string, moment: string): string => `${brand} can answer until ${moment}.`,
  },
  said: {
    heading: 'What you have said, and what became of it',
    appeal: (round: number): string => `Your appeal, round ${round}`,
    statement: 'Your statement',
    yourFiles: 'Your files',
    answers: {
      maintain: (brand: string): string => `${brand} says that it is a counterfeit.`,
      retract: (brand: string): string => `${brand} says that it is not a counterfeit.`,
      silence: (brand: string): string => `${brand} did not answer in time.`,
    },
    decisions: {
      upheld: 'Your appeal did not change the decision.',
      reinstated: 'Your appeal was successful: the decision is reversed.',
    },
    by: {
      brand: 'Decided by the brand.',
      staff: 'Decided by our staff.',
      rule: 'Decided by a rule: nobody decided in time.',
    },
    words: 'In the decider’s words:',
  },
  elsewhere: { ...said.elsewhere, list: 'List of the European Commission' },
};
