import { dayRange } from '#domain/date-words.ts';
import type { StandIn } from '#domain/office.ts';
import type { Language } from '#domain/words.ts';
import type { NoticeScene, Words } from '../tasks/mailing.ts';
import { letter } from './letter.ts';

/** Tells a stand-in, and the absent person where the office set it, from when to when somebody stands in. */
export function absenceWords({ kind, office, about, to, baseUrl }: NoticeScene): Words {
  const language = to.language ?? 'zh';
  const isZh = language === 'zh';
  const isSet = kind === 'stand-in-set';
  const row = office.standIns.findLast(
    ({ absent, standIn, to: last }) =>
      absent === about.id && (about.id === to.id || standIn === to.id) && last >= office.today,
  );
  const name = office.persons.find(({ id }) => id === row?.standIn)?.name ?? '';
  const days = row === undefined ? '' : dayRange(row.from, row.to, language);
  const lead = isSet
    ? given(about.id === to.id, about.name, name, days)
    : ended(about.id === to.id, about.name);
  return letter({
    language,
    office,
    subject: lead.subject[language],
    greeting: isZh ? `${to.name}同志：` : `${to.name}:`,
    lead: lead.says[language],
    button: {
      label: isZh ? '打开工作台' : 'Open the desk',
      href: `${baseUrl}/`,
    },
    blocks: isSet && row !== undefined ? [reason(row, language)] : [],
    small: [office.help[language]],
  });
}

function given(isOwn: boolean, absent: string, standIn: string, days: string) {
  return isOwn
    ? {
        subject: {
          zh: `您外出期间由${standIn}代办`,
          en: `${standIn} stands in for you`,
        },
        says: {
          zh: `管理员登记：${days}，要您办的事由${standIn}代办。您本人照样可以办；要提前收回，登录后打开“外出委托”。`,
          en: `The administrators set it: ${days}, ${standIn} acts for you. You still can yourself; to end it, sign in and open “Absence”.`,
        },
      }
    : {
        subject: {
          zh: `请您代${absent}办理`,
          en: `Please stand in for ${absent}`,
        },
        says: {
          zh: `${absent}${days}外出，委托您代办。要${absent}办的事会列在您的工作台并发邮件给您；审批单上写明您代${absent}办理。不便代办的，请尽快告诉${absent}或管理员。`,
          en: `${absent} is away ${days} and asks you to stand in. What comes to ${absent} is on your desk and mailed to you; records say that you acted for ${absent}. If you cannot, tell ${absent} or the administrator soon.`,
        },
      };
}

function ended(isOwn: boolean, absent: string) {
  return isOwn
    ? {
        subject: { zh: '您的外出委托已收回', en: 'Your stand-in has been ended' },
        says: {
          zh: '管理员收回了您的外出委托，要您办的事仍由您本人办。',
          en: 'The administrators ended it; what comes to you is yours again.',
        },
      }
    : {
        subject: { zh: `不用再代${absent}办理`, en: `You no longer stand in for ${absent}` },
        says: {
          zh: `${absent}的委托已收回，您不用再代办；以前收到的链接不能再用。您已办的事不变。`,
          en: `You need not act for ${absent} any more; earlier links have ended. What you did stands.`,
        },
      };
}

const reason = ({ why }: StandIn, language: Language) => ({
  label: language === 'zh' ? '事由' : 'Reason',
  lines: [why],
});
