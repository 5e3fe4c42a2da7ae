import { answer, api, type Schemas } from '@aisle/shared/api';

export type GroupWanted = Schemas['StoreGroupWanted'];

/** Makes a group, or gives one another name or other stores. */
export const keepGroup = (group: number | undefined, body: GroupWanted) =>
  group === undefined
    ? answer(api.POST('/api/store-groups', { body }))
    : answer(api.PUT('/api/store-groups/{group}', { params: { path: { group } }, body }));

/** Ends a group; what is published for it goes on. */
export const endGroup = (group: number) =>
  answer(api.DELETE('/api/store-groups/{group}', { params: { path: { group } } }));
