package dev.sluice.frontdoor;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.contracts.topic.Topics;
import dev.sluice.frontdoor.booking.BookingBoard;
import dev.sluice.frontdoor.feed.KafkaTopicFeed;
import dev.sluice.frontdoor.feed.SaleBook;
import dev.sluice.frontdoor.line.LineBoard;
import dev.sluice.frontdoor.seat.SeatMaps;
import dev.sluice.frontdoor.watch.WatchKeys;
import dev.sluice.frontdoor.watch.Watchers;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** What the door knows, and the feeds that tell it. */
record Boards(
        SaleBook sales,
        LineBoard lines,
        BookingBoard bookings,
        SeatMaps seats,
        Watchers watchers,
        List<KafkaTopicFeed<?>> feeds)
        implements AutoCloseable {
    /** @param heard is told of every outcome */
    static Boards follow(BoardSettings settings, InstantSource clock, Consumer<BookingOutcome> heard) {
        var sales = new SaleBook();
        var lines = new LineBoard();
        var bookings = new BookingBoard(settings.rememberedBookings(), clock);
        var seats = new SeatMaps(clock);
        var watchers = new Watchers(settings.watchers());
        String kafka = settings.kafkaBootstrap();
        return new Boards(
                sales,
                lines,
                bookings,
                seats,
                watchers,
                List.of(
                        KafkaTopicFeed.start(kafka, Topics.SALE_CONTROLS, sales),
                        KafkaTopicFeed.start(
                                kafka,
                                Topics.LINE_PROGRESS,
                                lines.andTell(progress -> watchers.changed(WatchKeys.line(progress.eventId())))
                                        // The last word on an event: the topology has forgotten it.
                                        .andForget(seats::forget)
                                        .andForget(bookings::forgetEvent)),
                        KafkaTopicFeed.start(kafka, Topics.BOOKING_REQUESTS, bookings.requests()),
                        KafkaTopicFeed.start(
                                kafka,
                                Topics.LINE_POSITIONS,
                                bookings.positions()
                                        .andTell(given -> given.requestIds()
                                                .forEach(id -> watchers.changed(WatchKeys.booking(id))))),
                        KafkaTopicFeed.start(kafka, Topics.INVENTORY_CHANGED, seats),
                        KafkaTopicFeed.start(
                                kafka,
                                Topics.BOOKING_OUTCOMES,
                                bookings.andTell(seats::outcome)
                                        .andTell(heard)
                                        .andTell(
                                                outcome -> watchers.changed(WatchKeys.booking(outcome.requestId()))))));
    }

    /** Once true, stays true: an outage of Kafka makes the boards old, not incomplete. */
    boolean isComplete() {
        return sales.isComplete() && lines.isComplete() && bookings.isComplete() && seats.isComplete();
    }

    boolean isAlive() {
        return feeds.stream().allMatch(KafkaTopicFeed::isAlive);
    }

    @Override
    public void close() {
        feeds.forEach(KafkaTopicFeed::close);
    }
}
