/** A small project with a bit of everything, and one whose authors are up to no good. */
import { Project } from '../../../language/workspace/project.ts';
import { modelOf } from '../../model/project.ts';
import type { Shown } from './page.ts';

export const SMALL = `
förvaltningsobjekt SVO "Samverkan vid vårdövergångar" {
  roller {
    objektägare vakant
  }
  komponent WebCare "WebCare" {
    syfte "Överföra information"
    leverantör Tieto från 2012-01-01
    -> PU hämtar Folkbokföring { enligt saknas }
    -> Katalog "slår upp enheter"
  }
}
organisation Tieto "Tieto Sweden AB"
komponent PU "Personuppgiftsregistret" #register
komponent Katalog "Elektronisk katalog"
komponent Ensam "Står för sig själv"
information Folkbokföring
vy Närliggande "WebCare och dess närliggande system" av SVO { typ samband }
`;

/** Ends scripts, comments, attributes and quotes, and calls what it can. */
export const EVIL =
  "</script><script>document.title='hit'</script><!--<img src=x onerror=alert(1)>]]>&amp;\"\\u0027";

const quoted = JSON.stringify(EVIL);
const HOSTILE = `
förvaltningsobjekt O ${quoted} {
  komponent ${quoted} ${quoted} {
    syfte ${quoted}
    -> B ${quoted} { kommentar ${quoted} }
  }
}
komponent B "javascript:alert(1) \u202Eab" { beskrivning "{0} ../../etc/passwd" }
vy ${quoted} ${quoted} av O { typ samband }
`;

export function shown(title: string, text: string): Shown {
  const project = new Project();
  project.set({ uri: 'file:///a.ea', text });
  return { title, model: modelOf(text), findings: project.findings };
}

export const small = (): Shown => shown('Samverkan', SMALL);
export const hostile = (): Shown => shown(EVIL, HOSTILE);
