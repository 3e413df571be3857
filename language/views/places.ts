/** Pictures that do not tell where in the files anything stands. */
import type { Picture, PictureEdge } from './picture.ts';

export function withoutPlaces({ location: _, nodes, edges, ...picture }: Picture): Picture {
  return {
    ...picture,
    nodes: nodes.map(({ location: _, ...node }) => node),
    edges: edges.map(placeless),
  };
}

function placeless({ location: _, members, ...edge }: PictureEdge): PictureEdge {
  return members ? { ...edge, members: members.map(placeless) } : edge;
}
