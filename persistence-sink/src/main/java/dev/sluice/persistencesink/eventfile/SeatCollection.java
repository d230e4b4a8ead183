package dev.sluice.persistencesink.eventfile;

import dev.sluice.persistencesink.inventory.Seat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The seats of a file, each id once. Not thread-safe. */
final class SeatCollection {
    private final List<Seat> seats = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private boolean full;

    /** A row that is there twice leaves one mistake, not one for each seat. */
    void add(YamlElement place, List<Seat> row) {
        int twice = 0;
        String first = "";
        for (Seat seat : row) {
            Integer before = lines.putIfAbsent(seat.seatId(), place.line());
            if (before == null) {
                seats.add(seat);
            } else if (++twice == 1) {
                first = "seat " + seat.seatId() + " is there twice, first in line " + before;
            }
        }
        if (twice > 0) {
            place.mistake(twice == 1 ? first : first + "; so are " + (twice - 1) + " more");
        }
    }

    /** A mistake if not, once for the file. */
    boolean hasRoom(YamlElement place, long more) {
        if (seats.size() + more <= EventFile.MAX_SEATS) {
            return true;
        }
        if (!full) {
            full = true;
            place.mistake("more than " + EventFile.MAX_SEATS + " seats, which is the most an event can have");
        }
        return false;
    }

    List<Seat> seats() {
        return seats;
    }
}
