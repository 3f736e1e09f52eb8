// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: mongoose
// shape: class
// source: own
// atomic: nothing to fix: $inc with the seats in the filter, null is looked at

import { Injectable, ConflictException } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { Trip } from './trip.schema';

@Injectable()
export class TripsService {
  constructor(@InjectModel(Trip.name) private readonly trips: Model<Trip>) {}

  async book(tripId: string, seats: number, passenger: string): Promise<Trip> {
    const found = await this.trips.findById(tripId).lean();
    if (!found || found.departsAt < new Date()) throw new ConflictException('trip has left');
    const trip = await this.trips.findOneAndUpdate(
      { _id: tripId, freeSeats: { $gte: seats } },
      { $inc: { freeSeats: -seats }, $push: { passengers: { name: passenger, seats } } },
      { new: true },
    );
    if (!trip) throw new ConflictException(`fewer than ${seats} seats left`);
    return trip;
  }

  async cancel(tripId: string, passenger: string, seats: number): Promise<void> {
    await this.trips.updateOne({ _id: tripId }, { $inc: { freeSeats: seats }, $pull: { passengers: { name: passenger } } });
  }
}
