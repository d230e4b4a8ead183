package dev.sluice.frontdoor;

import dev.sluice.contracts.topic.Topics;
import dev.sluice.frontdoor.booking.BookingBoard;
import dev.sluice.frontdoor.feed.KafkaTopicFeed;
import dev.sluice.frontdoor.feed.SaleBook;
import dev.sluice.frontdoor.line.LineBoard;
import dev.sluice.frontdoor.watch.WatchKeys;
import dev.sluice.frontdoor.watch.Watchers;
import java.util.List;

/** What the door knows, and the feeds that tell it. */
record Boards(SaleBook sales, LineBoard lines, BookingBoard bookings, Watchers watchers, List<KafkaTopicFeed<?>> feeds)
        implements AutoCloseable {
    static Boards follow(BoardSettings settings) {
        var sales = new SaleBook();
        var lines = new LineBoard();
        var bookings = new BookingBoard(settings.rememberedBookings());
        var watchers = new Watchers(settings.watchers());
        String kafka = settings.kafkaBootstrap();
        return new Boards(
                sales,
                lines,
                bookings,
                watchers,
                List.of(
                        KafkaTopicFeed.start(kafka, Topics.SALE_CONTROLS, sales),
                        KafkaTopicFeed.start(
                                kafka,
                                Topics.LINE_PROGRESS,
                                lines.andTell(progress -> watchers.changed(WatchKeys.line(progress.eventId())))),
                        KafkaTopicFeed.start(
                                kafka,
                                Topics.BOOKING_OUTCOMES,
                                bookings.andTell(
                                        outcome -> watchers.changed(WatchKeys.booking(outcome.requestId()))))));
    }

    /** Once true, stays true: an outage of Kafka makes the boards old, not incomplete. */
    boolean isComplete() {
        return sales.isComplete() && lines.isComplete() && bookings.isComplete();
    }

    boolean isAlive() {
        return feeds.stream().allMatch(KafkaTopicFeed::isAlive);
    }

    @Override
    public void close() {
        feeds.forEach(KafkaTopicFeed::close);
    }
}
