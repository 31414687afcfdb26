import { unlistedInChinese } from '../reasons/unlisted-in-chinese.ts';
import type { Measure, Outcome, ReviewDecision, Verdict } from '../vocabulary.ts';
import type { EventWords } from './events-in-english.ts';

const verdicts: Record<Verdict, string> = {
  counterfeit: '假冒',
  authentic: '正品',
  authorised_seller: '授权卖家',
  grey_market: '正品，来自灰色市场',
  not_our_mark: '非我方商标',
  cannot_determine: '无法判断',
};
const measures: Record<Measure, string> = {
  none: '未受限制',
  demoted: '曝光已降低',
  held: '已暂停销售',
  removed: '已下架',
};
const toBe: Record<Measure, string> = { none: '解除限制', demoted: '降低曝光', held: '暂停销售', removed: '下架' };
const outcomes: Record<Outcome, string> = {
  removed: '维持下架',
  dismissed: '假冒嫌疑已解除',
  reinstated: '商品已恢复',
  withdrawn: '假冒嫌疑已撤回',
};
const decisions: Record<ReviewDecision, string> = { remove: '下架该商品', dismiss: '解除假冒嫌疑' };

const until = (at: string | undefined): string => (at === undefined ? '无期限' : `截止 ${at}`);
const byHand = ({ byHand: isByHand }: { byHand?: true | undefined }): string =>
  isByHand ? '（由工作人员自行确认）' : '';

