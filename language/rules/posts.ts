/** Posts: a role in a certain place, of which there may be several, told apart by what they are for. */
import type { Element } from '../model/model.ts';
import type { AssignmentSummary } from '../model/summary.ts';
import type { Bilingual } from '../model/text.ts';
import { englishTitle } from './words.ts';

/** `Verksamhetsstöd för ”Kommun”`. A role that was not found is called what is written. */
export function postTitle(role: Element | undefined, assignment: AssignmentSummary): Bilingual {
  const written = assignment.role.path.join('.');
  // A label without a word in it says nothing.
  const label = assignment.label?.trim() || undefined;
  return {
    sv: `${role?.title ?? written}${label === undefined ? '' : ` för ”${label}”`}`,
    en: `${role ? englishTitle(role) : written}${label === undefined ? '' : ` for “${label}”`}`,
  };
}
