/** The shapes that draw.io has for ArchiMate: a box with its sign, which can be made another type there. */
import type { Corners } from '../../drawing/archimate.ts';
import type { DrawnNode } from '../../drawing/drawing.ts';
import { cornersOfNode } from '../../drawing/paint.ts';

/** What draw.io calls the signs, by the types of ArchiMate. */
const SIGNS: Readonly<Record<string, string>> = {
  Resource: 'resource',
  Capability: 'capability',
  BusinessActor: 'actor',
  BusinessRole: 'role',
  BusinessCollaboration: 'collab',
  BusinessProcess: 'proc',
  BusinessEvent: 'event',
  BusinessService: 'serv',
  BusinessObject: 'passive',
  Contract: 'contract',
  Representation: 'representation',
  Product: 'product',
  ApplicationComponent: 'comp',
  ApplicationInterface: 'interface',
  Node: 'node',
  SystemSoftware: 'sysSw',
  CommunicationNetwork: 'netw',
  Equipment: 'equipment',
  Driver: 'driver',
  Goal: 'goal',
  Outcome: 'outcome',
  Principle: 'principle',
  Requirement: 'requirement',
  WorkPackage: 'workPackage',
  Deliverable: 'deliverable',
  Location: 'location',
  Grouping: 'grouping',
};

/** The types that draw.io has a sign for. */
export const TYPES_WITH_SHAPE: readonly string[] = Object.keys(SIGNS);

const BOXES: Readonly<Record<Corners, string>> = { square: 'square', round: 'rounded', cut: 'oct' };

/** The style of such a shape; undefined for a node that is drawn in no notation. */
export function archimateStyle(
  node: Pick<DrawnNode, 'kind' | 'look' | 'frame'>,
): Readonly<Record<string, string | number>> | undefined {
  const type = node.look?.archimate;
  const sign = type !== undefined && Object.hasOwn(SIGNS, type) ? SIGNS[type] : undefined;
  if (sign === undefined) return undefined;
  return {
    shape: 'mxgraph.archimate3.application',
    appType: sign,
    archiType: BOXES[cornersOfNode(node)],
    outlineConnect: 0,
  };
}
