package dev.sluice.streamstopology.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.streamstopology.state.Waiting;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingLineTest {
    private final WaitingLine line = new WaitingLine("gala");

    @Test
    void positionsAreDenseFromOne() {
        join("a");
        join("b");
        assertThat(line.leave().position()).isEqualTo(1);
        assertThat(line.nextPosition()).isEqualTo(3);
        assertThatThrownBy(() -> line.append(person("d", 4))).hasMessage("The line of gala has 4 after 2");
    }

    @Test
    void theFirstToComeIsTheFirstToLeave() {
        join("a");
        join("b");
        join("c");

        assertThat(line.head(0, 2)).extracting(WaitingRequest::userId).containsExactly("a", "b");
        line.leave();
        assertThat(line.head(0, 5)).extracting(WaitingRequest::userId).containsExactly("b", "c");
    }

    @Test
    void lookingAtTheHeadMovesNobody() {
        join("a");

        line.head(0, 1);

        assertThat(line.depth()).isEqualTo(1);
        assertThat(line.admitted()).isZero();
    }

    @Test
    void goesOnWhereItWas() {
        line.restore(7, 5, List.of(person("g", 7), person("f", 6), person("h", 8)));

        assertThat(line.head(0, 5)).extracting(WaitingRequest::userId).containsExactly("f", "g", "h");
        assertThat(line.tail()).isEqualTo(8);
        assertThat(line.admitted()).isEqualTo(5);
    }

    @Test
    void doesNotGoOnWithSomebodyMissing() {
        assertThatThrownBy(() -> line.restore(7, 5, List.of(person("g", 7))))
                .hasMessage("The line of gala has 7 after 5");
        assertThatThrownBy(() -> line.restore(7, 5, List.of(person("f", 6))))
                .hasMessage("The line of gala ends at 6, not 7");
    }

    @Test
    void nobodyLeavesAnEmptyLine() {
        assertThatThrownBy(line::leave).isInstanceOf(IllegalStateException.class);
    }

    private void join(String name) {
        line.append(person(name, line.nextPosition()));
    }

    private static WaitingRequest person(String name, long position) {
        return new WaitingRequest("request-" + name, new Waiting(position, name, List.of("A-1"), null));
    }
}
