import type { By } from './by.ts';

/**
 * A paper of a request (原件) and where it is. It has one holder at any time, and another one only by that one's own
 * signature (未经签收不得变更文件去向).
 */
export interface Paper {
  readonly id: string;
  readonly holder: By;
  /** Since when it has been there. */
  readonly since: string;
  /** How often it was handed over, whether it was signed for or not: each hand-over is named by its number. */
  readonly handOvers: number;
  /** The hand-over that waits to be signed for. */
  readonly way?: PaperWay;
  /** Who did not sign for it last, and why; gone with the next hand-over. */
  readonly declined?: { readonly by: By; readonly at: string; readonly why: string };
  /** 归档: laid away for good. */
  readonly filed?: { readonly place: string; readonly at: string };
}

export interface PaperWay {
  readonly to: By;
  readonly at: string;
  readonly note: string;
  /** When its receiver was last urged. */
  readonly urgedAt?: string;
}

/** What can happen to a paper. Giver and receiver each sign in an event of their own. */
export type PaperEvent =
  PaperGiven | PaperTaken | PaperDeclined | PaperCalledBack | PaperUrged | PaperFiled;

interface Act {
  readonly at: string;
  readonly by: By;
  readonly paper: string;
}

export interface PaperGiven extends Act {
  readonly type: 'paper-given';
  readonly to: By;
  readonly note: string;
  /** Who held it, where he has left and somebody else hands it over. */
  readonly for?: By;
}

/** 签收 */
export interface PaperTaken extends Act {
  readonly type: 'paper-taken';
  readonly from: By;
}

/** 拒收: it stays with the giver. */
export interface PaperDeclined extends Act {
  readonly type: 'paper-declined';
  readonly from: By;
  readonly why: string;
}

/** 收回: before it was signed for. */
export interface PaperCalledBack extends Act {
  readonly type: 'paper-called-back';
  readonly to: By;
  readonly why: string;
}

export interface PaperUrged extends Act {
  readonly type: 'paper-urged';
  readonly to: By;
}

export interface PaperFiled extends Act {
  readonly type: 'paper-filed';
  readonly place: string;
}

/** The papers as they begin: with whoever filed the request. */
export const firstPapers = (ids: readonly string[], holder: By, since: string): readonly Paper[] =>
  ids.map((id) => ({ id, holder, since, handOvers: 0 }));

/** The papers after an event. Total; a paper that nothing happened to stays the same object. */
export const applyPaper = (papers: readonly Paper[], event: PaperEvent): readonly Paper[] =>
  papers.map((paper) => (paper.id === event.paper ? after(paper, event) : paper));

function after(paper: Paper, event: PaperEvent): Paper {
  const { way, declined: _declined, ...still } = paper;
  switch (event.type) {
    case 'paper-given': {
      const { to, at, note } = event;
      return { ...still, handOvers: paper.handOvers + 1, way: { to, at, note } };
    }
    case 'paper-taken':
      return { ...still, holder: event.by, since: event.at };
    case 'paper-declined': {
      const { by, at, why } = event;
      return { ...still, declined: { by, at, why } };
    }
    case 'paper-called-back':
      return still;
    case 'paper-urged':
      return way === undefined ? paper : { ...still, way: { ...way, urgedAt: event.at } };
    case 'paper-filed':
      return { ...still, filed: { place: event.place, at: event.at } };
  }
}

/** Whether somebody holds a paper or is to sign for one. */
export const hasInHand = (papers: readonly Paper[] | undefined, person: string): boolean =>
  (papers ?? []).some(({ holder, way }) => holder.person === person || way?.to.person === person);
