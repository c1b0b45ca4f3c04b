import type { Office, Person } from '#domain/office.ts';
import type { Reassigned, Urged } from '#domain/events.ts';
import type { Circulation } from '#domain/circulation.ts';
import type { Paper } from '#domain/papers.ts';
import type { RequestState, Slot, StepKey, StepRow } from '#domain/request.ts';
import type { Text } from '#domain/words.ts';
import type { Route } from '#statemachines/route.ts';
import type { EarlierTable } from '../deeds/earlier.ts';
import type { NoticeKind } from '../deeds/notices.ts';
import type { Unfiled } from '../stores/cadences.ts';

/** A mail ready to go. `id` is the same for every try, so that a doubled mail can be told from two mails. */
export interface Message {
  readonly id: string;
  readonly to: string;
  /** Whose address it is, so that a mailbox shows a person. */
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The server said that this address will never take it: not tried again, shown to requester and administrator. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}

/** What a mail about a request is made of. */
export interface MailScene {
  readonly office: Office;
  readonly route: Route;
  readonly state: RequestState;
  readonly to: Person;
  /** The one link of the mail. */
  readonly link: string;
  readonly now: string;
}

/** Why somebody is asked just now, beyond the step itself. */
export interface Asked {
  /** The place that is his, where there are several. */
  readonly slot?: Slot | undefined;
  /** What brought it to him, or reminds him of it. */
  readonly event?: Reassigned | Urged | undefined;
  /** What came before with the same thing. */
  readonly earlier?: readonly EarlierTable[];
}

/** What a notice about somebody's means of signing is made of. */
export interface NoticeScene {
  readonly kind: NoticeKind;
  readonly office: Office;
  readonly about: Person;
  readonly to: Person;
  readonly at: string;
  readonly baseUrl: string;
}

/** What the office could not file by itself, and why. */
export interface UnfiledScene {
  readonly office: Office;
  readonly route: Route;
  readonly to: Person;
  readonly unfiled: Unfiled;
  readonly baseUrl: string;
}

/** What the second person is asked to confirm, and until when. */
export interface Confirming {
  readonly row: StepRow;
  readonly signer: Person;
  readonly act: string;
  readonly until: string;
}

/** Why a decision came to nothing for want of a second person. */
export interface Unconfirming {
  readonly second: Person;
  readonly why: 'declined' | 'lapsed';
}

/** His own: late, due today, to be signed for afterwards, due soon. Or somebody else's that he hears of. As they press. */
export const reminderGroups = ['late', 'today', 'countersign', 'soon', 'up', 'vacant'] as const;

/** One step that somebody is reminded of. */
export interface ReminderLine {
  readonly group: (typeof reminderGroups)[number];
  readonly route: Route;
  readonly state: RequestState;
  readonly row: StepRow;
  readonly link: string;
}

/** 待阅: what somebody was shown and has not read. */
export interface ReadingLine {
  readonly headline: string;
  readonly serial: string;
  readonly from: string;
  readonly why: string;
  readonly link: string;
}

/** What a reminder is made of; one line at least, of either kind. */
export interface ReminderScene {
  /** The mail of a morning, or one about a top-urgent step. */
  readonly occasion: 'morning' | 'urgent';
  readonly office: Office;
  readonly to: Person;
  readonly lines: readonly ReminderLine[];
  readonly reading: readonly ReadingLine[];
  readonly now: string;
  readonly baseUrl: string;
}

export type Words = Pick<Message, 'subject' | 'text' | 'html'>;

/** Mail as the tasks use it: words, personal links, and a way out. */
export interface Mailing {
  /** Asks the holder of an open step to act. */
  ask(scene: MailScene, row: StepRow, asked: Asked): Words;
  /** Asks somebody to sign for a paper, or tells its giver that nobody did. */
  paper(scene: MailScene, paper: Paper): Words;
  /** Shows a request to somebody for information; `urged` is what was said when he was asked again. */
  reading(scene: MailScene, circulation: Circulation, urged?: string): Words;
  /** Tells the requester how it ended. */
  result(scene: MailScene): Words;
  /** Tells the requester that something he waits for has come about. */
  told(scene: MailScene, says: Text): Words;
  /** Tells whoever asked for more time what came of it: the row that decided, and the step it is about. */
  extension(scene: MailScene, side: StepRow, row: StepRow): Words;
  /** Tells whoever entered a leader's word that it was not his: the row that says so, and the step it is about. */
  disputed(scene: MailScene, side: StepRow, row: StepRow): Words;
  /** Asks the second person to confirm a decision. */
  confirm(scene: MailScene, about: Confirming): Words;
  /** Tells its signer that a decision was not confirmed. */
  unconfirmed(scene: MailScene, about: Unconfirming): Words;
  /** Tells that a means of signing was set, changed or frozen. */
  notice(scene: NoticeScene): Words;
  /** Tells an administrator what the office could not file by itself. */
  unfiled(scene: UnfiledScene): Words;
  /** Reminds somebody of everything that presses, in one mail. */
  remind(scene: ReminderScene): Words;
  /** Sends it; throws `Undeliverable` for good, anything else for now. */
  send(message: Message): Promise<void>;
  /** A fresh personal link to an open step, or to what is to be confirmed there; its token is kept nowhere in clear. */
  link(
    person: Person,
    state: RequestState,
    row: StepKey & Pick<StepRow, 'epoch'>,
    confirms?: string,
  ): Promise<string>;
  /** The same to a paper that waits to be signed for. */
  paperLink(person: Person, request: string, paper: Paper): Promise<string>;
}