export const eventsInChinese: EventWords = {
  sentences: {
    case_opened: ({ kind, score }, { who, score: of }) =>
      ({
        suspicion: `${who}怀疑该商品为假冒，嫌疑评分 ${of(score)}。`,
        notice: '品牌方就该商品提交了侵权通知。',
        reinstatement: `${who}重启已结案件，以恢复该商品。`,
      })[kind],
    seller_recognised: () => '所指明的卖家在品牌方的授权卖家名单上。',
    authorisation_applied: ({ sellerId, since, endsOn, namedBy, brandAsked }, { day, calendarDay, person }) => {
      const end = endsOn === undefined ? '' : `，有效期至 ${calendarDay(endsOn)}（含当日）`;
      const by = (namedBy !== undefined && person(namedBy)) || '品牌方';
      return (
        `所指明的卖家 ${sellerId} 自 ${day(since)} 起在品牌方的授权卖家名单上${end}，列入人：${by}。` +
        (brandAsked ? '此前已询问过品牌方。' : '未询问品牌方。')
      );
    },
    standing_removal_applied: ({ caseId }) => `案件 ${caseId} 已将该商品永久下架，现又重新销售：原决定仍然有效。`,
    earlier_answer_applied: ({ caseId, verdict }) =>
      `对这一未变更的商品，品牌方在案件 ${caseId} 中已答复：${verdicts[verdict]}。不再重复询问。`,
    suspicions_joined: ({ suspicions }, { score: of }) =>
      suspicions.length === 1
        ? `该商品再次被举报，嫌疑评分 ${of(suspicions[0]!.score)}。`
        : `该商品又被举报 ${suspicions.length} 次。`,
    calendar_renewed: () => '案件已超出其日历的范围；此后按下一份日历计算日期。',
    brand_asked: ({ clock }, say) => `已询问品牌方该商品是否为假冒；答复期限：${until(say.until(clock))}。`,
    brand_reminded: () => '已提醒品牌方尚有问题待答复。',
    account_manager_called: () => '因品牌方未答复，已请其客户经理介入。',
    information_requested: ({ pausedUntil }, say) =>
      pausedUntil === undefined
        ? '品牌方要求补充信息。'
        : `品牌方要求补充信息；计时暂停，最迟至 ${say.at(pausedUntil)}。`,
    information_provided: (_data, { who }) => `${who}已向品牌方提供其要求的信息。`,
    lead_called: () => '因无人答复品牌方的提问，已请主管介入。',
    pause_ended: () => '计时恢复：该问题久未答复。',
    deadline_extended: ({ clock, reasonCode }, say) =>
      `${say.who}延长了期限，${until(say.until(clock))}（${say.code(reasonCode)}）。`,
    deadline_moved: ({ clock }, say) => `因我方计时延误，期限顺延，${until(say.until(clock))}。`,
    verdict_given: ({ verdict, reasonCode }, say) => `品牌方答复：${verdicts[verdict]}（${say.code(reasonCode)}）。`,
    silence_rule_applied: ({ rule }, say) => `无人按时答复；适用规则：${say.code(rule)}。`,
    seller_statement_given: ({ reasonCode }, say) => `卖家就该措施陈述了意见：${say.code(reasonCode)}。`,
    review_opened: ({ reason }, say) => `已提请平台工作人员决定：${say.code(reason)}。`,
    review_escalated: ({ to }) =>
      to === 'lead' ? '审核逾期，已转交主管。' : '审核逾期；没有可以决定的主管，仍由工作人员处理。',
    review_proposed: ({ decision, reasonCode }, say) =>
      `${say.who}提议${decisions[decision]}（${say.code(reasonCode)}）；须由第二人同意。`,
    review_referred: ({ decision, reasonCode }, say) =>
      `${say.who}不同意该提议，主张${decisions[decision]}（${say.code(reasonCode)}）；由主管决定。`,
    review_decided: ({ decision, reasonCode, asLead }, say) =>
      `${asLead ? '主管' : say.who}决定${decisions[decision]}（${say.code(reasonCode)}）。`,
    nobody_independent: ({ rule }) =>
      rule === 'wait'
        ? '所有人员都已在本案件中作过决定：须另行指定人员，在此之前等待。'
        : '所有人员都已在本案件中作过决定；依规则仍由主管决定。',
    measure_decided: ({ measure, again, interim }) => {
      if (again) return '将再次限制该商品：原决定仍然有效。';
      if (measure === 'none') return '决定解除该措施。';
      return `决定将该商品${toBe[measure]}${interim ? '，直至品牌方答复' : ''}。`;
    },
    seller_corrected: ({ sellerId }) => `平台表示该商品属于 ${sellerId}；本案件不针对其他任何人。`,
    measure_taken: (data) => {
      if (data.measure !== 'none') return `该商品${measures[data.measure]}${byHand(data)}。`;
      const others = (data.others ?? []).map(
        ({ caseId, measure }) => `；依案件 ${caseId}，该商品仍${measures[measure]}`,
      );
      return `平台已解除该措施${byHand(data)}${others.join('')}。`;
    },
    measure_unneeded: () => '已没有可限制的商品。',
    measure_refused: ({ code }, say) => `该措施被拒绝：${say.code(code)}；须由工作人员处理。`,
    interim_measure_dropped: ({ code }, say) => `临时措施被拒绝：${say.code(code)}；品牌方在无此措施的情况下答复。`,
    marketplace_problem_reminded: () => '已提醒工作人员处理平台拒绝的措施。',
    marketplace_problem_escalated: () => '平台拒绝的措施无人处理，已请主管介入。',
    marketplace_problem_resolved: ({ resolution, reasonCode }, { who, code }) =>
      ({
        retry: `${who}再次向平台提出要求：${code(reasonCode)}。`,
        mark_done: `${who}已解决平台侧问题：${code(reasonCode)}。`,
        give_up: `${who}放弃了该措施：${code(reasonCode)}。`,
      })[resolution],
    statement_issued: ({ measure }) => `已向卖家发送理由陈述：该商品${measures[measure]}。`,
    removal_confirmed: () => '该商品已不再销售。',
    removal_unconfirmed: () => '该商品虽已下架，却仍在销售；须由工作人员处理。',
    strike_given: ({ expiresAt }, { at }) => `已对卖家记违规一次，有效期至 ${at(expiresAt)}。`,
    strike_undone: () => '已撤销卖家的违规记录。',
    appeal_window_opened: ({ round, clock }, say) => `卖家可以申诉（第 ${round} 轮），${until(say.until(clock))}。`,
    seller_informed: ({ clock }, say) => `卖家的邮件已送达；卖家可以申诉，${until(say.until(clock))}。`,
    delivery_overdue: ({ clock }, say) => `无法通过邮件联系卖家；申诉期照常计算，${until(say.until(clock))}。`,
    appeal_filed: ({ round, reasonCode, clock }, say) =>
      `卖家提出申诉（第 ${round} 轮）：${say.code(reasonCode)}。品牌方答复期限：${until(say.until(clock))}。`,
    brand_reminded_of_appeal: () => '已提醒品牌方答复申诉。',
    appeal_answered: ({ answer, reasonCode }, { code }) =>
      answer === 'maintain'
        ? `品牌方维持其鉴定结论（${code(reasonCode)}）。`
        : `品牌方答复申诉：该商品并非假冒（${code(reasonCode)}）。`,
    appeal_decision_due: ({ clock }, say) => `须由此前未作过决定的人员就申诉作出决定，${until(say.until(clock))}。`,
    appeal_escalated: () => '就申诉作出决定的期限已过，已转交主管。',
    appeal_decided: ({ decision, round, reasonCode, asLead }, { who, code }) =>
      `${asLead ? '主管' : who}在第 ${round} 轮中${decision === 'upheld' ? '维持原决定' : '认定申诉成立'}（${code(reasonCode)}）。`,
    verdict_retracted: ({ reasonCode }, { code }) => `品牌方撤回其鉴定结论（${code(reasonCode)}）。`,
    suspicion_withdrawn: ({ reasonCode }, { who, code }) => `${who}撤回了假冒嫌疑（${code(reasonCode)}）。`,
    reinstatement_ordered: ({ restrictionCaseId, reasonCode }, { who, code }) =>
      `${who}要求撤销案件 ${restrictionCaseId} 对该商品采取的措施（${code(reasonCode)}）。`,
    listing_vanished: () => '该商品已从平台消失。',
    listing_returned: () => '该商品重新出现在平台上。',
    ending_decided: ({ outcome, reason }, { code }) =>
      `通知平台后，案件即告结束（${outcomes[outcome]}：${code(reason)}）。`,
    case_closed: ({ outcome, reason }, { code }) => `案件已结案：${outcomes[outcome]}（${code(reason)}）。`,
  },
  withheld: '此事项仅限平台工作人员查看。',
  unknown: '此事项须用更新的版本查看。',
  number: (number) => `事件 ${number}`,
  byRule: {
    plain: '依规则',
    time: '依规则，预定时间已到',
    upon: (number) => `依规则，由事件 ${number} 触发`,
  },
  actors: {
    system: 'Joint Force 系统',
    detector: '平台检测程序',
    brand: '品牌方',
    seller: '卖家',
    staff: '平台工作人员',
    auditor: '审计员',
    marketplace: '平台',
    applicant: '申请公司',
  },
  codes: {
    ...unlistedInChinese,
    appeal_overdue: '无人按时就申诉作出决定',
    staff_review: '由平台工作人员决定',
    staff_decide: '由平台工作人员决定',
    dismiss: '解除假冒嫌疑',
    remove_at_score: '以嫌疑评分为准',
    reinstate: '恢复该商品',
    uphold: '维持原决定',
    retry: '再次向平台提出要求',
  },
};
