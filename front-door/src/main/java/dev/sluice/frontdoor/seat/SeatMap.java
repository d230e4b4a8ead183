package dev.sluice.frontdoor.seat;

import dev.sluice.contracts.wire.JsonFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** An event's seats, compact: what hardly changes in lists, what changes all the time as one letter for each seat. */
record SeatMap(int free, int held, int sold, int withdrawn, List<Section> sections) {
    static final JsonFormat<SeatMap> FORMAT = JsonFormat.of(SeatMap.class);

    /** A seat as buyers see it. */
    enum State {
        FREE('F'),
        HELD('H'),
        SOLD('S'),
        WITHDRAWN('W');

        private final char letter;

        State(char letter) {
            this.letter = letter;
        }
    }

    record Section(String section, List<Row> rows) {}

    /**
     * @param numbers the seats' places in the row, rising; neighbours differ by one
     * @param seatIds in the same order
     * @param states in the same order, a letter each: free, held, sold, withdrawn
     */
    record Row(String row, List<Integer> numbers, List<String> seatIds, String states) {}

    /** A map in the making: seats are added in their order. Not thread-safe. */
    static final class Drawing {
        private final List<Section> sections = new ArrayList<>();
        private final EnumMap<State, Integer> counts = new EnumMap<>(State.class);
        private List<Row> rows = new ArrayList<>();
        private List<Integer> numbers = new ArrayList<>();
        private List<String> seatIds = new ArrayList<>();
        private final StringBuilder states = new StringBuilder();
        private String section = "";
        private String row = "";

        void add(Seat seat, State state) {
            if (!seat.section().equals(section)) {
                endSection();
                section = seat.section();
            }
            if (!seat.row().equals(row)) {
                endRow();
                row = seat.row();
            }
            numbers.add(seat.number());
            seatIds.add(seat.seatId());
            states.append(state.letter);
            counts.merge(state, 1, Integer::sum);
        }

        private void endRow() {
            if (!numbers.isEmpty()) {
                rows.add(new Row(row, numbers, seatIds, states.toString()));
            }
            numbers = new ArrayList<>();
            seatIds = new ArrayList<>();
            states.setLength(0);
        }

        private void endSection() {
            endRow();
            if (!rows.isEmpty()) {
                sections.add(new Section(section, rows));
            }
            rows = new ArrayList<>();
        }

        SeatMap done() {
            endSection();
            return new SeatMap(
                    count(State.FREE), count(State.HELD), count(State.SOLD), count(State.WITHDRAWN), sections);
        }

        private int count(State state) {
            return counts.getOrDefault(state, 0);
        }
    }
}
