import { useWords } from '../../app/language.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ActionParts } from './action-parts.tsx';
import { ColourPart } from './colour-part.tsx';
import { DESIGN_WORDS } from './design-words.ts';
import { FigurePart } from './figure-part.tsx';
import { GrammarPart } from './grammar-part.tsx';
import { NumberParts } from './number-parts.tsx';
import { StatesPart } from './states-part.tsx';
import { TypePart } from './type-part.tsx';

/** The design language: every token, form and part that the pages are made of. */
export function DesignPage() {
  const words = useWords(DESIGN_WORDS);
  return (
    <>
      <PageHead title={words.title} answer={words.answer} />
      <ColourPart />
      <TypePart />
      <GrammarPart />
      <NumberParts />
      <FigurePart />
      <StatesPart />
      <ActionParts />
    </>
  );
}
