package dev.sluice.streamstopology.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdjacentSeatsTest {
    @Test
    void theBestRowThatHasThemSideBySideGivesThem() {
        var rows = List.of(row("A", 1, 3, 5), row("B", 4, 5, 6, 7), row("C", 1, 2, 3, 4));

        assertThat(AdjacentSeats.together(rows, 2)).hasValue(List.of("B-4", "B-5"));
    }

    @Test
    void aWorseRowIsTakenBeforeASingleSeatIsLeftBehind() {
        var rows = List.of(row("A", 1, 2, 3), row("B", 1, 2, 3, 4));

        assertThat(AdjacentSeats.together(rows, 2)).hasValue(List.of("B-1", "B-2"));
    }

    @Test
    void aRunThatFitsIsTakenBeforeOneThatLeavesASingleSeat() {
        var rows = List.of(row("A", 1, 2, 3, 7, 8));

        assertThat(AdjacentSeats.together(rows, 2)).hasValue(List.of("A-7", "A-8"));
    }

    @Test
    void aSingleSeatIsLeftBehindWhenThereIsNoOtherWay() {
        var rows = List.of(row("A", 1, 2, 3), row("B", 9));

        assertThat(AdjacentSeats.together(rows, 2)).hasValue(List.of("A-1", "A-2"));
    }

    @Test
    void seatsWithAGapBetweenThemAreNotTogether() {
        assertThat(AdjacentSeats.together(List.of(row("A", 1, 2, 4, 5)), 3)).isEmpty();
    }

    @Test
    void peopleWhoMayBeSplitSitInAsLargeGroupsAsCanBe() {
        var rows = List.of(row("A", 1, 2, 5), row("B", 1, 2, 3));

        assertThat(AdjacentSeats.asTogetherAsPossible(rows, 5)).hasValue(List.of("B-1", "B-2", "B-3", "A-1", "A-2"));
    }

    @Test
    void nobodySitsAloneWhoNeedNot() {
        var rows = List.of(row("A", 1, 2, 3), row("B", 1, 2));

        assertThat(AdjacentSeats.asTogetherAsPossible(rows, 4)).hasValue(List.of("B-1", "B-2", "A-1", "A-2"));
    }

    @Test
    void moreThanThereAreCannotBeChosen() {
        assertThat(AdjacentSeats.asTogetherAsPossible(List.of(row("A", 1, 2)), 3))
                .isEmpty();
        assertThatThrownBy(() -> AdjacentSeats.together(List.of(), 0)).hasMessage("0 seats cannot be chosen");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsChosenIsFreeDifferentAndAsMuchAsWasWanted(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Row> rows = IntStream.rangeClosed(1, 4)
                    .mapToObj(number -> row("R" + number, randomNumbers(random)))
                    .toList();
            Set<String> free = freeIn(rows);
            int wanted = 1 + random.nextInt(8);

            var chosen = AdjacentSeats.asTogetherAsPossible(rows, wanted);

            assertThat(chosen.isPresent()).as("seed %d, round %d", seed, round).isEqualTo(free.size() >= wanted);
            chosen.ifPresent(seats -> {
                assertThat(new HashSet<>(seats)).hasSize(wanted);
                assertThat(free).containsAll(seats);
                assertThat(freeIn(rows)).as("the rows are as they were").isEqualTo(free);
            });
        }
    }

    private static Set<String> freeIn(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.runs().stream().flatMap(run -> row.seats(run.first(), run.length()).stream()))
                .collect(Collectors.toSet());
    }

    private static int[] randomNumbers(Random random) {
        return IntStream.rangeClosed(1, 12)
                .filter(number -> random.nextBoolean())
                .toArray();
    }

    private static Row row(String name, int... numbers) {
        var row = new Row();
        for (int number : numbers) {
            row.add(number, name + "-" + number);
        }
        return row;
    }
}
