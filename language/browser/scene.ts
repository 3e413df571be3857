/** What the stage knows of a picture: how large it is, where its boxes and lines are and what they are called. */
import type { Drawing, DrawnEdge, DrawnNode } from '../drawing/drawing.ts';

/** A drawing is one, and so is what little a page keeps of it beside the painted picture. */
export interface Scene extends Pick<Drawing, 'id' | 'title' | 'width' | 'height'> {
  readonly nodes: readonly Pick<
    DrawnNode,
    'id' | 'element' | 'description' | 'box' | 'container' | 'frame'
  >[];
  readonly edges: readonly Pick<DrawnEdge, 'id' | 'description' | 'points' | 'plate'>[];
}
