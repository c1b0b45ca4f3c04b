import type { Decision, SignedWith } from '#domain/decision.ts';
import { sameKey } from '#domain/request.ts';
import type { Decided, RequestEvent } from '#domain/events.ts';
import type { JsonObject } from '#domain/words.ts';
import { revise } from '../../flow.ts';
import type { Opinions, Signature } from '../../sheet.ts';
import { titleOf } from '../../terms.ts';
import { clockWords } from '../clock-words.ts';
import { wordKind } from '../leaders-word.ts';
import { type Moved, movedWords } from '../moved-words.ts';
import { answerLines, changeLines } from './answer-lines.ts';
import { type CaseFile, outcomeWords, stepWords } from './case-file.ts';
import { stamp } from './times.ts';

/** Everybody who signed after it was filed, in order: decisions, returns, mending, handing over, withdrawal. */
export function opinionsOf(file: CaseFile): Opinions {
  let data: JsonObject = {};
  const steps = file.trail.flatMap((event) => {
    const before = data;
    if (event.type === 'submitted' || event.type === 'decided') data = event.data ?? data;
    const entry = entryOf(file, event, before);
    return entry === undefined ? [] : [{ event, ...entry }];
  });
  return { kind: 'opinions', title: '办理意见', steps: gathered(steps) };
}

type Told = Entry & { readonly event: RequestEvent };

/** Signers of one step, one after the other, stand under its title together. */
function gathered(told: readonly Told[]): Opinions['steps'] {
  const steps: { step: string; signatures: Signature[] }[] = [];
  for (const [at, { event, step, signature }] of told.entries()) {
    const before = told[at - 1]?.event;
    const last = steps.at(-1);
    if (last !== undefined && before !== undefined && areJoint(before, event)) {
      last.signatures.push(signature);
    } else steps.push({ step, signatures: [signature] });
  }
  return steps;
}

const areJoint = (one: RequestEvent, other: RequestEvent): boolean =>
  one.type === 'decided' &&
  other.type === 'decided' &&
  one.slot !== undefined &&
  other.slot !== undefined &&
  sameKey(one, other);

interface Entry {
  readonly step: string;
  readonly signature: Signature;
}

function entryOf(file: CaseFile, event: RequestEvent, before: JsonObject): Entry | undefined {
  const { office } = file;
  switch (event.type) {
    case 'decided':
      return {
        step: stepWords(file, event.step, event.item),
        signature: signatureOf(file, event, before),
      };
    case 'withdrawn':
      return {
        step: '撤回申请',
        signature: {
          opinion: event.reason,
          outcome: '撤回',
          ...signedBy(event.by),
          signedAt: stamp(office.zone, event.at),
        },
      };
    case 'reassigned':
    case 'signer-added':
    case 'signer-removed':
    case 'taken-back':
    case 'urged':
      return movedEntry(file, event);
    case 'paused':
    case 'resumed':
    case 'extended':
    case 'opened':
      return clockEntry(file, event);
    case 'submitted':
    case 'noted':
    case 'slip-printed':
    case 'circulated':
    case 'read':
    case 'readers-urged':
    case 'circulation-recalled':
    case 'paper-given':
    case 'paper-taken':
    case 'paper-declined':
    case 'paper-called-back':
    case 'paper-urged':
    case 'paper-filed':
    case 'restarted':
    case 'recorded':
      return undefined;
  }
}

const signedBy = ({ post, name }: { readonly post: string; readonly name: string }) => ({
  post,
  name,
});

/** Both times stand where a decision was entered later than it was made, and both names where another entered it. */
function signatureOf(file: CaseFile, event: Decided, before: JsonObject): Signature {
  const { decision, at } = event;
  const { zone } = file.office;
  const lines = [
    decision.opinion,
    ...(event.step === revise ? changes(file, event, before) : answerLines(file, event)),
    ...shownBy(file, decision),
    decision.text === undefined ? '' : `定稿摘要：${decision.text.slice(0, 16)}。`,
    decision.handwriting === undefined ? '' : '手写意见：',
  ].filter((line) => line !== '');
  return {
    ...(lines.length === 0 ? {} : { opinion: lines.join('\n') }),
    ...(decision.handwriting === undefined ? {} : { handwriting: decision.handwriting }),
    outcome: `${outcomeWords(file, event)}${returnWords(file, event)}`,
    ...signerOf(file, event),
    signedAt: stamp(zone, at),
  };
}

