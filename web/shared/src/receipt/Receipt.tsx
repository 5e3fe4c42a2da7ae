import { type ReactNode, useRef } from 'react';
import { Barcode } from './Barcode';
import type { Paper, PartKind } from './paper';
import { usePaperLength } from './paper-length';

export { type Paper, type PaperLine, paperFacts } from './paper';

type Part = Paper['parts'][number];

const ROWS = new Set<PartKind>(['LINE', 'DETAIL', 'DISCOUNT', 'TAX', 'TOTAL', 'PAYMENT']);

/**
 * A receipt of 80 mm, on the screen and on paper, at the till and in the office. It draws what the core made of the entry
 * and adds nothing; its look is in `receipt.css`.
 */
export function Receipt({ paper }: { paper: Paper }) {
  const article = useRef<HTMLElement>(null);
  const length = usePaperLength(article);
  return (
    <article ref={article} className="receipt" aria-label={paper.title} lang={paper.language}>
      <style>{`@page { size: 80mm ${length}mm; margin: 0; }`}</style>
      {sections(paper.parts).map((parts, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nor do its sections.
        <Section key={at} parts={parts} />
      ))}
    </article>
  );
}

/** Parts one after another that have amounts share a table, so that the amounts stand under each other. */
function sections(parts: Part[]): Part[][] {
  const sections: Part[][] = [];
  for (const part of parts) {
    const [before] = sections.at(-1) ?? [];
    if (before && ROWS.has(before.kind) && ROWS.has(part.kind)) sections.at(-1)?.push(part);
    else sections.push([part]);
  }
  return sections;
}

function Section({ parts }: { parts: Part[] }) {
  const [first] = parts;
  if (!first) return null;
  if (!ROWS.has(first.kind)) return outside(first);
  return (
    <table>
      <tbody>
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a receipt never change their order.
          <Row key={at} part={part} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ part }: { part: Part }) {
  return (
    <tr className={`receipt-${part.kind.toLowerCase()}`}>
      <td>{part.text}</td>
      <td>{part.amount}</td>
    </tr>
  );
}

function outside({ kind, text = '' }: Part): ReactNode {
  switch (kind) {
    case 'HEADING':
      return <h3>{text}</h3>;
    case 'RULE':
      return <hr />;
    case 'CODE':
      return <Barcode code={text} />;
    default:
      return <p className={`receipt-${kind.toLowerCase()}`}>{text}</p>;
  }
}
