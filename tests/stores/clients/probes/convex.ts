import { actionGeneric, mutationGeneric } from 'convex/server';
import type { GenericActionCtx, GenericDataModel, GenericMutationCtx } from 'convex/server';

export const mutation = mutationGeneric;
export const action = actionGeneric;
export declare const MutationContext: GenericMutationCtx<GenericDataModel>;
export declare const ActionContext: GenericActionCtx<GenericDataModel>;
