import { MikroORM as Orm } from '@mikro-orm/core';
import type { EntityManager as Manager, EntityRepository as Repository } from '@mikro-orm/core';

export const MikroORM = await Orm.init();
export declare const EntityManager: Manager;
export declare const EntityRepository: Repository<{ id: number; n: number }>;
