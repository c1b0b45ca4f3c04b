import { unitWords } from '../clock/unit-words.ts';
import { listed } from '../words.ts';
import type { Sentences } from './saying.ts';

export const clocks = {
  'pause-ground': ({ step, grounds }) => ({
    zh: `“${step.zh}”可以暂停计时的理由只有：${listed(grounds).zh}。请选一项；都不符合的，不能暂停，可以申请延期。`,
    en: `The clock of “${step.en}” stops only for: ${listed(grounds).en}. Choose one; where none fits, ask for an extension instead.`,
  }),
  'pause-document': ({ reason }) => ({
    zh: `因“${reason.zh}”暂停计时，须附证明材料（如发出的函、通知书）。请先上传再提交。`,
    en: `Stopping the clock for “${reason.en}” needs the paper that shows it, such as the letter sent. Upload it first.`,
  }),
  'clock-paused': ({ step, since, reason }) => ({
    zh: `“${step.zh}”自${since.zh}起已经暂停计时（${reason.zh}），不用再暂停。事由了结后请点“恢复计时”。`,
    en: `The clock of “${step.en}” has stood still since ${since.en} (${reason.en}). Press “resume” once the reason is over.`,
  }),
  'clock-not-paused': ({ step }) => ({
    zh: `“${step.zh}”正在计时，没有暂停，不用恢复。请刷新本页看最新情况。`,
    en: `The clock of “${step.en}” is running; there is nothing to resume. Reload the page.`,
  }),
  'clock-over': ({ step, due }) => ({
    zh: `“${step.zh}”的时限${due.zh}已经届满，不能再暂停。请尽快办理，并在意见里说明超期原因。`,
    en: `The limit of “${step.en}” ended on ${due.en}; it can no longer be stopped. Do the step and say why it is late.`,
  }),
  'extension-amount': ({ most, unit }) => ({
    zh: `请填要延长多少：1至${String(most)}${unitWords[unit].zh}的整数。`,
    en: `Enter by how much: a whole number from 1 to ${String(most)} ${unitWords[unit].en}.`,
  }),
  'extension-too-long': ({ left, unit, basis }) =>
    left === 0
      ? {
          zh: `不能再延期：${basis.zh}。请在现有时限内办结；确实办不完的，请当面报告批示领导。`,
          en: `No more time can be given: ${basis.en}. Finish within the present limit, or report to the instructing leader in person.`,
        }
      : {
          zh: `延得太长：最多还可以延${String(left)}${unitWords[unit].zh}（${basis.zh}）。请改短再提交。`,
          en: `Too long: at most ${String(left)} ${unitWords[unit].en} more (${basis.en}). Ask for less.`,
        },
  'extension-pending': ({ step, since, approver }) => ({
    zh: `“${step.zh}”${since.zh}已经申请延期，${approver.zh}还没有批。请等批复；要改的，请联系${approver.zh}先不同意，再重新申请。`,
    en: `More time for “${step.en}” was asked for on ${since.en}; ${approver.en} has not decided. Wait, or ask ${approver.en} to refuse it and ask again.`,
  }),
  'extension-used-up': ({ step, times }) => ({
    zh: `“${step.zh}”最多延期${String(times)}次，已经用完。请在现有时限内办结。`,
    en: `“${step.en}” can be extended ${times === 1 ? 'once' : `${String(times)} times`}, which is used up. Finish within the present limit.`,
  }),
  'extension-late': ({ step, due }) => ({
    zh: `延期要在时限届满前申请，“${step.zh}”的时限${due.zh}已经过了。请尽快办理，并在意见里说明超期原因。`,
    en: `An extension is asked for before the limit ends; that of “${step.en}” ended on ${due.en}. Do the step and say why it is late.`,
  }),
  'own-extension': ({ step }) => ({
    zh: `这次延期是您自己申请的，不能由您办理“${step.zh}”。请由其他有权批准的人办理。`,
    en: `You asked for this extension yourself; somebody else must decide “${step.en}”.`,
  }),
} as const satisfies Partial<Sentences>;
