import type { Schemas } from '@aisle/shared/api';

// The server's description calls the kinds of a change by their Java types; what it sends and takes is this.
export type Order = Omit<Schemas['ChangeOrder'], 'kind'> & { kind: 'ORDER' };
export type Markdown = Omit<Schemas['ChangeMarkdown'], 'kind'> & { kind: 'MARKDOWN' };
export type Change = Order | Markdown;
export type OrderTried = Omit<Schemas['BacktestOrder'], 'kind'> & { kind: 'ORDER' };
export type MarkdownTried = Omit<Schemas['BacktestMarkdown'], 'kind'> & { kind: 'MARKDOWN' };
export type Proposal = Omit<Schemas['Proposal'], 'change' | 'backtest'> & {
  change: Change;
  backtest?: OrderTried | MarkdownTried | null;
};

/** A row of a list with the names of what it is about. */
export interface ProposalRow extends Proposal {
  names: Record<string, string>;
}

/** The rows of a page. */
export const proposalRows = (proposals: Schemas['Proposal'][], names: Record<string, string>): ProposalRow[] =>
  proposals.map((proposal) => ({ ...(proposal as unknown as Proposal), names }));
