package dev.sluice.salerunner.examination;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;

/** Compares who has each seat according to the log, Redis and Postgres. */
final class Disagreements {
    private Disagreements() {}

    /** Each map: seat to the request that holds or owns it; a free seat is absent. */
    static int count(Map<String, String> log, Map<String, String> redis, Map<String, String> postgres) {
        var seats = new HashSet<>(log.keySet());
        seats.addAll(redis.keySet());
        seats.addAll(postgres.keySet());
        return (int) seats.stream()
                .filter(seat -> !Objects.equals(log.get(seat), redis.get(seat))
                        || !Objects.equals(log.get(seat), postgres.get(seat)))
                .count();
    }
}