/** Who stands for it: the leader of a word by telephone and who recorded it. A stand-in's post says for whom he acts. */
function signerOf({ office }: CaseFile, { by, decision, at }: Event): Signer {
  const { phone, post, name } = decision;
  if (phone !== undefined) {
    return {
      post: phone.post,
      name: phone.name,
      standing: `（${wordKind(phone).zh}，${post}${name}登记）`,
      saidAt: phone.onPaper === true ? phone.saidAt : stamp(office.zone, phone.saidAt),
      saidHow: phone.onPaper === true ? '纸面日期' : '电话指示',
      // The leader signs for it afterwards, in a row of its own.
      signedHow: '登记',
    };
  }
  return {
    post,
    name,
    ...(by.person === decision.person ? {} : { standing: `（${by.post}${by.name}登记）` }),
    ...(decision.at === at ? {} : { saidAt: stamp(office.zone, decision.at) }),
  };
}

type Event = Pick<Decided, 'by' | 'decision' | 'at'>;
type Signer = Pick<Signature, 'post' | 'name' | 'standing' | 'saidAt' | 'saidHow' | 'signedHow'>;

/** By what the signer showed who he is, where it was more than signing in; and the second person who confirmed it. */
function shownBy({ office }: CaseFile, { signedWith, confirmedBy }: Decision): readonly string[] {
  const means = signedWith === undefined ? undefined : meansWords[signedWith.kind];
  return [
    ...(means === undefined ? [] : [`签名方式：${means}。`]),
    ...(confirmedBy === undefined
      ? []
      : [
          `第二人确认：${confirmedBy.post}${confirmedBy.name}，${stamp(office.zone, confirmedBy.at)}。`,
        ]),
  ];
}

const meansWords: Readonly<Record<SignedWith['kind'], string | undefined>> = {
  pin: '签批密码',
  passkey: '通行密钥',
  'sign-in': undefined,
};

/** What mending changed, and which files it brought: one line, or none. */
export function changes(
  file: Pick<CaseFile, 'route' | 'office'>,
  event: Decided,
  before: JsonObject,
): readonly string[] {
  const changed = event.data === undefined ? [] : changeLines(file, before, event.data);
  const files = (event.attachments ?? []).map(({ name }) => `补交附件“${name}”`);
  const said = [...changed, ...files];
  return said.length === 0 ? [] : [`修改内容：${said.join('；')}。`];
}

/** `申请人，改后直接送我`, `“科室负责人审核”，改后逐级重新审批`. */
function returnWords({ route }: CaseFile, { decision }: Decided): string {
  if (decision.act !== 'return') return '';
  const { goTo = revise, resume } = decision;
  const whom = goTo === revise ? '申请人' : `“${titleOf(route, goTo).zh}”`;
  return `${whom}，改后${resume === 'direct' ? '直接送我' : '逐级重新审批'}`;
}

function clockEntry(file: CaseFile, event: Parameters<typeof clockWords>[1]): Entry | undefined {
  const words = clockWords(file.state, event);
  if (words === undefined) return undefined;
  return {
    step: stepWords(file, words.of.step, words.of.item),
    signature: {
      ...(words.says.zh === '' ? {} : { opinion: words.says.zh }),
      outcome: words.act.zh,
      ...signedBy(words.by),
      signedAt: stamp(file.office.zone, event.at),
    },
  };
}

const movedEntry = (file: CaseFile, event: Moved): Entry => ({
  step: stepWords(file, event.step, event.item),
  signature: {
    ...(event.why === '' ? {} : { opinion: event.why }),
    outcome: movedWords(file, event).zh,
    ...signedBy(event.by),
    signedAt: stamp(file.office.zone, event.at),
  },
});
