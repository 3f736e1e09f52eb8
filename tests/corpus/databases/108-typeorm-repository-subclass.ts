// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 21
// client: typeorm
// shape: class
// source: own
// atomic: increment

import { DataSource, Repository } from 'typeorm';
import { Link } from './link.entity';

export class LinkRepository extends Repository<Link> {
  constructor(dataSource: DataSource) {
    super(Link, dataSource.createEntityManager());
  }

  async hit(slug: string): Promise<Link> {
    const link = await this.findOneByOrFail({ slug });
    link.clicks++;
    return this.save(link);
  }
}
