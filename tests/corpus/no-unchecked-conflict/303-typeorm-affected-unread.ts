// kind: 3 conflict ignored or stale retry
// rule: no-unchecked-conflict
// expect: report
// lines: 22
// client: typeorm
// shape: class
// source: own
// atomic: affected is 0 after a conflict

import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { Shift } from "./shift.entity";

@Injectable()
export class ShiftService {
  constructor(@InjectRepository(Shift) private readonly shifts: Repository<Shift>) {}

  async assign(id: string, nurse: string): Promise<void> {
    const shift = await this.shifts.findOneByOrFail({ id });
    const nurses = [...shift.nurses, nurse];
    await this.shifts.update({ id, version: shift.version }, { nurses, version: shift.version + 1 });
  }
}
