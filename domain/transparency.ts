/** What a figure of the transparency report says: how many, a median of seconds, or a share from 0 to 1. */
export const figureUnits = ['count', 'seconds', 'share'] as const;
export type FigureUnit = (typeof figureUnits)[number];

/** A figure of the report: what it counts, and by what it is divided. */
interface Figure {
  unit: FigureUnit;
  /** By what it is divided, in the order of the columns. */
  by: readonly string[];
  /** Nothing of it happens here, so that nobody could count it. */
  notKnown?: true;
}

/**
 * The yearly report of Art. 15(1) and 24(1) of the Digital Services Act, as far as it is about counterfeits: its parts in
 * the order of the templates of Implementing Regulation (EU) 2024/2835, each with its figures.
 */
export const transparencyParts = {
  orders: { article: '15(1)(a)', figures: { member_state_orders: { unit: 'count', by: [], notKnown: true } } },
  notices: {
    article: '15(1)(b)',
    figures: {
      notices_received: { unit: 'count', by: ['right'] },
      notices_of_trusted_flaggers: { unit: 'count', by: [], notKnown: true },
      notices_decided: { unit: 'count', by: ['result', 'handling'] },
      notice_actions: { unit: 'count', by: ['measure', 'ground'] },
      notice_action_time: { unit: 'seconds', by: [] },
    },
  },
  own_initiative: {
    article: '15(1)(c)',
    figures: {
      suspicions_received: { unit: 'count', by: ['detection'] },
      own_initiative_actions: { unit: 'count', by: ['measure', 'detection'] },
      own_initiative_rights: { unit: 'count', by: ['right'] },
    },
  },
  complaints: {
    article: '15(1)(d)',
    figures: {
      complaints_received: { unit: 'count', by: ['reason'] },
      complaints_decided: { unit: 'count', by: ['result', 'decider'] },
      complaint_decision_time: { unit: 'seconds', by: [] },
      reinstatements_ordered: { unit: 'count', by: ['reason'] },
    },
  },
  disputes: {
    article: '24(1)',
    figures: {
      settlement_disputes: { unit: 'count', by: [], notKnown: true },
      suspensions: { unit: 'count', by: [], notKnown: true },
      strikes_given: { unit: 'count', by: [] },
    },
  },
  automation: {
    article: '15(1)(e)',
    figures: {
      decisions_by_automation: { unit: 'count', by: ['automation', 'measure'] },
      detected_cases_ended: { unit: 'count', by: ['outcome'] },
      detection_error_rate: { unit: 'share', by: [] },
      automated_decisions_reversed: { unit: 'count', by: ['automation'] },
    },
  },
  statements: {
    article: '17, 24(5)',
    figures: {
      statements_issued: { unit: 'count', by: ['measure'] },
      statements_by_country: { unit: 'count', by: ['country'] },
      statements_by_language: { unit: 'count', by: [], notKnown: true },
    },
  },
  answers: {
    article: '–',
    figures: {
      brand_answers: { unit: 'count', by: ['verdict'] },
      brand_silences: { unit: 'count', by: ['rule'] },
      brand_answer_time: { unit: 'seconds', by: [] },
    },
  },
} as const satisfies Record<string, { article: string; figures: Record<string, Figure> }>;

export type TransparencyPart = keyof typeof transparencyParts;
type FiguresOf<P> = P extends { figures: infer F } ? F : never;
type AllFigures = FiguresOf<(typeof transparencyParts)[TransparencyPart]>;
type KeysOf<T> = T extends unknown ? keyof T : never;
type FiguresThat<T, Has> = T extends unknown ? { [K in keyof T]: T[K] extends Has ? K : never }[keyof T] : never;

export type FigureName = KeysOf<AllFigures>;
/** Those of which nothing happens here. */
export type UnknownFigure = FiguresThat<AllFigures, { notKnown: true }>;
export type KnownFigure = Exclude<FigureName, UnknownFigure>;

/** Every figure with its part, in the order of the report. */
export const transparencyFigures: readonly ({ part: TransparencyPart; article: string; name: FigureName } & Figure)[] =
  Object.entries(transparencyParts).flatMap(([part, { article, figures }]) =>
    Object.entries(figures as Record<string, Figure>).map(([name, figure]) => ({
      ...{ part: part as TransparencyPart, article, name: name as FigureName },
      ...figure,
    })),
  );
